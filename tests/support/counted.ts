import { setTimeout as pause } from 'node:timers/promises';
import { createRequestHandler, type ServerBuild } from '@remix-run/node';
import { type Database, openDatabase } from '#app/database/client.server.ts';
import { environmentOf } from '#app/kernel/environment.server.ts';
import { createLog } from '#app/platform/log.server.ts';
import { inProject } from '../../scripts/launch/project.mjs';

const origin = 'http://localhost:3000';

/** The production build in this process, over a database whose statements are counted. */
export interface Counted {
  readonly database: Database;
  /** The statements that a page asks for, as the manager opens it. */
  readonly ask: (
    path: string,
  ) => Promise<{ readonly status: number; readonly statements: readonly string[] }>;
  readonly close: () => Promise<void>;
}

/**
 * Does a statement ask for records? A count that was slow is preceded by one for
 * the state of the database: that hangs on how busy the machine is.
 */
export const asksRecords = (sql: string) => !/^(PRAGMA data_version|SELECT pg_current_snapshot)/.test(sql);

/** Opens it over a database of which `manager@example.org` has this password; `fill` may make it so. */
export async function openCounted(
  url: string,
  password: string,
  fill: (database: Database) => Promise<unknown> = async () => undefined,
): Promise<Counted> {
  let statements: string[] = [];
  const database = openDatabase(url, { onStatement: (sql) => statements.push(sql) });
  await fill(database);
  const build: ServerBuild = await import(inProject('build/server/index.js'));
  const handle = createRequestHandler(build, 'production');
  const context = {
    environment: environmentOf(database),
    nonce: 'nonce',
    address: '127.0.0.1',
    appUrl: origin,
    apiRequestsPerMinute: 600,
    log: createLog('silent'),
  };
  const request = (path: string, init: RequestInit = {}) =>
    handle(new Request(`${origin}${path}`, { ...init, redirect: 'manual' }), { ...context });
  // What a page has set going for later, such as the network of its viewer, is not what the next one asks.
  const quiet = async () => {
    for (let known = -1; known !== statements.length; ) {
      known = statements.length;
      await pause(30);
    }
  };
  const body = new URLSearchParams({ email: 'manager@example.org', password });
  const signedIn = await request('/anmelden', { method: 'POST', body });
  const cookie = signedIn.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
  return {
    database,
    async ask(path) {
      await quiet();
      statements = [];
      const answer = await request(path, { headers: { cookie } });
      await answer.text();
      // Opening and closing a transaction asks nothing of a table.
      const asked = statements.filter((sql) => !/^\s*(BEGIN|COMMIT|ROLLBACK|SET)\b/i.test(sql));
      return { status: answer.status, statements: asked };
    },
    close: () => database.close(),
  };
}
