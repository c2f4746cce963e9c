import { z } from 'zod';
import { type Actor, audienceOf } from '#app/access/actor.ts';
import { allowed, shows } from '#app/access/permission.ts';
import { id } from '#app/kernel/field.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { type ActorRow, listPublishedActors } from '#app/records/organisation/actor-store.server.ts';
import { loadOrganisation } from '#app/records/organisation/load.server.ts';
import { derive, type Ties } from './derive.ts';
import { evidenceKinds } from './evidence/kinds.ts';
import { dayNumber, dayText } from './evidence/span.ts';
import { organisationsNamedIn } from './evidence.server.ts';
import { momentOf } from './filter.ts';
import { positionIn, tiesAt } from './incidence.ts';
import { networkVersion, wholeNetwork } from './load.server.ts';
import { readNearby } from './near.server.ts';
import { networkPermissions } from './policy.ts';

/** A tie as seen from one of its ends. */
export interface OwnTie {
  readonly organisation: { readonly id: string; readonly name: string; readonly sector: string };
  readonly weight: number;
  readonly declared: number;
  readonly counts: Readonly<Record<(typeof evidenceKinds)[number]['id'], number>>;
  /** The day of the last trace; the day of the question while it lasts. */
  readonly last: string | null;
  /** Something of it has no end yet: a relationship, a project, a person at both. */
  readonly ongoing: boolean;
}

function byName(one: OwnTie, other: OwnTie): number {
  return one.organisation.name.localeCompare(other.organisation.name, 'de');
}

function tieAt(ties: Ties, tie: number, other: ActorRow, today: string): OwnTie {
  const counts = evidenceKinds.map((kind) => [kind.id, ties.counts[kind.id][tie] ?? 0] as const);
  const last = dayText(ties.last[tie] ?? dayNumber('1970-01-01'));
  return {
    organisation: { id: other.id, name: other.name, sector: other.sector },
    weight: ties.weight[tie] ?? 0,
    declared: ties.declared[tie] ?? 0,
    counts: Object.fromEntries(counts) as OwnTie['counts'],
    last,
    ongoing: last === today && counts.some(([kind, count]) => kind !== 'meeting' && count > 0),
  };
}

/** A partner is told that there is a tie and what kinds of evidence it has, never how strong the office deems it: not by the order either. */
function presentOwnTies(ties: readonly OwnTie[], actor: Actor) {
  const weighed = shows(networkPermissions, 'weight', audienceOf(actor));
  const ordered = weighed ? ties : ties.toSorted(byName);
  return ordered.map(({ weight, declared, ...tie }) => ({
    ...tie,
    weight: weighed ? weight : null,
    declared: weighed ? declared : null,
  }));
}

/** The ties of one organisation among all of these. */
function tiesOfOne(ties: Ties, actors: readonly ActorRow[], own: string, today: string): OwnTie[] {
  const position = positionIn(actors, own);
  const found: OwnTie[] = [];
  for (const tie of tiesAt(ties, actors.length, position)) {
    const other = actors[(ties.a[tie] === position ? ties.b[tie] : ties.a[tie]) ?? -1];
    if (other) found.push(tieAt(ties, tie, other, today));
  }
  return found.sort((one, other) => other.weight - one.weight || byName(one, other));
}

/** A partner sees little, and what it may know of others is a question of its own: it is read on the spot. */
export async function readAsPartner(context: ReadContext, own: string): Promise<OwnTie[]> {
  const moment = momentOf({ asOf: null, from: null, to: null }, context.today);
  const { rows, options } = await readNearby(context, [own], moment);
  const actors = await listPublishedActors(context.db, organisationsNamedIn(rows), own);
  const ties = derive(
    rows,
    actors.map(({ id }) => id),
    options,
  );
  return tiesOfOne(ties, actors, own, context.today);
}

/** `network.own-ties`: the ties of one organisation, the strongest first; a partner's is its own. */
export const listOwnTies = defineRead({
  name: 'network.own-ties',
  input: z.strictObject({ id: id() }),
  load: loadOrganisation,
  may: (actor) => allowed(networkPermissions, 'own-ties', actor),
  async run(context, _input, organisation): Promise<OwnTie[]> {
    if (context.scope.kind === 'organisation') return readAsPartner(context, organisation.id);
    const { ties, actors } = await wholeNetwork(context, await networkVersion(context));
    return tiesOfOne(ties, actors, organisation.id, context.today);
  },
  present: presentOwnTies,
});
