import { resolve } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import pg from 'pg';
import type { Database, DatabaseClient, DatabaseOptions } from './client.server.ts';
import { PrismaClient } from './generated/postgresql/client.ts';
import { namesOfStatements } from './prepared.server.ts';
import { askingOnce, forReading } from './reading.server.ts';
import { rememberingReference } from './reference.server.ts';
import { rememberingCounts } from './remembered-counts.server.ts';
import { withRetries } from './retry.server.ts';
import { counting } from './statements.server.ts';

function connectionFactory(pool: pg.Pool, options: DatabaseOptions): SqlDriverAdapterFactory {
  const inner = new PrismaPg(pool, { statementNameGenerator: namesOfStatements() });
  const remembering = rememberingReference();
  const rememberingCount = rememberingCounts('postgresql');
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    // Transactions go past it: what has just been written is never read from memory.
    connect: async () => rememberingCount(remembering(counting(await inner.connect(), options.onStatement))),
  };
}

/** PostgreSQL: a pool; transactions at READ COMMITTED, for every write names the version it has read. */
export function openPostgresql(url: string, options: DatabaseOptions): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: 30_000,
    idle_in_transaction_session_timeout: 30_000,
    application_name: 'akteursnetz',
    // What is joined comes as JSON with the session's offset, which Prisma leaves unread: only in UTC is that the same instant.
    options: '-c TimeZone=UTC',
  });
  // An idle connection whose server stops raises `error`; unheard it would end the process. The next query says what is wrong.
  pool.on('error', () => undefined);
  // Generated from the same models: the same methods, arguments and rows, under another dialect's types.
  const client = new PrismaClient({
    adapter: connectionFactory(pool, options),
  }) as unknown as DatabaseClient;
  const read = forReading(client, 'join');
  return {
    dialect: 'postgresql',
    folder: resolve('data'),
    files: resolve(options.filesFolder ?? 'data/files'),
    read,
    visit: () => askingOnce(read),
    transaction: (work) =>
      withRetries(() => client.$transaction((db) => work(db), { maxWait: 5_000, timeout: 15_000 })),
    async close() {
      await client.$disconnect();
      if (!pool.ended) await pool.end();
    },
  };
}
