import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { notFound } from '#app/kernel/failure.ts';
import { isoDay, recordId } from '#app/kernel/json.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { listActorsNamed } from '#app/records/organisation/actor-store.server.ts';
import type { EvidenceItem } from './derive.ts';
import { momentOf } from './filter.ts';
import { askRoom, networkVersion } from './load.server.ts';
import { personsOf } from './persons.server.ts';
import { networkPermissions } from './policy.ts';

/** Colleagues are tied by their organisation: its name is the title, where the viewer may know it. */
async function withTitles(
  { db, scope }: ReadContext,
  items: readonly EvidenceItem[],
): Promise<EvidenceItem[]> {
  const employers = items.filter(({ kind }) => kind === 'people').map(({ id }) => id);
  if (employers.length === 0) return [...items];
  const names = new Map((await listActorsNamed(db, scope, employers)).map(({ id, name }) => [id, name]));
  return items.map((item) => (item.kind === 'people' ? { ...item, title: names.get(item.id) ?? '' } : item));
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
    const ids = (await personsOf(context, version)).map(({ id }) => id);
    if (a === b || !ids.includes(a) || !ids.includes(b)) throw notFound();
    const options = { level: 'contact', halfLifeDays: halfLife, ...moment } as const;
    const found = await askRoom(context, version, (room, key) =>
      room.ask('evidence', { key, pair: [a, b], options, ids }),
    );
    const items = await withTitles(context, found.items);
    return {
      asOf: moment.asOf,
      weight: items.reduce((sum, item) => sum + item.weight, 0),
      halfLifeDays: halfLife,
      items,
    };
  },
});
