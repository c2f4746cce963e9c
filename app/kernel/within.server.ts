import type { Transaction } from '#app/database/client.server.ts';
import type { Environment } from './environment.server.ts';

interface Around {
  readonly before?: (db: Transaction) => Promise<void>;
  /** Called with an environment that reads what the transaction has written. */
  readonly after: (inside: Environment, db: Transaction) => Promise<void>;
}

/**
 * The environment for one use case that writes, in whose transaction a door
 * does something of its own before and after the verb: all of it holds or
 * nothing. Both may be called again when the database asks for a retry.
 */
export function within(environment: Environment, { before, after }: Around): Environment {
  const { database } = environment;
  return {
    ...environment,
    database: {
      ...database,
      transaction: (work) =>
        database.transaction(async (db) => {
          await before?.(db);
          const result = await work(db);
          // What somebody is shown of their own change is no look of its own, and a note of it would wait for this transaction.
          const noteReading = async () => undefined;
          await after({ ...environment, noteReading, database: { ...database, read: db } }, db);
          return result;
        }),
    },
  };
}
