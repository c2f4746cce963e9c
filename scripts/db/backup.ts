import { existsSync, renameSync, rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { Refusal } from '../cli/command.ts';
import { migrate } from './migrate.ts';
import type { Target } from './target.ts';

function assertFile(target: Target): void {
  if (target.dialect === 'sqlite') return;
  throw new Refusal(
    'Eine PostgreSQL-Datenbank wird mit pg_dump gesichert und mit pg_restore eingespielt: dieser Befehl sichert nur die Datei-Datenbank.',
  );
}

function assertWhole(path: string): void {
  const db = new Sqlite(path, { readonly: true, fileMustExist: true });
  try {
    const known = db.prepare("SELECT 1 FROM sqlite_master WHERE name = '_prisma_migrations'").get();
    if (!known || db.pragma('integrity_check', { simple: true }) !== 'ok') throw new Error('incomplete');
  } finally {
    db.close();
  }
}

/**
 * Copies the database as it is at one moment, while the app goes on writing
 * (SQLite's online backup). The file appears when it is whole, or not at all.
 */
export async function backup(target: Target, file: string): Promise<{ file: string; pages: number }> {
  assertFile(target);
  if (!existsSync(target.path)) throw new Refusal(`Die Datenbank ${target.path} gibt es nicht.`);
  if (existsSync(file)) throw new Refusal(`${file} gibt es schon: eine Sicherung überschreibt nichts.`);
  const staging = `${file}.partial`;
  rmSync(staging, { force: true });
  const db = new Sqlite(target.path, { readonly: true, timeout: 5_000 });
  try {
    const { totalPages } = await db.backup(staging);
    assertWhole(staging);
    renameSync(staging, file);
    return { file, pages: totalPages };
  } finally {
    db.close();
    rmSync(staging, { force: true });
  }
}

/** Puts a backup in the place of the database and brings it to this program's schema. The app must not run meanwhile. */
export async function restore(target: Target, file: string, force: boolean): Promise<{ file: string }> {
  assertFile(target);
  if (!existsSync(file)) throw new Refusal(`Die Sicherung ${file} gibt es nicht.`);
  try {
    assertWhole(file);
  } catch {
    throw new Refusal(`${file} ist keine unversehrte Sicherung.`);
  }
  if (existsSync(target.path) && !force) {
    throw new Refusal(`${target.path} gibt es schon: mit --force wird sie ersetzt.`);
  }
  const staging = `${target.path}.restoring`;
  rmSync(staging, { force: true });
  const source = new Sqlite(file, { readonly: true });
  await source.backup(staging);
  source.close();
  for (const suffix of ['-wal', '-shm']) rmSync(`${target.path}${suffix}`, { force: true });
  renameSync(staging, target.path);
  await migrate(target);
  return { file };
}
