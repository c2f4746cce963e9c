import { createServer } from 'node:http';
import type { Database } from '#app/database/client.server.ts';
import { environmentOf } from '#app/kernel/environment.server.ts';
import { noteReading, type Reading } from '#app/kernel/reading.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { readSettings } from '#app/platform/settings.server.ts';
import { answers } from './answers.ts';
import { keepHeapSmall } from './heap.ts';
import { keepHouse } from './housekeeping.ts';
import type { Pages } from './pages.ts';

function onListenError(port: number) {
  return (error: NodeJS.ErrnoException) => {
    const sentence =
      error.code === 'EADDRINUSE'
        ? `Port ${port} ist belegt: beenden Sie das andere Programm oder starten Sie mit PORT=${port + 1}.`
        : `Der Server konnte nicht starten: ${error.message}`;
    process.stderr.write(`${sentence}\n`);
    process.exit(1);
  };
}

/** Serves pages from a database, under the settings of this process, until it is asked to end; then closes it. */
export function servePages(pages: Pages, database: Database): void {
  keepHeapSmall();
  const settings = readSettings(process.env);
  const log = createLog(settings.logLevel);
  // Those who wait for an answer: an import in the background gives way to them.
  let waiting = 0;
  const environment = {
    ...environmentOf(database),
    waiting: () => waiting,
    sendsMail: settings.smtpUrl !== null,
    // Whoever reads goes on reading while the database can't be written; that it is not noted stands here.
    noteReading: (reading: Reading) =>
      noteReading(database, reading).catch((err: unknown) => log.error({ err }, 'reading not noted')),
  };
  const begin = () => {
    waiting += 1;
    return () => {
      waiting -= 1;
    };
  };
  const app = answers({ environment, settings, log, pages, waiting: begin });
  const server = createServer(
    { requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 5_000 },
    app,
  );
  server.on('error', onListenError(settings.port));
  server.listen(settings.port, settings.host, () => {
    process.stdout.write(`Akteursnetz läuft: ${settings.appUrl}\n`);
  });
  const stopHousekeeping = keepHouse(environment, settings, log);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), 10_000).unref();
    await Promise.all([closed, stopHousekeeping()]);
    await database.close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
