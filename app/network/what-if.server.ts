import type { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { Failure, notFound } from '#app/kernel/failure.ts';
import { recordId } from '#app/kernel/json.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { listNamesOf } from '#app/records/contact/evidence-store.server.ts';
import { insightQuestion } from './insight-filter.ts';
import { namesFor, readInsightQuestion } from './insight-load.server.ts';
import { withheldFrom } from './load.server.ts';
import { networkPermissions } from './policy.ts';
import { askThreads } from './workers/threads.server.ts';

/** Whom to leave out, and whom to join: organisations, or one person. */
export const whatIfQuestion = insightQuestion.pick({ asOf: true, territory: true, sector: true }).extend({
  without: recordId().optional(),
  withoutPerson: recordId().optional(),
  joinA: recordId().optional(),
  joinB: recordId().optional(),
});

type Asked = z.output<typeof whatIfQuestion>;

/** One end alone is no tie, and an actor has none with itself or with whom is left out. */
function refuseNonsense({ joinA, joinB, without }: Asked): void {
  const refuse = (path: string, message: string) => {
    throw new Failure('invalid', 'invalid', { fields: [{ path, message }] });
  };
  if (joinA && !joinB) refuse('joinB', 'required');
  if (joinB && !joinA) refuse('joinA', 'required');
  if (joinA && joinA === joinB) refuse('joinB', 'same-ends');
  if (without && (without === joinA || without === joinB)) refuse('without', 'same-ends');
}

async function tryOut(context: ReadContext, asked: Asked) {
  refuseNonsense(asked);
  if (!asked.without && !asked.withoutPerson && !asked.joinA) return null;
  const { without, withoutPerson, joinA, joinB, ...rest } = asked;
  const { question, network, names } = await readInsightQuestion(context, { ...rest, level: 'organisation' });
  const organisations = [without, joinA, joinB].filter((id) => id !== undefined);
  if (organisations.some((id) => !names.has(id))) throw notFound();
  const people = withoutPerson ? await listNamesOf(context.db, context.scope, [withoutPerson]) : [];
  if (withoutPerson && people.length === 0) throw notFound();
  const answer = await askThreads('what-if', {
    question,
    trial: {
      withoutActor: without ?? null,
      withoutPerson: withoutPerson ?? null,
      join: joinA && joinB ? [joinA, joinB] : null,
    },
  });
  const actors = [
    ...organisations,
    ...answer.separated,
    ...answer.gained,
    ...answer.moved.map(({ id }) => id),
  ];
  const mentioned = { actors, people: withoutPerson ? [withoutPerson] : [], fields: [] };
  return {
    ...answer,
    names: await namesFor(context, mentioned, { network, names, asOf: question.asOf }),
    withheld: withheldFrom(context.actor, context.scope),
  };
}

/** `network.what-if`: the network with an actor or a person left out or a tie added, beside the one there is; null if nothing is asked. Nothing is written. */
export const viewWhatIf = defineRead({
  name: 'network.what-if',
  input: whatIfQuestion,
  may: (actor) => allowed(networkPermissions, 'what-if', actor),
  run: tryOut,
});

export type ShownWhatIf = NonNullable<Awaited<ReturnType<typeof tryOut>>>;
