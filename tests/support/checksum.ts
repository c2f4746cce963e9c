import { createHash } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { sqlitePath } from '#app/database/sqlite.server.ts';

/** Tables that a mere look may touch: a session is extended by being used, a failed sign-in and a question to the API are counted, and who looks at a person is noted. */
const besides = new Set([
  '_prisma_migrations',
  'Session',
  'SignInThrottle',
  'ApiAllowance',
  'ContactReading',
]);

async function rowsOf(url: string): Promise<Map<string, unknown[]>> {
  const tables = new Map<string, unknown[]>();
  if (url.startsWith('file:')) {
    const db = new Sqlite(sqlitePath(url), { readonly: true });
    const names = db
      .prepare<[], { name: string }>(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
      )
      .all();
    for (const { name } of names) tables.set(name, db.prepare(`SELECT * FROM "${name}"`).all());
    db.close();
    return tables;
  }
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'");
  for (const { tablename } of rows) {
    tables.set(tablename, (await client.query(`SELECT * FROM "${tablename}"`)).rows);
  }
  await client.end();
  return tables;
}

/** One hash over all tables: what a refusal must leave as it was. */
export async function checksum(url: string): Promise<string> {
  const tables = await rowsOf(url);
  const hash = createHash('sha256');
  for (const [name, rows] of [...tables].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (besides.has(name)) continue;
    hash.update(name);
    for (const row of rows.map((value) => JSON.stringify(value)).sort()) hash.update(row);
  }
  return hash.digest('hex');
}
