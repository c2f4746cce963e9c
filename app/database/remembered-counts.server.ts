import type { SqlDriverAdapter, SqlQuery, SqlResultSet } from '@prisma/driver-adapter-utils';

/** A count up to a limit, as lists say how many they find. */
const cappedCount = /^SELECT COUNT\(\*\) AS \S+ FROM \(SELECT .* LIMIT \S+ OFFSET \S+\) AS \S+$/;

/**
 * What changes with every commit by anybody. SQLite: PRAGMA data_version,
 * https://sqlite.org/pragma.html#pragma_data_version. PostgreSQL: the snapshot,
 * two of which are alike only if the same transactions are seen through both.
 */
const stateOf = {
  sqlite: 'PRAGMA data_version',
  postgresql: 'SELECT pg_current_snapshot()::text',
} as const;

/** A count that takes longer than this, in milliseconds, is worth asking for the state of the database first. */
const worthwhile = 2;
const most = 300;

interface Known {
  /** Asked for before it was counted; null where it was not. */
  readonly state: string | null;
  readonly answer: SqlResultSet;
}

const copyOf = ({ rows, ...rest }: SqlResultSet): SqlResultSet => ({
  ...rest,
  rows: rows.map((row) => [...row]),
});

/**
 * Remembers how many a list has found for as long as nobody commits: whoever
 * pages through 100,000 records, or opens one and comes back, would have ten
 * thousand of them counted each time. Counts that are quick are not remembered.
 *
 * @param clock milliseconds, of which only differences matter
 */
export function rememberingCounts(
  dialect: keyof typeof stateOf,
  clock: () => number = () => performance.now(),
): <Adapter extends SqlDriverAdapter>(adapter: Adapter) => Adapter {
  return (adapter) => {
    const { queryRaw } = adapter;
    // SQLite's state is one connection's own word.
    const known = new Map<string, Known>();
    const keep = (question: string, value: Known) => {
      known.delete(question);
      known.set(question, value);
      const oldest = known.size > most ? known.keys().next() : undefined;
      if (oldest && !oldest.done) known.delete(oldest.value);
      return value.answer;
    };
    const send = (query: SqlQuery) => queryRaw.call(adapter, query);
    const state = async () => {
      const { rows } = await send({ sql: stateOf[dialect], args: [], argTypes: [] });
      return String(rows[0]?.[0]);
    };
    adapter.queryRaw = async (query) => {
      if (!cappedCount.test(query.sql)) return send(query);
      const question = JSON.stringify([query.sql, query.args]);
      const slow = known.get(question);
      const now = slow ? await state() : null;
      if (slow && slow.state === now) return copyOf(slow.answer);
      const began = clock();
      const answer = await send(query);
      if (clock() - began >= worthwhile) return copyOf(keep(question, { state: now, answer }));
      known.delete(question);
      return answer;
    };
    return adapter;
  };
}
