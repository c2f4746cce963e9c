import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { inProject } from '../launch/project.mjs';
import type { Dialect } from './derive.ts';

export interface Migration {
  /** Folder name: time and title. */
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the file, as Prisma keeps it in `_prisma_migrations`. */
  readonly checksum: string;
}

export function migrationsFolder(dialect: Dialect): string {
  return inProject(`prisma/${dialect}/migrations`);
}

/** The migrations of a dialect, oldest first. */
export function readMigrations(dialect: Dialect, folder: string = migrationsFolder(dialect)): Migration[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(`${folder}/${name}/migration.sql`, 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

/** The migrations as the engine takes them. */
export function migrationList(dialect: Dialect, migrations: readonly Migration[]) {
  return {
    baseDir: migrationsFolder(dialect),
    lockfile: { path: 'migration_lock.toml', content: `provider = "${dialect}"\n` },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  };
}

export interface AppliedMigration {
  readonly name: string;
  readonly checksum: string;
  readonly finished: boolean;
}

export interface MigrationState {
  readonly applied: readonly string[];
  readonly pending: readonly string[];
  /** Applied by a newer version of the product than this one. */
  readonly unknown: readonly string[];
  /** Begun and never finished. */
  readonly failed: readonly string[];
  /** Applied with another content than the file has now. */
  readonly altered: readonly string[];
}

/** What is applied, what is to come, and what does not fit. */
export function compareMigrations(
  migrations: readonly Migration[],
  applied: readonly AppliedMigration[],
): MigrationState {
  const onDisk = new Map(migrations.map((migration) => [migration.name, migration]));
  const done = new Map(applied.filter((row) => row.finished).map((row) => [row.name, row]));
  return {
    applied: [...done.keys()],
    pending: migrations.filter(({ name }) => !done.has(name)).map(({ name }) => name),
    unknown: [...done.keys()].filter((name) => !onDisk.has(name)),
    failed: applied.filter((row) => !row.finished && !done.has(row.name)).map((row) => row.name),
    altered: migrations
      .filter(({ name, checksum }) => done.has(name) && done.get(name)?.checksum !== checksum)
      .map(({ name }) => name),
  };
}
