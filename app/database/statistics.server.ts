import type { Database } from './client.server.ts';

/**
 * Has the database count anew what its planner decides by, after much was
 * written. PostgreSQL does so by itself in the long run, SQLite never.
 *
 * SQLite reads 10,000 entries of an index for it: with the few hundred that are
 * its custom, what half of all rows share looks as if four hundred did, and the
 * next stretch of a region by id is found by sorting the whole region. For
 * 100,000 organisations and 200,000 meetings it takes some 0.4 s.
 */
export async function gatherStatistics(database: Database): Promise<void> {
  await database.transaction(async (db) => {
    if (database.dialect === 'sqlite') await db.$queryRaw`PRAGMA analysis_limit=10000`;
    await db.$executeRaw`ANALYZE`;
  });
}
