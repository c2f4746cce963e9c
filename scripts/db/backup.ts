import { existsSync, renameSync, rmSync } from 'node:fs';
import Sqlite from 'better-sqlite3';
import { Refusal } from '../cli/command.ts';
import { packFiles, unpackFiles } from './archive.ts';
import { migrate } from './migrate.ts';
import type { Target } from './target.ts';

function assertFile(target: Target): void {
  if (target.dialect === 'sqlite') return;
  throw new Refusal(
    `Eine PostgreSQL-Datenbank wird mit pg_dump gesichert und mit pg_restore eingespielt, danach der Ordner ihrer Anhänge (${target.files}): dieser Befehl sichert nur die Datei-Datenbank.`,
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

/** Works on a file of our own; it is closed whatever happens, and no journal is left beside it. */
function within<Result>(path: string, work: (db: Sqlite.Database) => Result): Result {
  const db = new Sqlite(path);
  try {
    db.pragma('journal_mode = DELETE');
    return work(db);
  } finally {
    db.close();
  }
}

async function copy(target: Target, staging: string): Promise<{ pages: number; missing: string[] }> {
  rmSync(staging, { force: true });
  const db = new Sqlite(target.path, { readonly: true, timeout: 5_000 });
  try {
    const { totalPages } = await db.backup(staging);
    const { missing } = within(staging, (copied) => packFiles(copied, target.files));
    return { pages: totalPages, missing };
  } finally {
    db.close();
  }
}

/** A file may have been removed for good between the copy of the database and itself; then the next copy no longer speaks of it. */
const tries = 3;

export interface BackupResult {
  readonly file: string;
  readonly pages: number;
  /** The SHA-256 of files that attachments speak of and that are not there. */
  readonly missing: readonly string[];
}

/**
 * Copies the database as it is at one moment, while the app goes on writing
 * (SQLite's online backup), and the files that it speaks of into it. The file
 * appears when it is whole, or not at all.
 */
export async function backup(target: Target, file: string): Promise<BackupResult> {
  assertFile(target);
  if (!existsSync(target.path)) throw new Refusal(`Die Datenbank ${target.path} gibt es nicht.`);
  if (existsSync(file)) throw new Refusal(`${file} gibt es schon: eine Sicherung überschreibt nichts.`);
  const staging = `${file}.partial`;
  try {
    let copied = await copy(target, staging);
    for (let again = 1; copied.missing.length > 0 && again < tries; again += 1) {
      copied = await copy(target, staging);
    }
    assertWhole(staging);
    renameSync(staging, file);
    return { file, ...copied };
  } finally {
    for (const suffix of ['', '-journal']) rmSync(`${staging}${suffix}`, { force: true });
  }
}

/**
 * Puts a backup in the place of the database and brings it to this program's
 * schema; first its files, so that no row is there without its own. The app
 * must not run meanwhile.
 */
export async function restore(target: Target, file: string, force: boolean): Promise<{ file: string }> {
  assertFile(target);
  if (!existsSync(file)) throw new Refusal(`Die Sicherung ${file} gibt es nicht.`);
  const damaged = new Refusal(`${file} ist keine unversehrte Sicherung.`);
  try {
    assertWhole(file);
  } catch {
    throw damaged;
  }
  if (existsSync(target.path) && !force) {
    throw new Refusal(`${target.path} gibt es schon: mit --force wird sie ersetzt.`);
  }
  const staging = `${target.path}.restoring`;
  rmSync(staging, { force: true });
  const source = new Sqlite(file, { readonly: true });
  await source.backup(staging);
  source.close();
  try {
    within(staging, (db) => unpackFiles(db, target.files));
  } catch {
    rmSync(staging, { force: true });
    throw damaged;
  }
  for (const suffix of ['-wal', '-shm']) rmSync(`${target.path}${suffix}`, { force: true });
  renameSync(staging, target.path);
  await migrate(target);
  return { file };
}
