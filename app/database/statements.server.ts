import type { SqlDriverAdapter } from '@prisma/driver-adapter-utils';

/** The adapter, telling of each statement that runs through it; untouched when nobody listens. */
export function counting<Adapter extends SqlDriverAdapter>(
  adapter: Adapter,
  onStatement: ((sql: string) => void) | undefined,
): Adapter {
  if (!onStatement) return adapter;
  const { queryRaw, executeRaw, startTransaction } = adapter;
  adapter.queryRaw = (query) => {
    onStatement(query.sql);
    return queryRaw.call(adapter, query);
  };
  adapter.executeRaw = (query) => {
    onStatement(query.sql);
    return executeRaw.call(adapter, query);
  };
  adapter.startTransaction = async (isolation) => {
    const transaction = await startTransaction.call(adapter, isolation);
    const inner = { queryRaw: transaction.queryRaw, executeRaw: transaction.executeRaw };
    transaction.queryRaw = (query) => {
      onStatement(query.sql);
      return inner.queryRaw.call(transaction, query);
    };
    transaction.executeRaw = (query) => {
      onStatement(query.sql);
      return inner.executeRaw.call(transaction, query);
    };
    return transaction;
  };
  return adapter;
}
