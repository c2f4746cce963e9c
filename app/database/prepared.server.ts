import type { SqlQuery } from '@prisma/driver-adapter-utils';

/** A statement that has come this often will come again. */
const often = 3;
/** Each connection keeps what is named as long as it lives: the statements of all pages, and not those whose lists are of any length. */
const mostNamed = 500;
const mostSeen = 5_000;
/** Longer ones are lists of many values, which rarely come again. */
const longest = 20_000;
const unnamed = '';

/**
 * Names the statements that come again and again, so that PostgreSQL parses and
 * plans each once a connection: a page that joins a dozen tables takes longer
 * to plan than to read. The others get no name and leave nothing behind.
 */
export function namesOfStatements(): (query: SqlQuery) => string {
  const names = new Map<string, string>();
  let seen = new Map<string, number>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= mostNamed || sql.length > longest) return unnamed;
    const times = (seen.get(sql) ?? 0) + 1;
    if (times < often) {
      if (seen.size >= mostSeen) seen = new Map();
      seen.set(sql, times);
      return unnamed;
    }
    seen.delete(sql);
    const name = `s${names.size}`;
    names.set(sql, name);
    return name;
  };
}
