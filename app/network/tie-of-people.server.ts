import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { notFound } from '#app/kernel/failure.ts';
import { isoDay, recordId } from '#app/kernel/json.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { fullName } from '#app/records/contact/name.ts';
import { listActorsNamed } from '#app/records/organisation/actor-store.server.ts';
import { listRelationshipTypeLabels } from '#app/records/relationship/evidence-store.server.ts';
import type { EvidenceItem } from './derive.ts';
import { momentOf } from './filter.ts';
import { askRoom, networkVersion } from './load.server.ts';
import { personsOf } from './persons.server.ts';
import { networkPermissions } from './policy.ts';
import type { ShownEvidence } from './tie.server.ts';

/**
 * Titles for what has none of its own: colleagues are tied by their organisation,
 * where the viewer may know it; a relationship by what its type says.
 */
async function inWords({ db, scope }: ReadContext, items: readonly EvidenceItem[]): Promise<ShownEvidence[]> {
  const employers = items.filter(({ kind }) => kind === 'people').map(({ id }) => id);
  const [rows, types] = await Promise.all([
    employers.length > 0 ? listActorsNamed(db, scope, employers) : [],
    items.some(({ kind }) => kind === 'relationship') ? listRelationshipTypeLabels(db) : [],
  ]);
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return items.map((item) => {
    const type = item.kind === 'relationship' ? types.find(({ key }) => key === item.title) : undefined;
    return {
      ...item,
      title: item.kind === 'people' ? (names.get(item.id) ?? '') : item.title,
      words: type ? { de: type.labelDe, en: type.labelEn } : null,
      positions: [],
    };
  });
}

/** `network.tie-of-people`: why two people are tied, each piece of evidence with every factor of its weight. */
export const explainTieOfPeople = defineRead({
  name: 'network.tie-of-people',
  input: z.strictObject({
    a: recordId(),
    b: recordId(),
    asOf: isoDay().nullish(),
    from: isoDay().nullish(),
    to: isoDay().nullish(),
  }),
  may: (actor) => allowed(networkPermissions, 'tie', actor),
  async run(context, { a, b, asOf = null, from = null, to = null }) {
    const moment = momentOf({ asOf, from, to }, context.today);
    const version = await networkVersion(context);
    const { halfLife } = version;
    // All of them, for how many stood in a thing decides what it weighs.
    const persons = await personsOf(context, version);
    const ids = persons.map(({ id }) => id);
    const ends = [a, b].flatMap((id) => persons.find((person) => person.id === id) ?? []);
    if (a === b || ends.length < 2) throw notFound();
    const options = { level: 'contact', halfLifeDays: halfLife, ...moment } as const;
    const found = await askRoom(context, version, (room, key) =>
      room.ask('evidence', { key, pair: [a, b], options, ids }),
    );
    const items = await inWords(context, found.items);
    return {
      asOf: moment.asOf,
      ends: ends.map((person) => ({ id: person.id, name: fullName(person) })),
      weight: items.reduce((sum, item) => sum + item.weight, 0),
      halfLifeDays: halfLife,
      items,
    };
  },
});
