import type { z } from 'zod';
import type { Actor } from '#app/access/actor.ts';
import type { Verdict } from '#app/access/permission.ts';
import { type Scope, scopeOf } from '#app/access/scope.ts';
import type { Transaction } from '#app/database/client.server.ts';
import { isDatabaseError } from '#app/database/errors.ts';
import { dayOf } from './day.ts';
import type { Environment } from './environment.server.ts';
import { Failure } from './failure.ts';
import { type Change, type History, writeHistory } from './history.server.ts';
import { type RevisionScope, raiseRevisions } from './revision.server.ts';
import { parseInput } from './validation.server.ts';

export interface ReadContext {
  readonly actor: Actor;
  readonly scope: Scope;
  readonly db: Transaction;
  readonly now: Date;
  /** Today in the office's zone, 'YYYY-MM-DD'. */
  readonly today: string;
  readonly newId: () => string;
  readonly sendsMail: boolean;
}

export interface WriteContext extends ReadContext {
  readonly history: History;
}

interface Definition<Schema extends z.ZodType, Loaded, Context, Result, Shown> {
  /** The one name: in the code, the API, the permission table, the history and the test's title. */
  readonly name: string;
  readonly input: Schema;
  /** Fetches what the input names inside the actor's scope; what is not visible is not found. */
  readonly load?: (context: ReadContext, input: z.output<Schema>) => Promise<Loaded>;
  readonly may: (actor: Actor, loaded: Loaded, input: z.output<Schema>) => Verdict;
  readonly run: (context: Context, input: z.output<Schema>, loaded: Loaded) => Promise<Result>;
  /** Which fields leave, for the actor's audience. */
  readonly present?: (result: Result, actor: Actor) => Shown;
}

interface ReadDefinition<Schema extends z.ZodType, Loaded, Result, Shown>
  extends Definition<Schema, Loaded, ReadContext, Result, Shown> {
  /** The person whose record this shows, whichever door it is asked through: that person can see who looked. */
  readonly reads?: (loaded: Loaded, input: z.output<Schema>) => string | null;
}

interface WriteDefinition<Schema extends z.ZodType, Loaded, Result, Shown>
  extends Definition<Schema, Loaded, WriteContext, Result, Shown> {
  /** Counters of what readers cache that this use case changes. */
  readonly revises?: readonly RevisionScope[];
}

/** A verb of the product. A door calls `run` with whoever acts and what they sent. */
export interface UseCase<Schema extends z.ZodType = z.ZodType, Result = unknown> {
  readonly name: string;
  readonly kind: 'read' | 'write';
  readonly input: Schema;
  readonly run: (environment: Environment, actor: Actor, input: unknown) => Promise<Result>;
}

function refuse(verdict: Verdict): void {
  if (verdict === true) return;
  if (verdict === 'not-signed-in') throw new Failure('unauthenticated');
  throw new Failure('forbidden', `forbidden-${verdict}`);
}

/** Asked by the runner and by no use case, so that none can forget it. */
function mayWrite(actor: Actor): Verdict {
  return actor.kind === 'user' && actor.readOnly ? 'read-only' : true;
}

async function prepare<Schema extends z.ZodType, Loaded, Context, Result, Shown>(
  definition: Definition<Schema, Loaded, Context, Result, Shown>,
  environment: Environment,
  actor: Actor,
  raw: unknown,
) {
  const input = parseInput(definition.input, raw);
  const now = environment.now();
  const context: ReadContext = {
    actor,
    scope: scopeOf(actor),
    db: environment.database.read,
    now,
    today: dayOf(now),
    newId: environment.newId,
    sendsMail: environment.sendsMail,
  };
  // Without a `load` the type of what is loaded is undefined, which is what stands here then.
  const loaded = (await definition.load?.(context, input)) as Loaded;
  refuse(definition.may(actor, loaded, input));
  return { input, context, loaded };
}

function shown<Result, Shown>(
  present: ((result: Result, actor: Actor) => Shown) | undefined,
  result: Result,
  actor: Actor,
): Shown {
  // Where nothing is presented, `Shown` is `Result` by its default.
  return present ? present(result, actor) : (result as unknown as Shown);
}

/**
 * A verb that only looks. Order: parse → load in scope → may → run → note whose
 * record was read → present.
 *
 * @throws Failure
 */
export function defineRead<Schema extends z.ZodType, Result, Loaded = undefined, Shown = Result>(
  definition: ReadDefinition<Schema, Loaded, Result, Shown>,
): UseCase<Schema, Shown> {
  return {
    name: definition.name,
    kind: 'read',
    input: definition.input,
    async run(environment, actor, raw) {
      const { input, context, loaded } = await prepare(definition, environment, actor, raw);
      const result = await definition.run(context, input, loaded);
      const contactId = definition.reads?.(loaded, input) ?? null;
      if (contactId !== null && actor.kind === 'user') {
        await environment.noteReading({ contactId, userId: actor.userId, day: context.today });
      }
      return shown(definition.present, result, actor);
    },
  };
}

/**
 * Somebody has written the same, or to the same record, this very moment. A
 * second look finds what they wrote, and tells the same form sent twice from two
 * people who edit.
 */
function wasOvertaken(error: unknown): boolean {
  if (error instanceof Failure) return error.code === 'conflict' && error.reason === 'conflict';
  return isDatabaseError(error) && error.kind === 'unique';
}

/**
 * A verb that writes. Order: parse → load in scope → may → transaction (run,
 * audit entries, what follows the changes, revisions) → present. A refusal comes before the transaction
 * and so leaves the database untouched. `run` may be called again when the
 * database asks for a retry, so it keeps nothing outside its arguments.
 *
 * @throws Failure
 */
export function defineWrite<Schema extends z.ZodType, Result, Loaded = undefined, Shown = Result>(
  definition: WriteDefinition<Schema, Loaded, Result, Shown>,
): UseCase<Schema, Shown> {
  return {
    name: definition.name,
    kind: 'write',
    input: definition.input,
    async run(environment, actor, raw) {
      const { input, context, loaded } = await prepare(definition, environment, actor, raw);
      refuse(mayWrite(actor));
      const { newId } = environment;
      const work = async (db: Transaction) => {
        const changes: Change[] = [];
        const history: History = { record: (change) => changes.push(change) };
        const outcome = await definition.run({ ...context, db, history }, input, loaded);
        if (changes.length > 0) {
          await writeHistory(db, changes, { actor, action: definition.name, at: context.now, newId });
          await environment.follow(db, changes, context.now);
          await raiseRevisions(db, definition.revises ?? [], changes);
        }
        return outcome;
      };
      const { database } = environment;
      const result = await database.transaction(work).catch((error: unknown) => {
        if (wasOvertaken(error)) return database.transaction(work);
        throw error;
      });
      return shown(definition.present, result, actor);
    },
  };
}
