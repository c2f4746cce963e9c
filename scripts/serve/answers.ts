import compression from 'compression';
import express, { type ErrorRequestHandler, type Express } from 'express';
import type { Logger } from 'pino';
import type { Environment } from '#app/kernel/environment.server.ts';
import { bearerOnly, onlyPages } from '#app/platform/http/bearer-only.server.ts';
import { healthz, readyz } from '#app/platform/http/health.server.ts';
import { limitRequests } from '#app/platform/http/limits.server.ts';
import { settleOwnAddress, throttledAddress } from '#app/platform/http/own-address.server.ts';
import { packedAssets } from '#app/platform/http/packed-assets.server.ts';
import { privateByDefault } from '#app/platform/http/private-by-default.server.ts';
import { requireSameOrigin } from '#app/platform/http/same-origin.server.ts';
import { securityHeaders } from '#app/platform/http/security-headers.server.ts';
import type { Settings } from '#app/platform/settings.server.ts';
import { answerPages, type Pages } from './pages.ts';

interface Answering {
  readonly environment: Environment;
  readonly settings: Settings;
  readonly log: Logger;
  readonly pages: Pages;
  /** Told when somebody begins to wait for an answer; returns whom to tell when it is there. */
  readonly waiting: () => () => void;
}

/** What fails before a page can be asked, such as an address that can't be decoded. */
const onBrokenRequest =
  (log: Logger): ErrorRequestHandler =>
  (error: unknown, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'status') : null;
    const broken = typeof status === 'number' && status >= 400 && status < 500;
    if (!broken) log.error({ err: error }, 'unhandled');
    response
      .status(broken ? status : 500)
      .type('text/plain')
      .send(broken ? 'Diese Adresse ist nicht zu lesen.' : 'Da ist etwas schiefgegangen.');
  };

/** The files that browsers ask for; those of the build change their names with their content. */
function serveFiles(app: Express, folder: string): void {
  const assets = `${folder}/assets`;
  const lasting = { immutable: true, maxAge: '1y' } as const;
  app.use('/assets', packedAssets(assets), compression(), express.static(assets, lasting));
  app.use(compression());
  app.use(express.static(folder, { maxAge: '1h', index: false }));
}

/** What answers requests, from the headers of every response to the pages. */
export function answers({ environment, settings, log, pages, waiting }: Answering): Express {
  const https = settings.appUrl.startsWith('https:');
  const own = settings.appUrlIsSet ? new URL(settings.appUrl) : null;
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('trust proxy', settings.trustedProxies);
  app.use(securityHeaders({ https, reload: pages.mode === 'development' }));
  app.get('/healthz', healthz(environment.database));
  app.get('/readyz', readyz(environment.database, new Date()));
  app.use((_request, response, next) => {
    response.once('close', waiting());
    next();
  });
  app.use(privateByDefault);
  app.use(limitRequests);
  app.use(settleOwnAddress(own?.host ?? null));
  app.use(bearerOnly);
  app.use(onlyPages(requireSameOrigin(own?.origin ?? null)));
  if (pages.mode === 'development') app.use(pages.middleware);
  else serveFiles(app, pages.clientFolder);
  app.all(
    '*',
    answerPages(pages, (request, response) => ({
      environment,
      nonce: String(response.locals.nonce),
      address: throttledAddress(request.ip),
      appUrl: settings.appUrl,
      apiRequestsPerMinute: settings.apiRequestsPerMinute,
      log,
    })),
  );
  app.use(onBrokenRequest(log));
  return app;
}
