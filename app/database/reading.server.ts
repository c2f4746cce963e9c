import type { Transaction } from './client.server.ts';
import { countedInAnyOrder, orderedAsIndexed } from './index-order.ts';
import { asDatabaseError } from './known-errors.server.ts';

/** Prisma types the operations of an extension model by model; these are all of them at once, which is why their arguments are cast. */
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

interface Asked {
  readonly where?: unknown;
  readonly take?: number;
  readonly orderBy?: unknown;
  readonly select?: Readonly<Record<string, unknown>>;
  readonly include?: unknown;
}

const join = { relationLoadStrategy: 'join' };

/** Fields that name the one record or person whose records are meant. */
const owners: ReadonlySet<string> = new Set([
  'assigneeId',
  'organisationId',
  'contactId',
  'meetingId',
  'projectId',
  'fromOrganisationId',
  'fromContactId',
  'toOrganisationId',
  'toContactId',
]);

const isFilter = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What is left out names nobody. */
const denials: ReadonlySet<string> = new Set(['NOT', 'none', 'every', 'not', 'isNot']);

function namesFew(field: string, value: unknown): boolean {
  if (denials.has(field)) return false;
  if (field === 'id' && (typeof value === 'string' || (isFilter(value) && 'in' in value))) return true;
  if (owners.has(field)) return typeof value === 'string';
  // What is tied to a named record is few as well.
  return isFilter(value) && choosesAmongFew('some' in value ? value.some : value);
}

/** Does it choose among records that it names, or those of one record or person? Then they are few. */
export function choosesAmongFew(where: unknown): boolean {
  if (!isFilter(where)) return false;
  const { AND, OR, ...rest } = where;
  if (Object.entries(rest).some(([field, value]) => namesFew(field, value))) return true;
  if (Array.isArray(OR) && OR.length > 0 && OR.every(choosesAmongFew)) return true;
  return Array.isArray(AND) && AND.some(choosesAmongFew);
}

/** A page cut out of many records sorted to the end by id, with something that hangs on each. */
function isPage({ where, take, orderBy, select, include }: Asked): boolean {
  if (choosesAmongFew(where)) return false;
  const sorted = Array.isArray(orderBy) && orderBy.some((one: object) => 'id' in one);
  const related = include !== undefined || Object.values(select ?? {}).some((one) => typeof one === 'object');
  return take !== undefined && sorted && related && (select === undefined || select.id === true);
}

/** First which records stand on the page, then what hangs on those: joined at once, the database would join all of them before it cuts the page. */
async function readPage(
  { select, include, where, ...order }: Asked,
  query: (args: never) => Promise<unknown>,
): Promise<unknown> {
  const shown = { ...(select && { select }), ...(include !== undefined && { include }) };
  const found = (await query({ ...order, where, select: { id: true } } as never)) as Array<{ id: string }>;
  if (found.length === 0) return [];
  const ids = found.map(({ id }) => id);
  const rows = (await query({ ...join, ...shown, where: { id: { in: ids } } } as never)) as Array<{
    id: string;
  }>;
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}

function ask({ operation, args, query }: Operation, strategy: RelationStrategy): Promise<unknown> {
  if (strategy === 'query') return query(args as never);
  if (operation === 'count') return query(countedInAnyOrder((args ?? {}) as Asked) as never);
  if (!finding.has(operation)) return query(args as never);
  const asked = orderedAsIndexed((args ?? {}) as Asked);
  if (operation === 'findMany' && isPage(asked)) return readPage(asked, query);
  const whole = operation !== 'findMany' || asked.take === undefined || choosesAmongFew(asked.where);
  return query((whole ? { ...join, ...asked } : asked) as never);
}

/** A client whose refused queries are thrown in our words. */
export function forReading(client: Extendable, strategy: RelationStrategy): Transaction {
  return client.$extends({
    query: {
      async $allOperations(operation) {
        try {
          return await ask(operation, strategy);
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

// While developing, the pages have a copy of this module, and their database was opened by another: the process keeps what both must know.
const shared: { [name: symbol]: WeakMap<object, object> | undefined } = globalThis;
const name = Symbol.for('akteursnetz.origins');
const origins = shared[name] ?? new WeakMap<object, object>();
shared[name] = origins;

/** What stands for the database behind a client, the same for every visit: for what is kept by database. */
export function originOf(client: Transaction): object {
  return origins.get(client) ?? client;
}

const plain = (_key: string, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value);
