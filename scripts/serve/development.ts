import type { ServerBuild } from '@remix-run/node';
import { createServer } from 'vite';
import type { Database } from '#app/database/client.server.ts';
import { inProject } from '../launch/project.mjs';
import { servePages } from './serve-pages.ts';

export { openPrepared } from '../db/prepare.ts';

/** Serves the sources, each change as soon as it is saved. */
export async function serve(database: Database): Promise<void> {
  process.env.NODE_ENV = 'development';
  const vite = await createServer({ root: inProject('.'), server: { middlewareMode: true } });
  const build = () => vite.ssrLoadModule('virtual:remix/server-build') as Promise<ServerBuild>;
  servePages({ mode: 'development', build, middleware: vite.middlewares }, database);
}
