import { copyFileSync, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { PrismaPg } from '@prisma/adapter-pg';
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import Sqlite from 'better-sqlite3';
import pg from 'pg';
import { Refusal } from '../cli/command.ts';
import { readApplied } from './applied.ts';
import { schemaFor } from './derive.ts';
import {
  compareMigrations,
  type Migration,
  type MigrationState,
  migrationList,
  readMigrations,
} from './migrations.ts';
import { noFilter, openSchemaEngine } from './schema-engine.ts';
import type { Target } from './target.ts';

function assertMigratable(state: MigrationState): void {
  if (state.unknown.length > 0) {
    throw new Refusal(
      `Die Datenbank ist neuer als dieses Programm (unbekannte Migration ${state.unknown[0]}): bitte das Programm aktualisieren.`,
    );
  }
  if (state.failed.length > 0) {
    throw new Refusal(
      `Die Migration ${state.failed[0]} ist abgebrochen: bitte die letzte Sicherung einspielen (db -- restore).`,
    );
  }
  if (state.altered.length > 0) {
    throw new Refusal(`Die Migration ${state.altered[0]} wurde nach ihrer Anwendung verändert.`);
  }
}

/**
 * Prisma's adapter cuts a script at every semicolon, also inside a function's
 * body. Sent whole, PostgreSQL runs it as one transaction: all of it or nothing.
 */
function wholeScripts(factory: PrismaPg): PrismaPg {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script);
    };
    return adapter;
  };
  return factory;
}

async function apply(target: Target, migrations: readonly Migration[]): Promise<void> {
  const factory: SqlMigrationAwareDriverAdapterFactory =
    target.dialect === 'sqlite'
      ? new PrismaBetterSqlite3({ url: `file:${target.path}`, timeout: 5_000 })
      : wholeScripts(new PrismaPg({ connectionString: target.url }));
  const connect = factory.connect.bind(factory);
  const opened: SqlDriverAdapter[] = [];
  factory.connect = async () => {
    const adapter = await connect();
    opened.push(adapter);
    return adapter;
  };
  const engine = await openSchemaEngine(factory, schemaFor(target.dialect));
  try {
    await engine.applyMigrations({
      migrationsList: migrationList(target.dialect, migrations),
      filters: noFilter,
    });
  } finally {
    engine.free();
    // The engine leaves its connections open, and on SQLite holds the file by them.
    for (const adapter of opened) await adapter.dispose();
  }
}

/** A file database is migrated as a copy that takes the old one's place when all went well, so there is no half way. */
async function migrateFile(target: Target, migrations: readonly Migration[]): Promise<void> {
  mkdirSync(dirname(target.path), { recursive: true });
  const working = `${target.path}.migrating`;
  rmSync(working, { force: true });
  const existing = existsSync(target.path);
  if (existing) {
    const db = new Sqlite(target.path, { timeout: 5_000 });
    // Nobody may write between the copy and its taking the place.
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    copyFileSync(target.path, working);
  }
  try {
    await apply({ ...target, path: working }, migrations);
    const db = new Sqlite(working);
    db.pragma('journal_mode = WAL');
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
    if (existing) for (const suffix of ['-wal', '-shm']) rmSync(`${target.path}${suffix}`, { force: true });
    renameSync(working, target.path);
  } finally {
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${working}${suffix}`, { force: true });
  }
}

async function migrateServer(target: Target, migrations: readonly Migration[]): Promise<void> {
  const lock = new pg.Client({ connectionString: target.url });
  await lock.connect();
  try {
    // Two starts at once: the second waits and then finds nothing left to do.
    await lock.query("SELECT pg_advisory_lock(hashtext('akteursnetz.migrate'))");
    await apply(target, migrations);
  } finally {
    await lock.end();
  }
}

/**
 * Brings a database to the schema of this program.
 *
 * @returns the names of the migrations that were applied now; none when it was there already
 * @throws Refusal in one sentence; the database is then as it was
 */
export async function migrate(
  target: Target,
  migrations: readonly Migration[] = readMigrations(target.dialect),
): Promise<readonly string[]> {
  const state = compareMigrations(migrations, await readApplied(target));
  assertMigratable(state);
  if (state.pending.length === 0) return [];
  try {
    if (target.dialect === 'sqlite') await migrateFile(target, migrations);
    else await migrateServer(target, migrations);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new Refusal(`Die Datenbank ließ sich nicht auf den neuen Stand bringen: ${reason}`);
  }
  return state.pending;
}
