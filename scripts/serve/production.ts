import * as build from 'virtual:remix/server-build';
import { type Database, openDatabase } from '#app/database/client.server.ts';
import { readSettings } from '#app/platform/settings.server.ts';
import { inProject } from '../launch/project.mjs';
import { servePages } from './serve-pages.ts';

/**
 * The server's bundle: the pages and all that serves them, in few files, so that
 * a start reads and compiles little and no module is loaded twice
 * (docs/decisions/0035).
 */
export * from 'virtual:remix/server-build';
export { openPrepared } from '../db/prepare.ts';

/** Opens a database that is ready. */
export function open(): Database {
  const { databaseUrl, filesFolder } = readSettings(process.env);
  return openDatabase(databaseUrl, { filesFolder });
}

/** Serves the pages of this bundle. */
export const serve = (database: Database) =>
  servePages({ mode: 'production', build, clientFolder: inProject('build/client') }, database);
