import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { Failure, notFound } from '#app/kernel/failure.ts';
import { message, storableText } from '#app/kernel/field.ts';
import { isoDay, recordId } from '#app/kernel/json.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { listPersons, type PersonRow } from '#app/records/contact/actor-store.server.ts';
import { fullName } from '#app/records/contact/name.ts';
import { sectors } from '#app/records/organisation/terms.ts';
import { keysWithin } from '#app/records/territory/within-store.server.ts';
import { derive, type Ties } from './derive.ts';
import { levels } from './evidence/fold.ts';
import { type Moment, momentOf } from './filter.ts';
import { type GraphActor, graphOf, pathAims, pathBetween } from './graph.ts';
import { networkVersion, type WholeNetwork, wholeNetwork } from './load.server.ts';
import { networkPermissions } from './policy.ts';

const ordered = ({ from, to }: { from?: string | undefined; to?: string | undefined }) =>
  from === undefined || to === undefined || from <= to;

const shared = {
  level: z.enum(levels).default('organisation'),
  asOf: isoDay().optional(),
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

function personAsActor(person: PersonRow, day: string): GraphActor {
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

interface Level {
  readonly actors: readonly GraphActor[];
  readonly ties: Ties;
}

function organisationLevel(
  { actors, ids, rows, ties, halfLife }: WholeNetwork,
  moment: Moment,
  today: string,
) {
  const asItStands = moment.asOf === today && moment.from === null && moment.to === null;
  return {
    actors: actors.map(({ id, name, sector, territoryKey, territory, countyKey }): GraphActor => {
      return {
        id,
        label: name,
        sector,
        territory: territoryKey,
        territoryName: territory?.name ?? null,
        countyKey,
      };
    }),
    ties: asItStands ? ties : derive(rows, ids, { level: 'organisation', halfLifeDays: halfLife, ...moment }),
  };
}

async function levelOf(context: ReadContext, level: (typeof levels)[number], moment: Moment): Promise<Level> {
  const network = await wholeNetwork(context, await networkVersion(context));
  if (level === 'organisation') return organisationLevel(network, moment, context.today);
  const persons = await listPersons(context.db, context.scope);
  const ids = persons.map(({ id }) => id);
  return {
    actors: persons.map((person) => personAsActor(person, moment.asOf)),
    ties: derive(network.rows, ids, { level, halfLifeDays: network.halfLife, ...moment }),
  };
}

/** `network.graph`: organisations or people with their measures, and the ties among them with what they rest on. */
export const viewGraph = defineRead({
  name: 'network.graph',
  input: graphQuestion,
  may: (actor) => allowed(networkPermissions, 'view', actor),
  async run(context, { level, asOf, from, to, territory, sector, minWeight }) {
    if (!ordered({ from, to })) {
      throw new Failure('invalid', 'invalid', { fields: [{ path: 'to', message: 'end-before-start' }] });
    }
    const moment = momentOf({ asOf: asOf ?? null, from: from ?? null, to: to ?? null }, context.today);
    const places = territory === undefined ? null : await keysWithin(context.db, territory);
    const passes = (actor: GraphActor) =>
      (sector === undefined || actor.sector === sector) &&
      (places === null || [actor.territory, actor.countyKey].some((key) => key !== null && places.has(key)));
    const { actors, ties } = await levelOf(context, level, moment);
    return { asOf: moment.asOf, ...graphOf({ actors, ties, passes, minWeight }) };
  },
});

/** `network.path`: the way between two organisations or two people, over the fewest ties or the strongest. */
export const findPath = defineRead({
  name: 'network.path',
  input: pathQuestion,
  may: (actor) => allowed(networkPermissions, 'view', actor),
  async run(context, { level, asOf, minWeight, from, to, by }) {
    const moment = momentOf({ asOf: asOf ?? null, from: null, to: null }, context.today);
    const { actors, ties } = await levelOf(context, level, moment);
    const known = new Set(actors.map(({ id }) => id));
    if (!known.has(from) || !known.has(to)) throw notFound();
    const question = { actors, ties, passes: () => true, minWeight };
    return { asOf: moment.asOf, ...pathBetween(question, from, to, by) };
  },
});
