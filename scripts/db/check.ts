import Sqlite from 'better-sqlite3';
import pg from 'pg';
import type { Database, DatabaseClient } from '#app/database/client.server.ts';
import { pragmas } from '#app/database/sqlite.server.ts';
import { digestOf } from '#app/platform/files.server.ts';
import { readApplied } from './applied.ts';
import { placeIn } from './archive.ts';
import { schemaFor } from './derive.ts';
import { compareMigrations, readMigrations } from './migrations.ts';
import type { Target } from './target.ts';

export interface Finding {
  readonly name: string;
  readonly value: unknown;
  readonly ok: boolean;
}

/** Table and column of every instant in the schema. */
export function instantColumns(): Array<readonly [table: string, column: string]> {
  const models = schemaFor('sqlite').matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm);
  return [...models].flatMap(([, table = '', body = '']) =>
    [...body.matchAll(/^\s+(\w+)\s+DateTime/gm)].map(([, column = '']) => [table, column] as const),
  );
}

async function livePragmas(database: Database): Promise<Finding[]> {
  const findings: Finding[] = [];
  await database.transaction(async (db) => {
    for (const [name, wanted] of Object.entries(pragmas)) {
      const rows = await (db as DatabaseClient).$queryRawUnsafe<Array<Record<string, unknown>>>(
        `PRAGMA ${name}`,
      );
      const value = Object.values(rows[0] ?? {})[0];
      findings.push({ name, value: String(value), ok: String(value) === String(wanted) });
    }
  });
  return findings;
}

function fileFindings(path: string): Finding[] {
  const db = new Sqlite(path, { readonly: true, timeout: 5_000 });
  try {
    const integrity = db.pragma('integrity_check', { simple: true });
    const orphans = db.pragma('foreign_key_check');
    const mixed = instantColumns().filter(([table, column]) => {
      const types = db
        .prepare(`SELECT DISTINCT typeof("${column}") AS type FROM "${table}" WHERE "${column}" IS NOT NULL`)
        .all();
      return types.some((row) => Reflect.get(Object(row), 'type') !== 'text');
    });
    return [
      { name: 'integrity_check', value: integrity, ok: integrity === 'ok' },
      {
        name: 'foreign_key_check',
        value: orphans,
        ok: Array.isArray(orphans) && orphans.length === 0,
      },
      {
        name: 'date columns of another type',
        value: mixed.map((pair) => pair.join('.')),
        ok: mixed.length === 0,
      },
    ];
  } finally {
    db.close();
  }
}

async function serverFindings(url: string): Promise<Finding[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  await client.connect();
  try {
    const show = async (name: string) => (await client.query(`SHOW ${name}`)).rows[0]?.[name];
    const [version, encoding, commit, sync, zone] = [
      await show('server_version'),
      await show('server_encoding'),
      await show('synchronous_commit'),
      await show('fsync'),
      await show('TimeZone'),
    ];
    return [
      { name: 'server_version', value: version, ok: Number.parseInt(String(version), 10) >= 15 },
      { name: 'server_encoding', value: encoding, ok: encoding === 'UTF8' },
      { name: 'synchronous_commit', value: commit, ok: commit !== 'off' },
      { name: 'fsync', value: sync, ok: sync === 'on' },
      { name: 'TimeZone', value: zone, ok: true },
    ];
  } finally {
    await client.end();
  }
}

/** The files that attachments and profiles speak of must be there; their bytes are what their names say. */
async function attachedFiles({ files }: Target, database: Database): Promise<Finding> {
  const logoSha256 = { not: null };
  const [attachments, logos, waiting] = await Promise.all([
    database.read.attachment.findMany({ distinct: ['sha256'], select: { sha256: true } }),
    database.read.organisation.findMany({ where: { logoSha256 }, select: { logoSha256: true } }),
    database.read.profileChange.findMany({
      where: { logoSha256, status: 'WAITING' },
      select: { logoSha256: true },
    }),
  ]);
  const digests = new Set([
    ...attachments.map(({ sha256 }) => sha256),
    ...[...logos, ...waiting].flatMap(({ logoSha256: sha256 }) => sha256 ?? []),
  ]);
  const broken: string[] = [];
  for (const sha256 of digests) {
    const found = await digestOf(placeIn(files, sha256)).catch(() => null);
    if (found !== sha256) broken.push(sha256);
  }
  return { name: 'files of attachments missing or damaged', value: broken, ok: broken.length === 0 };
}

/** What can be said of a database's health, on the very connection that the app uses where that matters. */
export async function checkDatabase(target: Target, database: Database): Promise<Finding[]> {
  const state = compareMigrations(readMigrations(target.dialect), await readApplied(target));
  const migrated =
    state.pending.length + state.unknown.length + state.failed.length + state.altered.length === 0;
  return [
    { name: 'migrations', value: state, ok: migrated },
    ...(migrated ? [await attachedFiles(target, database)] : []),
    ...(target.dialect === 'sqlite'
      ? [...(await livePragmas(database)), ...fileFindings(target.path)]
      : await serverFindings(target.url)),
  ];
}
