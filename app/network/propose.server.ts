import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { nameFieldsOfAction } from '#app/records/concept/store.server.ts';
import { introductionPermissions } from '#app/records/introduction/policy.ts';
import { listIntroducedPairs } from '#app/records/introduction/store.server.ts';
import { listForMatching } from '#app/records/listing/match-store.server.ts';
import { tellingWords } from '#app/records/listing/matching.ts';
import { listFieldsOfParticipants } from '#app/records/project/field-store.server.ts';
import { dayNumber, dayText } from './evidence/span.ts';
import { networkVersion, type WholeNetwork, wholeNetwork } from './load.server.ts';
import { askThreads } from './workers/threads.server.ts';

const mostProposals = 20;
const mostListings = 2_000;

/** A number for each county × sector that somebody belongs to. */
function groupsOf({ actors }: WholeNetwork) {
  const numbers = new Map<string, number>();
  return Int32Array.from(actors, ({ countyKey, sector }) => {
    if (countyKey === null) return -1;
    const key = `${countyKey} ${sector}`;
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  });
}

async function groundsFor({ db, scope, today }: ReadContext) {
  const [pairs, participants, listings] = await Promise.all([
    listIntroducedPairs(db, scope),
    listFieldsOfParticipants(db, scope),
    listForMatching(db, scope, today, mostListings),
  ]);
  const fields = Map.groupBy(participants, ({ fieldOfActionId }) => fieldOfActionId);
  const names =
    fields.size > 0 ? await nameFieldsOfAction(db, [...fields.keys()]) : new Map<string, string>();
  return { pairs, fields: [...fields], names, listings };
}

/**
 * `introduction.propose`: pairs that should know each other, the best first, each
 * with its reasons and their figures, within what the actor sees. Worked out on
 * another thread. Pairs that are or were introduced, or set aside, are left out.
 */
export const proposeIntroductions = defineRead({
  name: 'introduction.propose',
  input: z.strictObject({}),
  may: (actor) => allowed(introductionPermissions, 'propose', actor),
  async run(context) {
    const { today, newId } = context;
    const network = await wholeNetwork(context, await networkVersion(context));
    const { actors, ids, ties } = network;
    const { pairs, fields, names, listings } = await groundsFor(context);
    const placeOf = new Map(ids.map((id, place) => [id, place]));
    const place = (id: string | null) => (id === null ? undefined : placeOf.get(id));
    const excluded = pairs.flatMap(({ aOrganisationId, bOrganisationId }) => {
      const [a, b] = [place(aOrganisationId), place(bOrganisationId)];
      return a === undefined || b === undefined ? [] : [[a, b] as const];
    });
    const placed = listings.flatMap(({ organisationId, direction, kind, title }) => {
      const actor = place(organisationId);
      if (actor === undefined || (direction !== 'OFFER' && direction !== 'NEED')) return [];
      return [{ actor, direction, kind, title, words: tellingWords(title) } as const];
    });
    const found = await askThreads('propose', {
      actors: actors.length,
      ties: { a: ties.a, b: ties.b, weight: ties.weight, last: ties.last },
      groups: groupsOf(network),
      fields: fields.map(([, members]) =>
        members.flatMap(({ organisationId }) => place(organisationId) ?? []),
      ),
      listings: placed.map(({ title: _title, ...listing }) => listing),
      excluded,
      today: dayNumber(today),
      most: mostProposals,
    });
    const named = (position: number) => {
      const actor = actors[position];
      return { id: actor?.id ?? '', name: actor?.name ?? '', sector: actor?.sector ?? '' };
    };
    return {
      proposals: found.map(({ a, b, broker, gap, match, faded, ...figures }) => ({
        /** The id that the introduction made of it will have, so that a second click makes no second. */
        id: newId(),
        score: figures.score,
        a: named(a),
        b: named(b),
        common: figures.common,
        adamicAdar: figures.adamicAdar,
        broker: broker < 0 ? null : named(broker),
        gap: gap && gap.observed < gap.expected ? gap : null,
        fields: figures.fields.flatMap((field) => names.get(fields[field]?.[0] ?? '') ?? []),
        match: match && {
          offer: placed[match.offer]?.title ?? '',
          need: placed[match.need]?.title ?? '',
        },
        faded: faded === null ? null : dayText(faded),
      })),
      today,
    };
  },
});

export type ShownProposal = Awaited<ReturnType<(typeof proposeIntroductions)['run']>>['proposals'][number];
