import type { Transaction } from './client.server.ts';
import { asDatabaseError } from './known-errors.server.ts';

interface Operation {
  readonly model?: string | undefined;
  readonly operation: string;
  readonly args: unknown;
  readonly query: (args: never) => Promise<unknown>;
}

interface Extendable {
  $extends(extension: { query: { $allOperations(operation: Operation): Promise<unknown> } }): unknown;
}

const finding: ReadonlySet<string> = new Set([
  'findUnique',
  'findUniqueOrThrow',
  'findFirst',
  'findFirstOrThrow',
  'findMany',
]);

/** How a dialect reads what hangs on a record: Prisma joins on PostgreSQL alone, where each statement is a way over the network. */
export type RelationStrategy = 'join' | 'query';

/** A client whose refused queries are thrown in our words. */
export function forReading(client: Extendable, strategy: RelationStrategy): Transaction {
  return client.$extends({
    query: {
      async $allOperations({ operation, args, query }) {
        const joined = strategy === 'join' && finding.has(operation);
        const asked = joined ? { relationLoadStrategy: 'join', ...(args as object) } : args;
        try {
          return await query(asked as never);
        } catch (error) {
          throw asDatabaseError(error);
        }
      },
    },
  }) as Transaction;
}

/**
 * A client for one visit: several use cases of a page that ask the same
 * question, such as for the record they all belong to, get the one answer.
 */
export function askingOnce(reading: Transaction): Transaction {
  const answers = new Map<string, Promise<unknown>>();
  const visiting = (reading as unknown as Extendable).$extends({
    query: {
      $allOperations({ model, operation, args, query }) {
        // A raw statement belongs to no model, and its arguments are not plain data.
        if (!model) return query(args as never);
        const question = `${model}.${operation} ${JSON.stringify(args, plain)}`;
        const known = answers.get(question);
        if (known) return known;
        const answer = query(args as never);
        answers.set(question, answer);
        return answer;
      },
    },
  }) as Transaction;
  origins.set(visiting, reading);
  return visiting;
}

// The built server has a copy of this module, and its database was opened by another: the process keeps what both must know.
const shared: { [name: symbol]: WeakMap<object, object> | undefined } = globalThis;
const name = Symbol.for('akteursnetz.origins');
const origins = shared[name] ?? new WeakMap<object, object>();
shared[name] = origins;

/** What stands for the database behind a client, the same for every visit: for what is kept by database. */
export function originOf(client: Transaction): object {
  return origins.get(client) ?? client;
}

const plain = (_key: string, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value);
