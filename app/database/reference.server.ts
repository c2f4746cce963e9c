import type { SqlDriverAdapter, SqlQuery, SqlResultSet } from '@prisma/driver-adapter-utils';

/** Territories and which region they belong to: written by `db -- migrate` alone, and read on nearly every page. */
const onlyReference =
  /^SELECT [^()]+ FROM (?:`main`|"public")\.[`"](?:Territory|TerritoryMember)[`"] WHERE (?!.*\bSELECT\b)/;

const keptFor = 60_000;
const most = 2_000;

interface Kept {
  readonly until: number;
  readonly answer: Promise<SqlResultSet>;
}

/** A reader of its own gets rows of its own. */
const copyOf = ({ columnNames, columnTypes, rows }: SqlResultSet): SqlResultSet => ({
  columnNames,
  columnTypes,
  rows: rows.map((row) => [...row]),
});

/** Remembers for a minute what a database says of its reference tables; one such memory a database. */
export function rememberingReference(): <Adapter extends SqlDriverAdapter>(adapter: Adapter) => Adapter {
  const kept = new Map<string, Kept>();
  const ask = (query: SqlQuery, send: () => Promise<SqlResultSet>) => {
    const question = JSON.stringify([query.sql, query.args]);
    const known = kept.get(question);
    const now = Date.now();
    if (known && known.until > now) return known.answer;
    if (kept.size >= most) kept.clear();
    const answer = send();
    kept.set(question, { until: now + keptFor, answer });
    answer.catch(() => kept.delete(question));
    return answer;
  };
  return (adapter) => {
    const { queryRaw } = adapter;
    adapter.queryRaw = async (query) => {
      const send = () => queryRaw.call(adapter, query);
      return onlyReference.test(query.sql) ? copyOf(await ask(query, send)) : send();
    };
    return adapter;
  };
}
