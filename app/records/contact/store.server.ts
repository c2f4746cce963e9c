import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { contactsIn } from '#app/database/scope.server.ts';
import { ownValuesShown } from '../own-field/value-store.server.ts';
import { peopleIdsOf } from './people-store.server.ts';

/** All that a record is shown with. */
export const whole = {
  ownValues: ownValuesShown,
  tags: { select: { tag: { select: { name: true } } }, orderBy: { tag: { sortKey: 'asc' } } },
  channels: { orderBy: [{ position: 'asc' }, { id: 'asc' }] },
  affiliations: {
    include: { organisation: { select: { id: true, name: true } } },
    orderBy: [{ to: { sort: 'desc', nulls: 'first' } }, { primary: 'desc' }, { from: 'desc' }, { id: 'asc' }],
  },
} satisfies Prisma.ContactInclude;

export type ContactRow = Prisma.ContactGetPayload<{ include: typeof whole }>;

/** One person in scope, in the bin or not. */
export function findContact(db: Transaction, scope: Scope, id: string): Promise<ContactRow | null> {
  return db.contact.findFirst({ where: { AND: [contactsIn(scope), { id }] }, include: whole });
}

/** People in scope whose folded name is the same. */
export function findNamesakes(db: Transaction, scope: Scope, sortKey: string): Promise<ContactRow[]> {
  return db.contact.findMany({
    where: { AND: [contactsIn(scope), { sortKey, deletedAt: null }] },
    include: whole,
    take: 3,
  });
}

/** The people of an organisation, present and former. */
export async function listPeopleOf(
  db: Transaction,
  scope: Scope,
  organisationId: string,
): Promise<ContactRow[]> {
  const ids = await peopleIdsOf(db, organisationId);
  const there = ids ? { id: { in: ids } } : { affiliations: { some: { organisationId } } };
  return db.contact.findMany({
    where: { AND: [contactsIn(scope), { deletedAt: null }, there] },
    include: whole,
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    take: 300,
  });
}

interface ChannelData {
  readonly kind: string;
  readonly value: string;
  readonly visible: boolean;
}

interface AffiliationData {
  readonly id: string;
  readonly organisationId: string;
  readonly position: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly primary: boolean;
}

/** Sets channels, functions, tags and regions of a person to exactly these; functions that stay keep their ids. */
export async function replaceParts(
  db: Transaction,
  contactId: string,
  parts: {
    readonly channels: readonly ChannelData[];
    readonly affiliations: readonly AffiliationData[];
    readonly tagIds: readonly string[];
    readonly regionKeys: readonly string[];
  },
  newId: () => string,
  now: Date,
): Promise<void> {
  const { channels, affiliations, tagIds, regionKeys } = parts;
  await db.contactChannel.deleteMany({ where: { contactId } });
  await db.contactChannel.createMany({
    data: channels.map((channel, position) => ({ ...channel, id: newId(), contactId, position })),
  });
  const before = await db.affiliation.findMany({ where: { contactId } });
  const kept = new Set(affiliations.map(({ id }) => id));
  await db.affiliation.deleteMany({ where: { contactId, id: { notIn: [...kept] } } });
  const known = new Map(before.map((row) => [row.id, row]));
  for (const { id, ...columns } of affiliations.filter((row) => known.has(row.id))) {
    await db.affiliation.update({ where: { id }, data: { ...columns, updatedAt: now } });
  }
  await db.affiliation.createMany({
    data: affiliations
      .filter((row) => !known.has(row.id))
      .map((row) => ({ ...row, contactId, createdAt: now, updatedAt: now })),
  });
  await db.contactTag.deleteMany({ where: { contactId } });
  await db.contactTag.createMany({ data: tagIds.map((tagId) => ({ contactId, tagId })) });
  await db.contactRegion.deleteMany({ where: { contactId } });
  await db.contactRegion.createMany({ data: regionKeys.map((regionKey) => ({ contactId, regionKey })) });
}

export async function insertContact(
  db: Transaction,
  data: Prisma.ContactUncheckedCreateInput,
): Promise<void> {
  await db.contact.create({ data });
}

/** Writes the change if the row still has the version that was read; false if it has moved on. */
export async function updateContact(
  db: Transaction,
  id: string,
  version: number,
  data: Omit<Prisma.ContactUncheckedUpdateManyInput, 'id' | 'version'>,
): Promise<boolean> {
  const { count } = await db.contact.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  });
  return count === 1;
}
