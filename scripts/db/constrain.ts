import { checks, keyOnlyTables } from '../../prisma/constraints.ts';
import type { Dialect } from './derive.ts';

/** A check as it stands in a CREATE TABLE. */
export function checkLine(table: string, name: string, expression: string): string {
  return `CONSTRAINT "${table}_${name}_check" CHECK (${expression})`;
}

function checkLines(table: string): string[] {
  return Object.entries(checks[table] ?? {}).map(
    ([name, expression]) => `    ${checkLine(table, name, expression)}`,
  );
}

/**
 * Puts into a script of Prisma's what its schema can't say: the checks into
 * every CREATE TABLE (also the `new_…` ones by which SQLite alters a table),
 * and bytewise collation, so that both dialects sort alike. A table that is
 * only its key must have a check too.
 */
export function constrainTables(script: string, dialect: Dialect): string {
  const created = script.replace(
    /CREATE TABLE "(?:new_)?(\w+)" \(\n([\s\S]*?)\n\);/g,
    (statement, table: string, body: string) => {
      const lines = checkLines(table);
      if (lines.length === 0) return statement;
      const separator = body.trimEnd().endsWith(',') ? '\n' : ',\n';
      const checked = statement.replace(body, () => `${body.trimEnd()}${separator}${lines.join(',\n')}`);
      const keyOnly = dialect === 'sqlite' && keyOnlyTables.includes(table);
      return keyOnly ? checked.replace(/\);$/, ') WITHOUT ROWID;') : checked;
    },
  );
  if (dialect === 'sqlite') return created;
  return created.replace(/^(\s+"\w+" TEXT|.*\bADD COLUMN\s+"\w+" TEXT)\b/gm, '$1 COLLATE "C"');
}
