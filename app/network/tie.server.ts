import type { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { notFound } from '#app/kernel/failure.ts';
import { id } from '#app/kernel/field.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { listNamesOf } from '#app/records/contact/evidence-store.server.ts';
import { fullName } from '#app/records/contact/name.ts';
import { type ActorRow, listActorsNamed } from '#app/records/organisation/actor-store.server.ts';
import { listRelationshipTypeLabels } from '#app/records/relationship/evidence-store.server.ts';
import type { EvidenceItem } from './derive.ts';
import type { RelationshipRow } from './evidence/rows.ts';
import { momentOf, networkFilter } from './filter.ts';
import { askRoom, networkVersion } from './load.server.ts';
import { networkPermissions } from './policy.ts';

/** A piece of evidence in words: nothing of notes or minutes is in it. */
export interface ShownEvidence extends EvidenceItem {
  /** In German and English where the product or the office has words for it. */
  readonly words: { readonly de: string; readonly en: string } | null;
  /** A person's position in either organisation. */
  readonly positions: readonly string[];
}

const tieInput = networkFilter.pick({ asOf: true, from: true, to: true }).extend({ a: id(), b: id() });

type Pair = readonly [ActorRow, ActorRow];

async function loadPair({ db, scope }: ReadContext, { a, b }: z.output<typeof tieInput>): Promise<Pair> {
  const rows = await listActorsNamed(db, scope, [a, b]);
  const one = rows.find((row) => row.id === a);
  const other = rows.find((row) => row.id === b);
  if (!one || !other || one === other) throw notFound();
  return [one, other];
}

/** `A fördert B`, in the direction in which it was declared; the bare verb where a person stands at one end. */
function sentenceOf(
  { labelDe, labelEn }: { readonly labelDe: string; readonly labelEn: string },
  { id }: EvidenceItem,
  relationships: readonly RelationshipRow[],
  ends: Pair,
): { de: string; en: string } {
  const row = relationships.find((relationship) => relationship.id === id);
  const from = ends.find((end) => end.id === row?.from.organisationId)?.name;
  const to = ends.find((end) => end.id === row?.to.organisationId)?.name;
  if (!from || !to) return { de: labelDe, en: labelEn };
  return { de: `${from} ${labelDe} ${to}`, en: `${from} ${labelEn} ${to}` };
}

/** Titles for what has none of its own: the type of a relationship, the name and positions of a person. */
async function inWords(
  { db, scope }: ReadContext,
  items: readonly EvidenceItem[],
  rows: readonly RelationshipRow[],
  ends: Pair,
): Promise<ShownEvidence[]> {
  const pair = ends.map((end) => end.id);
  const people = items.filter(({ kind }) => kind === 'people').map((item) => item.id);
  const [types, persons] = await Promise.all([
    items.some(({ kind }) => kind === 'relationship') ? listRelationshipTypeLabels(db) : [],
    people.length > 0 ? listNamesOf(db, scope, people) : [],
  ]);
  return items.map((item) => {
    const type = item.kind === 'relationship' ? types.find(({ key }) => key === item.title) : undefined;
    const person = item.kind === 'people' ? persons.find((one) => one.id === item.id) : undefined;
    const held = person?.affiliations.filter(({ organisationId }) => pair.includes(organisationId)) ?? [];
    return {
      ...item,
      title: person ? fullName(person) : item.title,
      words: type ? sentenceOf(type, item, rows, ends) : null,
      positions: [...new Set(held.map(({ position }) => position).filter((position) => position !== null))],
    };
  });
}

/** `network.tie`: why two organisations are tied, each piece of evidence with every factor of its weight. */
export const explainTie = defineRead({
  name: 'network.tie',
  input: tieInput,
  load: loadPair,
  may: (actor) => allowed(networkPermissions, 'tie', actor),
  async run(context, input, pair) {
    const moment = momentOf(input, context.today);
    const ends = [pair[0].id, pair[1].id] as const;
    const version = await networkVersion(context);
    const { halfLife } = version;
    const options = { level: 'organisation', halfLifeDays: halfLife, ...moment } as const;
    const found = await askRoom(context, version, (room, key) =>
      room.ask('evidence', { key, pair: ends, options }),
    );
    const items = await inWords(context, found.items, found.relationships, pair);
    return {
      asOf: moment.asOf,
      ends: pair.map(({ id, name, sector }) => ({ id, name, sector })),
      weight: items.reduce((sum, item) => sum + item.weight, 0),
      halfLifeDays: halfLife,
      items,
    };
  },
});
