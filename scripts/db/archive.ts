import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type Sqlite from 'better-sqlite3';

/**
 * The files of a backup lie in the backup itself, in the table that SQLite's own
 * archives have (https://sqlite.org/sqlar.html): `sqlite3 -A` lists and unpacks
 * them. Not deflated (then `sz` is the length of `data`), for what people attach
 * is mostly packed already.
 */
const table = 'CREATE TABLE sqlar(name TEXT PRIMARY KEY, mode INT, mtime INT, sz INT, data BLOB)';

const prefix = 'files/';

function hasTable(db: Sqlite.Database, name: string): boolean {
  return db.prepare("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?").get(name) !== undefined;
}

/** Where rows speak of files, and by which condition: what is decided or taken back speaks of none. */
const speaking = [
  ['Attachment', 'sha256', '1'],
  ['Organisation', 'logoSha256', '1'],
  ['ProfileChange', 'logoSha256', `"status" = 'WAITING'`],
] as const;

function hasColumn(db: Sqlite.Database, table: string, column: string): boolean {
  return db.prepare('SELECT 1 FROM pragma_table_info(?) WHERE name = ?').get(table, column) !== undefined;
}

/** The digests of the files that a database speaks of, those of attachments in the bin included. */
export function filesOf(db: Sqlite.Database): string[] {
  const questions = speaking
    .filter(([table, column]) => hasTable(db, table) && hasColumn(db, table, column))
    .map(
      ([table, column, where]) =>
        `SELECT "${column}" AS "sha256" FROM "${table}" WHERE "${column}" IS NOT NULL AND ${where}`,
    );
  if (questions.length === 0) return [];
  return db
    .prepare<[], { sha256: string }>(`${questions.join(' UNION ')} ORDER BY "sha256"`)
    .all()
    .map(({ sha256 }) => sha256);
}

export function placeIn(folder: string, sha256: string): string {
  return join(folder, sha256.slice(0, 2), sha256);
}

/** Puts the files that a copied database speaks of into it, one in memory at a time; returns which are not there. */
export function packFiles(db: Sqlite.Database, folder: string): { packed: number; missing: string[] } {
  const digests = filesOf(db);
  const missing: string[] = [];
  if (digests.length === 0) return { packed: 0, missing };
  db.exec(table);
  const insert = db.prepare('INSERT INTO sqlar(name, mode, mtime, sz, data) VALUES (?, ?, ?, ?, ?)');
  for (const sha256 of digests) {
    const place = placeIn(folder, sha256);
    if (!existsSync(place)) {
      missing.push(sha256);
      continue;
    }
    const data = readFileSync(place);
    insert.run(`${prefix}${sha256}`, 0o100600, 0, data.length, data);
  }
  return { packed: digests.length - missing.length, missing };
}

/**
 * Takes the files out of a restored copy and lays them into a folder, each
 * whole or not at all.
 *
 * @throws Error when one is not what its name says
 */
export function unpackFiles(db: Sqlite.Database, folder: string): number {
  if (!hasTable(db, 'sqlar')) return 0;
  const names = db.prepare<[], { name: string }>('SELECT name FROM sqlar ORDER BY name').all();
  const read = db.prepare<[string], { data: Buffer }>('SELECT data FROM sqlar WHERE name = ?');
  for (const { name } of names) {
    const sha256 = name.slice(prefix.length);
    const data = read.get(name)?.data;
    if (!data || createHash('sha256').update(data).digest('hex') !== sha256) {
      throw new Error(`${name} is damaged`);
    }
    const place = placeIn(folder, sha256);
    mkdirSync(join(folder, sha256.slice(0, 2)), { recursive: true, mode: 0o700 });
    writeFileSync(`${place}.partial`, data, { mode: 0o600, flush: true });
    renameSync(`${place}.partial`, place);
  }
  db.exec('DROP TABLE sqlar');
  db.exec('VACUUM');
  return names.length;
}
