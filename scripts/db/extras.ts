import { checks, partialIndexes, triggers } from '../../prisma/constraints.ts';
import { checkLine } from './constrain.ts';
import type { Dialect } from './derive.ts';

/** What stands beside the tables or was laid on them, each statement by the table it belongs to. */
export interface Extras {
  readonly beside: readonly string[];
  readonly checks: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export function extrasOf(dialect: Dialect): Extras {
  return { beside: [...partialIndexes, ...triggers[dialect]], checks };
}

const createTable = (table: string) => new RegExp(`CREATE TABLE "${table}" \\(\\n([\\s\\S]*?)\\n\\)[^;]*;`);

/** SQLite changes a check only by making the table anew: https://www.sqlite.org/lang_altertable.html#otheralter */
function rebuilt(table: string, fresh: string): string {
  const created = createTable(table).exec(fresh);
  if (!created?.[1]) throw new Error(`The schema has no table ${table}.`);
  const columns = [...created[1].matchAll(/^\s+("\w+") /gm)].map(([, column]) => column).join(', ');
  const indexes = [...fresh.matchAll(/CREATE (?:UNIQUE )?INDEX "\w+" ON "(\w+)"[^;]*;/g)];
  return [
    'PRAGMA defer_foreign_keys=ON;\nPRAGMA foreign_keys=OFF;',
    created[0].replace(`"${table}"`, `"new_${table}"`),
    `INSERT INTO "new_${table}" (${columns}) SELECT ${columns} FROM "${table}";`,
    `DROP TABLE "${table}";\nALTER TABLE "new_${table}" RENAME TO "${table}";`,
    ...indexes.filter(([, of]) => of === table).map(([statement]) => statement),
    'PRAGMA foreign_keys=ON;\nPRAGMA defer_foreign_keys=OFF;',
  ].join('\n');
}

function altered(table: string, names: readonly string[], extras: Extras): string {
  return names
    .map((name) => {
      const line = checkLine(table, name, extras.checks[table]?.[name] ?? '');
      return `ALTER TABLE "${table}" DROP CONSTRAINT IF EXISTS "${table}_${name}_check";\nALTER TABLE "${table}" ADD ${line};`;
    })
    .join('\n');
}

const droppedTables = (script: string) =>
  [...script.matchAll(/DROP TABLE "(\w+)"/g)].map(([, table]) => table ?? '');

/**
 * Completes a migration's script by the checks, partial indexes and triggers
 * that no earlier migration holds, and by those that fall with a table which
 * SQLite makes anew.
 *
 * @param script the constrained script that leads from the last schema to this one; empty when they agree
 * @param earlier the SQL of all migrations so far
 * @param fresh the constrained script that makes the whole schema from nothing
 * @returns '' when nothing is to be done
 */
export function completed(
  script: string,
  earlier: string,
  fresh: string,
  dialect: Dialect,
  extras: Extras = extrasOf(dialect),
): string {
  const said = `${earlier}\n${script}`;
  const parts = script ? [script.trimEnd()] : [];
  for (const [table, own] of Object.entries(extras.checks)) {
    const names = Object.keys(own).filter((name) => !said.includes(checkLine(table, name, own[name] ?? '')));
    if (names.length === 0 || !createTable(table).test(fresh)) continue;
    parts.push(dialect === 'sqlite' ? rebuilt(table, fresh) : altered(table, names, extras));
  }
  const fallen = dialect === 'sqlite' ? droppedTables(parts.join('\n')) : [];
  const missing = extras.beside.filter(
    (statement) =>
      !earlier.includes(`${statement};`) || fallen.some((table) => statement.includes(` ON "${table}" `)),
  );
  return [...parts, ...missing.map((statement) => `${statement};`)].join('\n\n');
}
