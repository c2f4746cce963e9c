import { createServer } from 'node:http';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, { type ErrorRequestHandler } from 'express';
import { system } from '#app/access/actor.ts';
import { openDatabase } from '#app/database/client.server.ts';
import { dayOf } from '#app/kernel/day.ts';
import { environmentOf } from '#app/kernel/environment.server.ts';
import { clearReadings, noteReading, type Reading } from '#app/kernel/reading.server.ts';
import { emptyBin } from '#app/operations/bin/empty.server.ts';
import { sweepFiles } from '#app/operations/files/sweep.server.ts';
import { sweepImports } from '#app/operations/import/discard.server.ts';
import { sendWaitingMails } from '#app/operations/jobs/run.server.ts';
import { bearerOnly, onlyPages } from '#app/platform/http/bearer-only.server.ts';
import { healthz, readyz } from '#app/platform/http/health.server.ts';
import { limitRequests } from '#app/platform/http/limits.server.ts';
import { settleOwnAddress, throttledAddress } from '#app/platform/http/own-address.server.ts';
import { packedAssets } from '#app/platform/http/packed-assets.server.ts';
import { privateByDefault } from '#app/platform/http/private-by-default.server.ts';
import { requireSameOrigin } from '#app/platform/http/same-origin.server.ts';
import { securityHeaders } from '#app/platform/http/security-headers.server.ts';
import { clearJobs } from '#app/platform/jobs.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { openMailer } from '#app/platform/mail.server.ts';
import { repeat } from '#app/platform/repeat.server.ts';
import { readSettings } from '#app/platform/settings.server.ts';
import { remindAll } from '#app/records/campaign/deliver.server.ts';
import { askAllOwners } from '#app/records/listing/expiry.server.ts';
import { projectFile } from './db/derive.ts';

/** Serves the production build, or with --dev the sources with hot reload. */
const development = process.argv.includes('--dev');
const settings = readSettings(process.env);
const log = createLog(settings.logLevel);
const database = openDatabase(settings.databaseUrl, { filesFolder: settings.filesFolder });
let waiting = 0;
const environment = {
  ...environmentOf(database),
  waiting: () => waiting,
  sendsMail: settings.smtpUrl !== null,
  // Whoever reads goes on reading while the database can't be written; that it is not noted stands here.
  noteReading: (reading: Reading) =>
    noteReading(database, reading).catch((err: unknown) => log.error({ err }, 'reading not noted')),
};
const https = settings.appUrl.startsWith('https:');
process.env.NODE_ENV = development ? 'development' : 'production';

async function loadBuild() {
  if (!development) {
    const build: ServerBuild = await import(projectFile('build/server/index.js'));
    return { build, middleware: null };
  }
  const { createServer: createVite } = await import('vite');
  const vite = await createVite({ root: projectFile('.'), server: { middlewareMode: true } });
  const build = () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>;
  return { build, middleware: vite.middlewares };
}

const { build, middleware } = await loadBuild();
const app = express();
app.disable('x-powered-by');
app.set('etag', false);
app.set('trust proxy', settings.trustedProxies);
app.use(securityHeaders({ https, reload: development }));
app.get('/healthz', healthz(database));
app.get('/readyz', readyz(database, new Date()));
// Those who wait for an answer: an import in the background gives way to them.
app.use((_request, response, next) => {
  waiting += 1;
  response.once('close', () => {
    waiting -= 1;
  });
  next();
});
app.use(privateByDefault);
app.use(limitRequests);
const own = settings.appUrlIsSet ? new URL(settings.appUrl) : null;
app.use(settleOwnAddress(own?.host ?? null));
app.use(bearerOnly);
app.use(onlyPages(requireSameOrigin(own?.origin ?? null)));
if (middleware) app.use(middleware);
else {
  const assets = projectFile('build/client/assets');
  const lasting = { immutable: true, maxAge: '1y' } as const;
  app.use('/assets', packedAssets(assets), compression(), express.static(assets, lasting));
  app.use(compression());
  app.use(express.static(projectFile('build/client'), { maxAge: '1h', index: false }));
}
app.all(
  '*',
  createRequestHandler({
    build,
    mode: development ? 'development' : 'production',
    getLoadContext: (request, response) => ({
      environment,
      nonce: String(response.locals.nonce),
      address: throttledAddress(request.ip),
      appUrl: settings.appUrl,
      apiRequestsPerMinute: settings.apiRequestsPerMinute,
      log,
    }),
  }),
);

/** What fails before a page can be asked, such as an address that can't be decoded. */
const onBrokenRequest: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (response.headersSent) return next(error);
  const status: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'status') : null;
  const broken = typeof status === 'number' && status >= 400 && status < 500;
  if (!broken) log.error({ err: error }, 'unhandled');
  response
    .status(broken ? status : 500)
    .type('text/plain')
    .send(broken ? 'Diese Adresse ist nicht zu lesen.' : 'Da ist etwas schiefgegangen.');
};
app.use(onBrokenRequest);

// Files of imports are people's data: what is not needed any more goes, also when nobody imports again.
const sweep = () =>
  sweepImports.run(environment, system, {}).catch((error: unknown) => log.error({ err: error }, 'sweep'));
setTimeout(sweep, 60_000).unref();
setInterval(sweep, 3_600_000).unref();

const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000, keepAliveTimeout: 5_000 }, app);

server.on('error', (error: NodeJS.ErrnoException) => {
  const sentence =
    error.code === 'EADDRINUSE'
      ? `Port ${settings.port} ist belegt: beenden Sie das andere Programm oder starten Sie mit PORT=${settings.port + 1}.`
      : `Der Server konnte nicht starten: ${error.message}`;
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
});

server.listen(settings.port, settings.host, () => {
  process.stdout.write(`Akteursnetz läuft: ${settings.appUrl}\n`);
});

const sixHours = 6 * 3_600_000;
const stopEmptyingBin = repeat(
  async () => {
    await emptyBin(environment);
    await sweepFiles(environment);
    await clearJobs(database, environment.now());
    await clearReadings(database, dayOf(environment.now()));
    await askAllOwners(environment);
    await remindAll(environment);
  },
  sixHours,
  (err) => log.error({ err }, 'bin.empty'),
);

const mailer = settings.smtpUrl === null ? null : openMailer(settings.smtpUrl, settings.appUrl);
const noMoreMails = new AbortController();
const stopSending = mailer
  ? repeat(
      () => sendWaitingMails(environment, { mailer, appUrl: settings.appUrl }, noMoreMails.signal),
      2_000,
      (err) => log.error({ err }, 'jobs'),
    )
  : async () => undefined;

let stopping = false;
async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  setTimeout(() => server.closeAllConnections(), 10_000).unref();
  noMoreMails.abort();
  await Promise.all([closed, stopEmptyingBin(), stopSending()]);
  mailer?.close();
  await database.close();
  process.exit(0);
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
