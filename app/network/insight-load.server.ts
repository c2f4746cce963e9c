import type { z } from 'zod';
import { hashText } from '#app/graph/layout/random.ts';
import { addDays, fromLocalInput } from '#app/kernel/day.ts';
import { Failure } from '#app/kernel/failure.ts';
import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { nameFieldsOfAction } from '#app/records/concept/store.server.ts';
import { listPersons, listPersonsMadeAfter } from '#app/records/contact/actor-store.server.ts';
import { listNamesOf } from '#app/records/contact/evidence-store.server.ts';
import { fullName } from '#app/records/contact/name.ts';
import { listMeetingFields } from '#app/records/meeting/evidence-store.server.ts';
import { listActorsMadeAfter } from '#app/records/organisation/actor-store.server.ts';
import { listProjectFields } from '#app/records/project/evidence-store.server.ts';
import { keysWithin } from '#app/records/territory/within-store.server.ts';
import { personAsActor } from './graph-view.server.ts';
import type { InsightQuestion } from './insight/world.ts';
import { daysOf, type insightQuestion } from './insight-filter.ts';
import { networkVersion, type WholeNetwork, wholeNetwork } from './load.server.ts';

/** Names of whom and what insights speak of, by id or key: only of those that the viewer sees. */
export interface Names {
  readonly actors: Readonly<Record<string, string>>;
  /** Name, and the positions held on the day of the question. */
  readonly people: Readonly<Record<string, { readonly name: string; readonly position: string }>>;
  readonly counties: Readonly<Record<string, string>>;
  readonly fields: Readonly<Record<string, string>>;
}

export type AskedInsights = z.output<typeof insightQuestion>;

/** The days asked for. @throws Failure where the one compared with is not before the other */
export function momentFor(input: AskedInsights, today: string): { asOf: string; since: string } {
  const days = daysOf(input, today);
  if (days) return days;
  throw new Failure('invalid', 'invalid', { fields: [{ path: 'since', message: 'end-before-start' }] });
}

interface Named {
  readonly id: string;
  readonly name: string;
  readonly sector: string | null;
  readonly countyKey: string | null;
  readonly territory: string | null;
}

async function actorsAt(
  { db, scope }: ReadContext,
  { level }: AskedInsights,
  network: WholeNetwork,
  asOf: string,
): Promise<Named[]> {
  if (level === 'organisation') {
    return network.actors.map(({ id, name, sector, countyKey, territoryKey }) => {
      return { id, name, sector, countyKey, territory: territoryKey };
    });
  }
  const persons = await listPersons(db, scope);
  return persons.map((one) => {
    const { id, label, sector, countyKey, territory } = personAsActor(one, asOf);
    return { id, name: label, sector, countyKey, territory };
  });
}

/** Whoever was entered after the day of the question was not there to be reached. */
async function madeLater({ db, scope, today }: ReadContext, { level }: AskedInsights, asOf: string) {
  const end = fromLocalInput(`${addDays(asOf, 1)}T00:00`);
  if (asOf >= today || !end) return new Set<string>();
  const later = level === 'organisation' ? listActorsMadeAfter : listPersonsMadeAfter;
  return new Set((await later(db, scope, end)).map(({ id }) => id));
}

/** All that a question is computed from, and the names to tell the answer with. */
export async function readInsightQuestion(context: ReadContext, asked: AskedInsights) {
  const { db, scope, today } = context;
  const days = momentFor(asked, today);
  const [network, places, later, ofMeetings, ofProjects] = await Promise.all([
    networkVersion(context).then((version) => wholeNetwork(context, version)),
    asked.territory === undefined ? null : keysWithin(db, asked.territory),
    madeLater(context, asked, days.asOf),
    listMeetingFields(db, scope),
    listProjectFields(db, scope),
  ]);
  const actors = await actorsAt(context, asked, network, days.asOf);
  const passes = ({ id, sector, territory, countyKey }: Named) =>
    !later.has(id) &&
    (asked.sector === undefined || sector === asked.sector) &&
    (places === null || [territory, countyKey].some((key) => key !== null && places.has(key)));
  const question: InsightQuestion = {
    level: asked.level,
    ...days,
    halfLifeDays: network.halfLife,
    rows: network.rows,
    actors: actors.map(({ id, sector, countyKey }) => ({ id, sector, countyKey })),
    inside: actors.filter(passes).map(({ id }) => id),
    fields: [
      ...ofMeetings.map(({ meetingId, fieldOfActionId }) => [meetingId, fieldOfActionId] as const),
      ...ofProjects.flatMap(({ id, fieldOfActionId }) =>
        fieldOfActionId === null ? [] : [[id, fieldOfActionId] as const],
      ),
    ].sort(([a, one], [b, other]) => (`${a} ${one}` < `${b} ${other}` ? -1 : 1)),
    seed: hashText(JSON.stringify([asked.level, days, asked.territory ?? null, asked.sector ?? null])),
  };
  return { question, network, names: new Map(actors.map(({ id, name }) => [id, name])) };
}

const entriesOf = <Value>(map: ReadonlyMap<string, Value>, keys: Iterable<string>) =>
  Object.fromEntries(
    [...new Set(keys)].sort().flatMap((key): Array<[string, Value]> => {
      const value = map.get(key);
      return value === undefined ? [] : [[key, value]];
    }),
  );

/** Name and positions of these people on a day, as far as the viewer sees them. */
async function peopleNamed(
  { db, scope }: ReadContext,
  ids: readonly string[],
  asOf: string,
  network: WholeNetwork,
) {
  const organisations = new Map(network.actors.map(({ id, name }) => [id, name]));
  const rows = ids.length > 0 ? await listNamesOf(db, scope, ids) : [];
  return new Map(
    rows.map((row) => {
      const held = row.affiliations
        .filter(({ from, to }) => (!from || from <= asOf) && (!to || to >= asOf))
        .sort((one, other) =>
          `${one.from ?? ''} ${one.organisationId}` < `${other.from ?? ''} ${other.organisationId}` ? -1 : 1,
        )
        .map(({ position, organisationId }) =>
          [position, organisations.get(organisationId)].filter(Boolean).join(', '),
        )
        .filter(Boolean);
      return [row.id, { name: fullName(row), position: held.join('; ') }] as const;
    }),
  );
}

interface Mentioned {
  readonly actors: readonly string[];
  readonly people: readonly string[];
  readonly fields: readonly string[];
}

/** The names of those mentioned, and no others. */
export async function namesFor(
  context: ReadContext,
  mentioned: Mentioned,
  known: {
    readonly network: WholeNetwork;
    readonly names: ReadonlyMap<string, string>;
    readonly asOf: string;
  },
): Promise<Names> {
  const { network, names, asOf } = known;
  const [people, fields] = await Promise.all([
    peopleNamed(context, [...new Set(mentioned.people)].sort(), asOf, network),
    nameFieldsOfAction(context.db, [...new Set(mentioned.fields)].sort()),
  ]);
  return {
    actors: entriesOf(names, mentioned.actors),
    people: Object.fromEntries([...people].sort(([a], [b]) => (a < b ? -1 : 1))),
    counties: Object.fromEntries(network.counties.map(({ key, name }) => [key, name])),
    fields: entriesOf(fields, mentioned.fields),
  };
}
