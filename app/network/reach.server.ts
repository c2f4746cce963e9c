import { z } from 'zod';
import { type Actor, audienceOf } from '#app/access/actor.ts';
import { allowed, shows } from '#app/access/permission.ts';
import { notFound } from '#app/kernel/failure.ts';
import { recordId } from '#app/kernel/json.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { listNamesOf } from '#app/records/contact/evidence-store.server.ts';
import { fullName } from '#app/records/contact/name.ts';
import { followUpPermissions } from '#app/records/follow-up/policy.ts';
import { introductionPermissions } from '#app/records/introduction/policy.ts';
import { listLoggersOf } from '#app/records/meeting/evidence-store.server.ts';
import { meetingPermissions } from '#app/records/meeting/policy.ts';
import { listActorsNamed, listStewardsOf } from '#app/records/organisation/actor-store.server.ts';
import { organisationPermissions } from '#app/records/organisation/policy.ts';
import { layers } from './evidence/kinds.ts';
import { momentOf } from './filter.ts';
import { askRoom, networkVersion, withheldFrom } from './load.server.ts';
import { networkPermissions } from './policy.ts';
import type { Acquaintance } from './reach/acquainted.ts';
import type { Reach, Step } from './reach/ways.ts';

/** Ways that are told of: the first, and two for when somebody on it will not help. */
const mostWays = 3;

const reachQuestion = z.strictObject({
  /** Whom to reach. */
  id: recordId(),
  /** From which organisation; none: from the office. */
  start: recordId().nullish(),
  layer: z.enum(layers).nullish(),
});

interface Named {
  readonly id: string;
  readonly name: string;
}

async function loadEnds({ db, scope }: ReadContext, { id, start }: z.output<typeof reachQuestion>) {
  const rows = await listActorsNamed(db, scope, start ? [id, start] : [id]);
  const goal = rows.find((row) => row.id === id);
  const from = start ? rows.find((row) => row.id === start) : null;
  if (!goal || from === undefined || goal === from) throw notFound();
  return { goal, from };
}

/** The people of a way with their name and what they do there, as far as the viewer sees them. */
async function peopleIn({ db, scope }: ReadContext, steps: readonly Step[], asOf: string) {
  const ids = steps.flatMap(({ here, there }) => [...here, ...there].map(({ contactId }) => contactId));
  const rows = ids.length > 0 ? await listNamesOf(db, scope, [...new Set(ids)].sort()) : [];
  const byId = new Map(rows.map((row) => [row.id, row]));
  return <Known extends Acquaintance>(known: readonly Known[], organisationId: string) =>
    known.flatMap(({ contactId, weight: _weight, ...reasons }) => {
      const row = byId.get(contactId);
      if (!row) return [];
      const held = row.affiliations.find(
        ({ organisationId: at, from, to }) =>
          at === organisationId && (!from || from <= asOf) && (!to || to >= asOf),
      );
      return [{ id: contactId, name: fullName(row), position: held?.position ?? null, ...reasons }];
    });
}

/** Who of the office stands at the beginning: whoever looks after the first organisation, and who entered the meetings with it. */
async function officeIn({ db, scope, actor }: ReadContext, steps: readonly Step[]) {
  const audience = audienceOf(actor);
  const first = steps.filter(({ from }) => from === null);
  const none = new Map<string, Named>();
  const [stewards, loggers] = await Promise.all([
    first.length > 0 && shows(organisationPermissions, 'steward', audience)
      ? listStewardsOf(
          db,
          scope,
          first.map(({ to }) => to),
        )
      : none,
    first.length > 0 && shows(meetingPermissions, 'loggedBy', audience)
      ? listLoggersOf(
          db,
          scope,
          first.flatMap(({ meetings }) => meetings),
        )
      : none,
  ]);
  return ({ from, to, meetings }: Step) => {
    if (from !== null) return [];
    const steward = stewards.get(to);
    const entered = meetings.flatMap((id) => loggers.get(id) ?? []);
    const count = (id: string) => entered.filter((one) => one.id === id).length;
    const all = new Map([...(steward ? [steward] : []), ...entered].map((one) => [one.id, one]));
    return [...all.values()].map(({ id, name }) => ({
      name,
      steward: id === steward?.id,
      entered: count(id),
    }));
  };
}

async function tell(context: ReadContext, { ways, startSize, goalSize }: Reach, asOf: string) {
  const steps = ways.flatMap((way) => way.steps);
  const organisations = [...new Set(steps.flatMap(({ from, to }) => (from ? [from, to] : [to])))].sort();
  const [rows, people, office] = await Promise.all([
    organisations.length > 0 ? listActorsNamed(context.db, context.scope, organisations) : [],
    peopleIn(context, steps, asOf),
    officeIn(context, steps),
  ]);
  const named = (id: string) => {
    const row = rows.find((one) => one.id === id);
    return { id, name: row?.name ?? '', sector: row?.sector ?? '' };
  };
  return {
    startSize,
    goalSize,
    ways: ways.map((way) => ({
      weakest: Math.min(...way.steps.map(({ weight }) => weight)),
      steps: way.steps.map((step) => {
        const { from, to, weight, declared, counts, last, here, there } = step;
        return {
          from: from === null ? null : named(from),
          to: named(to),
          weight,
          declared,
          counts,
          last,
          office: office(step),
          here: from === null ? [] : people(here, from),
          there: people(there, to),
        };
      }),
    })),
  };
}

const mayDo = (actor: Actor) => ({
  introduce: allowed(introductionPermissions, 'create', actor) === true,
  remind: allowed(followUpPermissions, 'create', actor) === true,
});

/**
 * `network.reach`: how an organisation can be reached from the office or from
 * another one: the strongest ways that share nobody in between, each tie with
 * the people by whom it holds, within what the viewer sees. A partner sees the
 * ties of its own organisation alone; of those no way is made.
 */
export const findReach = defineRead({
  name: 'network.reach',
  input: reachQuestion,
  load: loadEnds,
  may: (actor) => allowed(networkPermissions, 'reach', actor),
  async run(context, { id: goal, start = null, layer = null }, ends) {
    const moment = momentOf({ asOf: null, from: null, to: null }, context.today);
    const version = await networkVersion(context);
    const asked = { moment, layer, today: context.today, halfLife: version.halfLife };
    const question = { start, goal, most: mostWays, ...asked };
    const found = await askRoom(context, version, (room, key) => room.ask('reach', { key, question }));
    if (found === null) throw notFound();
    const named = ({ id, name, sector }: typeof ends.goal) => ({ id, name, sector });
    return {
      asOf: moment.asOf,
      layer,
      goal: named(ends.goal),
      start: ends.from && named(ends.from),
      ...(await tell(context, found, moment.asOf)),
      may: mayDo(context.actor),
      withheld: withheldFrom(context.actor, context.scope),
    };
  },
});

export type ShownReach = Awaited<ReturnType<(typeof findReach)['run']>>;
