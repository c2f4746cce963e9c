import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { askingNothing } from './asking-nothing.server.ts';
import type { Database, DatabaseOptions } from './client.server.ts';
import { PrismaClient } from './generated/sqlite/client.ts';
import { keepingStatements } from './kept-statements.server.ts';
import { askingOnce, forReading } from './reading.server.ts';
import { rememberingReference } from './reference.server.ts';
import { rememberingCounts } from './remembered-counts.server.ts';
import { withRetries } from './retry.server.ts';
import { counting } from './statements.server.ts';
import { takingTurns } from './turns.server.ts';

/**
 * Set on purpose on every connection; `db -- check` shows them live.
 * WAL: readers and the writer do not wait for each other. FULL: what was
 * acknowledged survives a power cut (the adapter would open with NORMAL).
 * busy_timeout short: waiting blocks the event loop, so the waiting is ours.
 */
export const pragmas = {
  journal_mode: 'wal',
  synchronous: 2,
  busy_timeout: 100,
  foreign_keys: 1,
  temp_store: 2,
  cache_size: -16_000,
} as const;

/** The file that a `file:` address names, relative to the folder the program was started in. */
export function sqlitePath(url: string): string {
  return url.replace(/^file:(\/\/)?/, '');
}

/** The folder beside a file-database that holds its files: named after it, for several may lie in one place. */
export function filesBeside(path: string): string {
  return `${resolve(path)}.files`;
}

function connectionFactory(
  url: string,
  readOnly: boolean,
  options: DatabaseOptions,
): SqlDriverAdapterFactory {
  const inner = new PrismaBetterSqlite3({ url: `file:${sqlitePath(url)}`, timeout: pragmas.busy_timeout });
  const remembering = rememberingReference();
  const rememberingCount = rememberingCounts('sqlite');
  const script = Object.entries(pragmas)
    .map(([name, value]) => `PRAGMA ${name}=${value};`)
    .join(' ');
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    async connect() {
      const adapter = keepingStatements(await inner.connect());
      // The first opening of a file switches it to WAL, for which it must be alone for a moment.
      await withRetries(() => adapter.executeScript(script));
      if (readOnly) await adapter.executeScript('PRAGMA query_only=1;');
      const counted = counting(adapter, options.onStatement);
      return readOnly ? askingNothing(rememberingCount(remembering(counted))) : counted;
    },
  };
}

/** SQLite: one connection that writes, one that reads beside it, so that no reader waits for a long transaction. */
export function openSqlite(url: string, options: DatabaseOptions): Database {
  mkdirSync(dirname(sqlitePath(url)), { recursive: true });
  const writer = new PrismaClient({ adapter: connectionFactory(url, false, options) });
  const reader = new PrismaClient({ adapter: connectionFactory(url, true, options) });
  const read = forReading(reader, 'query');
  const inTurn = takingTurns();
  return {
    dialect: 'sqlite',
    folder: resolve(dirname(sqlitePath(url))),
    files: filesBeside(sqlitePath(url)),
    read,
    visit: () => askingOnce(read),
    transaction: (work) =>
      inTurn(() =>
        withRetries(() =>
          writer.$transaction(
            async (db) => {
              // Takes the write lock before anything is read: a deferred transaction that reads first fails at
              // once when another process has written meanwhile, and BEGIN IMMEDIATE would wedge the adapter.
              await db.$executeRaw`UPDATE "Revision" SET "number" = "number" WHERE "scope" = ''`;
              return await work(db);
            },
            { maxWait: 5_000, timeout: 15_000 },
          ),
        ),
      ),
    async close() {
      await inTurn(async () => undefined);
      await Promise.all([writer.$disconnect(), reader.$disconnect()]);
    },
  };
}
