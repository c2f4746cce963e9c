import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export const demoPassword = 'Beispiel-Passwort-2026';

/** Starts the product as anybody would, with the demo in a database of its own. */
export default async function startServer(): Promise<() => Promise<void>> {
  const port = process.env.JOURNEY_PORT ?? '4173';
  const folder = mkdtempSync(join(tmpdir(), 'akteursnetz-journeys-'));
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      PORT: port,
      DATABASE_URL: `file:${join(folder, 'journeys.db')}`,
      SEED: 'demo',
      DEMO_PASSWORD: demoPassword,
      LOG_LEVEL: 'warn',
      APP_URL: `http://localhost:${port}`,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  for (let tries = 0; ; tries += 1) {
    const answer = await fetch(`http://localhost:${port}/healthz`).catch(() => null);
    if (answer?.ok) break;
    if (tries > 300 || server.exitCode !== null) throw new Error('The product did not start.');
    await pause(200);
  }
  return async () => {
    const ended = new Promise((resolve) => server.once('close', resolve));
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
}
