import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { keyset, type Page, type PageRequest, toPage } from '#app/database/keyset.ts';
import { fold } from '#app/kernel/text.ts';

/** The ids of tags by folded name, made where there is none yet; `Büro` and `buro` are one. */
export async function ensureTagMap(
  db: Transaction,
  names: readonly string[],
  newId: () => string,
  now: Date,
): Promise<Map<string, string>> {
  const wanted = new Map(names.map((name) => [fold(name), name]));
  if (wanted.size === 0) return new Map();
  const known = await db.tag.findMany({ where: { sortKey: { in: [...wanted.keys()] } } });
  const missing = [...wanted].filter(([key]) => !known.some((tag) => tag.sortKey === key));
  const made = [];
  // One by one and on conflict: two who invent the same tag at once get the same one.
  for (const [sortKey, name] of missing.toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const create = { id: newId(), name, sortKey, createdAt: now };
    made.push(await db.tag.upsert({ where: { sortKey }, create, update: { sortKey } }));
  }
  return new Map([...known, ...made].map((tag) => [tag.sortKey, tag.id]));
}

/** The ids of tags by name, made where there is none yet. */
export async function ensureTags(
  db: Transaction,
  names: readonly string[],
  newId: () => string,
  now: Date,
): Promise<string[]> {
  return [...(await ensureTagMap(db, names, newId, now)).values()];
}

/** All tags by name, for filters. */
export function listTags(db: Transaction) {
  return db.tag.findMany({
    orderBy: { sortKey: 'asc' },
    select: { name: true, sortKey: true },
    take: 500,
  });
}

const counted = {
  id: true,
  name: true,
  sortKey: true,
  _count: { select: { organisations: true, contacts: true } },
} satisfies Prisma.TagSelect;

export type CountedTag = Prisma.TagGetPayload<{ select: typeof counted }>;

/** A page of tags by name, each with how many carry it, those in the bin included. */
export async function pageOfTags(db: Transaction, q: string, page: PageRequest): Promise<Page<CountedTag>> {
  const named: Prisma.TagWhereInput = q ? { sortKey: { contains: fold(q) } } : {};
  const keys = keyset('sortKey', 'asc', page);
  const [rows, total] = await Promise.all([
    db.tag.findMany({
      where: { AND: [named, keys.where] },
      orderBy: keys.orderBy,
      take: keys.take,
      select: counted,
    }),
    db.tag.count({ where: named }),
  ]);
  return toPage(rows, keys, page, total, ({ sortKey }) => sortKey);
}

export function findTag(db: Transaction, id: string): Promise<CountedTag | null> {
  return db.tag.findUnique({ where: { id }, select: counted });
}

export function findTagByName(db: Transaction, name: string): Promise<CountedTag | null> {
  return db.tag.findUnique({ where: { sortKey: fold(name) }, select: counted });
}

/** The tags beside one, by name: what it can become one with. */
export function listOtherTags(db: Transaction, id: string) {
  return db.tag.findMany({
    where: { id: { not: id } },
    orderBy: { sortKey: 'asc' },
    select: { id: true, name: true },
    take: 500,
  });
}

export async function insertTag(db: Transaction, tag: Prisma.TagCreateInput): Promise<void> {
  await db.tag.create({ data: tag });
}

/** Another spelling of it, if it still has the name that was read; false if not. */
export async function respellTag(db: Transaction, id: string, was: string, name: string): Promise<boolean> {
  const { count } = await db.tag.updateMany({
    where: { id, name: was },
    data: { name, sortKey: fold(name) },
  });
  return count === 1;
}

/** Deletes a tag that nothing carries, by its name, and returns what it was; null where it is carried or not there. */
export async function deleteUnusedTag(
  db: Transaction,
  { name }: { readonly name: string },
): Promise<CountedTag | null> {
  const tag = await findTagByName(db, name);
  if (!tag) return null;
  const { count } = await db.tag.deleteMany({
    where: { id: tag.id, organisations: { none: {} }, contacts: { none: {} } },
  });
  return count === 1 ? tag : null;
}

/** Those who carry it, at most `take`; the caller asks the scope of each. */
export async function idsTagged(db: Transaction, tagId: string, take: number): Promise<string[]> {
  const organisations = await db.organisationTag.findMany({
    where: { tagId },
    select: { organisationId: true },
    take,
  });
  const contacts = await db.contactTag.findMany({
    where: { tagId },
    select: { contactId: true },
    take: take - organisations.length,
  });
  return [
    ...organisations.map(({ organisationId }) => organisationId),
    ...contacts.map(({ contactId }) => contactId),
  ];
}
