import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { PrismaBetterSqlite3 } from '@prisma/adapter-better-sqlite3';
import { constrainTables } from './constrain.ts';
import { type Dialect, dialects, schemaFor } from './derive.ts';
import { completed } from './extras.ts';
import { migrationsFolder, readMigrations } from './migrations.ts';
import { noFilter, openSchemaEngine } from './schema-engine.ts';
import { unconnectedPostgresql } from './unconnected.ts';

function factoryOf(dialect: Dialect) {
  return dialect === 'sqlite' ? new PrismaBetterSqlite3({ url: ':memory:' }) : unconnectedPostgresql;
}

/** The SQL that leads from one schema to another, with our constraints in it. Empty text when they agree. */
export async function differenceScript(
  dialect: Dialect,
  before: string | null,
  after: string,
): Promise<string> {
  const engine = await openSchemaEngine(factoryOf(dialect), after);
  const datamodel = (content: string) => ({
    tag: 'schemaDatamodel' as const,
    files: [{ path: 'schema.prisma', content }],
  });
  const { stdout } = await engine.diff({
    from: before === null ? { tag: 'empty' } : datamodel(before),
    to: datamodel(after),
    script: true,
    exitCode: null,
    filters: noFilter,
  });
  engine.free();
  const script = stdout ?? '';
  return /^-- This is an empty migration/.test(script.trim()) ? '' : constrainTables(script, dialect);
}

/**
 * Writes the next migration of both dialects. Beside its SQL each keeps the
 * schema it leads to, from which the next one is worked out without a database.
 *
 * @returns the name of the migration, or null when nothing has changed
 */
export async function newMigration(title: string, now: Date): Promise<string | null> {
  const name = `${now.toISOString().replace(/\D/g, '').slice(0, 14)}_${title}`;
  let written = false;
  for (const dialect of dialects) {
    const folder = migrationsFolder(dialect);
    const earlier = readMigrations(dialect);
    const last = earlier.at(-1);
    const lastSchema = last ? `${folder}/${last.name}/schema.prisma` : null;
    const before = lastSchema && existsSync(lastSchema) ? readFileSync(lastSchema, 'utf8') : null;
    const after = schemaFor(dialect);
    const script = completed(
      await differenceScript(dialect, before, after),
      earlier.map(({ sql }) => sql).join('\n'),
      await differenceScript(dialect, null, after),
      dialect,
    );
    if (!script) continue;
    mkdirSync(`${folder}/${name}`, { recursive: true });
    writeFileSync(`${folder}/${name}/migration.sql`, `${script}\n`);
    writeFileSync(`${folder}/${name}/schema.prisma`, after);
    writeFileSync(`${folder}/migration_lock.toml`, `provider = "${dialect}"\n`);
    written = true;
  }
  return written ? name : null;
}
