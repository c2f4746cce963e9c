import { createServer } from 'node:net';
import { CannotGoOn } from './say.mjs';

/**
 * Told before anything is installed or built: a port that is taken.
 *
 * @param {number} port
 * @param {string} host
 * @returns {Promise<void>}
 */
export function assertPortFree(port, host) {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      const sentence =
        error.code === 'EADDRINUSE'
          ? `Port ${port} ist belegt: beenden Sie das andere Programm oder starten Sie mit PORT=${port + 1}.`
          : `Auf ${host}:${port} lässt sich nicht starten (${error.code}).`;
      reject(new CannotGoOn(sentence));
    });
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}
