/** What the adapter does with a statement that it has prepared. */
interface Statement {
  readonly reader: boolean;
  run(...values: unknown[]): unknown;
  columns(): unknown[];
  raw(on?: boolean): { all(...values: unknown[]): unknown[] };
}

interface Client {
  prepare(sql: string): Statement;
}

/** Statements that a connection keeps: those of all pages, and some lists of any length. */
const mostKept = 500;
/** Longer ones are lists of many values, which rarely come again and weigh megabytes. */
const longest = 20_000;

/** The statement as the adapter takes it, which binds values for good: here they are bound for one run, and let go after it. */
function bound(statement: Statement, values: readonly unknown[]) {
  let rows: unknown[] = [];
  return {
    reader: statement.reader,
    run: () => statement.run(...values),
    columns: () => {
      // The adapter asks for columns first, and only a run notices that a migration has changed them.
      rows = statement.raw(true).all(...values);
      return statement.columns();
    },
    raw: () => ({ all: () => rows }),
  };
}

/**
 * Has a connection to SQLite keep what it has prepared, the last used longest:
 * the adapter prepares every statement anew, which costs a page of forty of them
 * more than reading does, and leaves each to the garbage collector, which does
 * not see what it weighs outside of the heap.
 *
 * @throws TypeError where the adapter has no such client any more
 */
export function keepingStatements<Adapter extends object>(adapter: Adapter): Adapter {
  const { client } = adapter as { client?: Client };
  if (typeof client?.prepare !== 'function') throw new TypeError('The adapter keeps its client elsewhere.');
  const prepare = client.prepare.bind(client);
  const kept = new Map<string, Statement>();
  const statementOf = (sql: string): Statement => {
    const known = kept.get(sql);
    if (known) kept.delete(sql);
    const statement = known ?? prepare(sql);
    if (sql.length > longest) return statement;
    kept.set(sql, statement);
    const oldest = kept.size > mostKept ? kept.keys().next() : undefined;
    if (oldest && !oldest.done) kept.delete(oldest.value);
    return statement;
  };
  client.prepare = (sql) =>
    ({
      bind: (values: readonly unknown[]) => bound(statementOf(sql), values),
      run: () => statementOf(sql).run(),
    }) as unknown as Statement;
  return adapter;
}
