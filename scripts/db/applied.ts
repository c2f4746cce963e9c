import { existsSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { Refusal } from '../cli/command.ts';
import type { AppliedMigration } from './migrations.ts';
import type { Target } from './target.ts';

interface Row {
  readonly migration_name: string;
  readonly checksum: string;
  readonly finished_at: unknown;
  readonly rolled_back_at: unknown;
}

const select = 'SELECT migration_name, checksum, finished_at, rolled_back_at FROM "_prisma_migrations"';

function toApplied(rows: readonly Row[]): AppliedMigration[] {
  return rows
    .filter((row) => row.rolled_back_at === null)
    .map((row) => ({
      name: row.migration_name,
      checksum: row.checksum,
      finished: row.finished_at !== null,
    }));
}

function fromSqlite(path: string): AppliedMigration[] {
  if (!existsSync(path)) return [];
  try {
    const db = new Sqlite(path, { readonly: true, timeout: 5_000 });
    try {
      const known = db.prepare("SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'").get();
      return known ? toApplied(db.prepare<[], Row>(select).all()) : [];
    } finally {
      db.close();
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(`Die Datenbank ${path} ist nicht lesbar: ${reason}.`);
  }
}

async function fromPostgresql(url: string): Promise<AppliedMigration[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  try {
    await client.connect();
    const known = await client.query(`SELECT to_regclass('"_prisma_migrations"') AS name`);
    return known.rows[0]?.name ? toApplied((await client.query<Row>(select)).rows) : [];
  } catch (error) {
    const reason = error instanceof AggregateError ? error.errors.map(String).join(', ') : String(error);
    throw new Refusal(
      `Die PostgreSQL-Datenbank ist nicht erreichbar: ${reason.replace(/^\w*error: /i, '')}.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Which migrations a database says it has, read without the engine: a second start costs milliseconds. */
export async function readApplied(target: Target): Promise<AppliedMigration[]> {
  return target.dialect === 'sqlite' ? fromSqlite(target.path) : fromPostgresql(target.url);
}
