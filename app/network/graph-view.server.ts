import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { nodeMeasures } from '#app/graph/measures/index.ts';
import { Failure, notFound } from '#app/kernel/failure.ts';
import { message, storableText } from '#app/kernel/field.ts';
import { isoDay, recordId } from '#app/kernel/json.ts';
import { keeping } from '#app/kernel/kept.server.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import type { PersonRow } from '#app/records/contact/actor-store.server.ts';
import { fullName } from '#app/records/contact/name.ts';
import { sectors } from '#app/records/organisation/terms.ts';
import { keysWithin } from '#app/records/territory/within-store.server.ts';
import { levels } from './evidence/fold.ts';
import { layers } from './evidence/kinds.ts';
import { type Moment, momentOf } from './filter.ts';
import { pathAims, type ToldActor } from './live/answer.ts';
import { askRoom, type NetworkVersion, networkVersion } from './load.server.ts';
import { personsOf } from './persons.server.ts';
import { networkPermissions } from './policy.ts';
import type { NodeMeasureId } from './workers/measuring.ts';
import type { Bytes, GraphQuestion } from './workers/room.ts';

type Level = (typeof levels)[number];

const measureList = nodeMeasures.map(({ id }) => id);

function measuresNamed(text: string): NodeMeasureId[] {
  const names = text.split(',').map((name) => name.trim());
  return names.includes('all') ? measureList : measureList.filter((id) => names.includes(id));
}

/** `degree,closeness`, or `all`. */
const measureNames = storableText(400).refine(
  (text) => text.split(',').every((name) => ['all', ...measureList].some((known) => known === name.trim())),
  { error: 'choice' },
);

const shared = {
  level: z.enum(levels).default('organisation'),
  asOf: isoDay().optional(),
  /** What was declared, or what was observed, alone. */
  layer: z.enum(layers).optional(),
  minWeight: z.coerce
    .number({ error: 'number' })
    .min(0, { error: message('too-small', { min: 0 }) })
    .max(1_000_000, { error: message('too-big', { max: 1_000_000 }) })
    .default(0),
};

/** What programs ask of the network. Wrong values are errors: a program has no bookmark to break. */
export const graphQuestion = z.strictObject({
  ...shared,
  from: isoDay().optional(),
  to: isoDay().optional(),
  territory: storableText(40).optional(),
  sector: z.enum(sectors).optional(),
  /** Without it all that can be had without making anybody wait. */
  measures: measureNames.optional(),
});

export const pathQuestion = z.strictObject({
  ...shared,
  from: recordId(),
  to: recordId(),
  by: z.enum(pathAims).default('fewest'),
});

/** The organisation that a person stands for on a day: the main function, else the oldest. */
function homeOn({ affiliations }: PersonRow, day: string) {
  return affiliations.find(({ from, to }) => (!from || from <= day) && (!to || to >= day))?.organisation;
}

/** A person as an actor: at home where the organisation is for which they stand that day. */
export function personAsActor(person: PersonRow, day: string): ToldActor {
  const home = homeOn(person, day);
  return {
    id: person.id,
    label: fullName(person),
    sector: home?.sector ?? null,
    territory: home?.territoryKey ?? null,
    territoryName: home?.territory?.name ?? null,
    countyKey: home?.countyKey ?? null,
  };
}

async function peopleAt(context: ReadContext, version: NetworkVersion, level: Level, day: string) {
  if (level === 'organisation') return null;
  return (await personsOf(context, version)).map((person) => personAsActor(person, day));
}

const answers = keeping<Bytes>(12);

function momentAsked({ asOf, from, to }: z.output<typeof graphQuestion>, today: string): Moment {
  if (from !== undefined && to !== undefined && from > to) {
    throw new Failure('invalid', 'invalid', { fields: [{ path: 'to', message: 'end-before-start' }] });
  }
  return momentOf({ asOf: asOf ?? null, from: from ?? null, to: to ?? null }, today);
}

/** `network.graph-version`: a short text that stays the same exactly as long as the answer to this question does. */
export const viewGraphVersion = defineRead({
  name: 'network.graph-version',
  input: graphQuestion,
  may: (actor) => allowed(networkPermissions, 'view', actor),
  async run(context, question) {
    momentAsked(question, context.today);
    return `${(await networkVersion(context)).key} ${JSON.stringify(question)}`;
  },
});

/**
 * `network.graph`: organisations or people with their measures, and the ties
 * among them with what they rest on, as JSON ready to be sent.
 */
export const viewGraph = defineRead({
  name: 'network.graph',
  input: graphQuestion,
  may: (actor) => allowed(networkPermissions, 'view', actor),
  async run(context, asked) {
    const moment = momentAsked(asked, context.today);
    const version = await networkVersion(context);
    return answers(context).get(`${version.key} ${JSON.stringify(asked)}`, async () => {
      const { level, territory, sector = null, minWeight, layer = null, measures } = asked;
      const places = territory === undefined ? null : [...(await keysWithin(context.db, territory))];
      const question: GraphQuestion = {
        people: await peopleAt(context, version, level, moment.asOf),
        sector,
        places,
        minWeight,
        measures: measures === undefined ? null : measuresNamed(measures),
        layer,
        moment,
        today: context.today,
        halfLife: version.halfLife,
      };
      return askRoom(context, version, (room, key) => room.ask('graphBytes', { key, question }));
    });
  },
});

/** `network.path`: the way between two organisations or two people, over the fewest ties or the strongest. */
export const findPath = defineRead({
  name: 'network.path',
  input: pathQuestion,
  may: (actor) => allowed(networkPermissions, 'view', actor),
  async run(context, { level, asOf, minWeight, layer = null, from, to, by }) {
    const moment = momentOf({ asOf: asOf ?? null, from: null, to: null }, context.today);
    const version = await networkVersion(context);
    const people = await peopleAt(context, version, level, moment.asOf);
    const asked = { moment, layer, today: context.today, halfLife: version.halfLife };
    const question = { ids: people?.map(({ id }) => id) ?? null, minWeight, from, to, by, ...asked };
    const way = await askRoom(context, version, (room, key) => room.ask('path', { key, question }));
    if (way === null) throw notFound();
    return { asOf: moment.asOf, ...way };
  },
});
