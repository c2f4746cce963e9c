import type { RequestHandler } from 'express';
import type { Database } from '#app/database/client.server.ts';

async function reachable(database: Database): Promise<boolean> {
  try {
    await database.read.revision.findFirst({ select: { number: true } });
    return true;
  } catch {
    return false;
  }
}

/** 200 once it can serve: the database answers, with our tables in it. */
export function healthz(database: Database): RequestHandler {
  return async (_request, response) => {
    const ok = await reachable(database);
    response
      .status(ok ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .type('text/plain')
      .send(ok ? 'ok' : 'unavailable');
  };
}

/** The same for an operator, with what it rests on; it names no person and no secret. */
export function readyz(database: Database, startedAt: Date): RequestHandler {
  return async (_request, response) => {
    const started = performance.now();
    const ok = await reachable(database);
    response
      .status(ok ? 200 : 503)
      .set('Cache-Control', 'no-store')
      .json({
        ready: ok,
        database: {
          dialect: database.dialect,
          reachable: ok,
          milliseconds: Math.round(performance.now() - started),
        },
        startedAt: startedAt.toISOString(),
        node: process.version,
      });
  };
}
