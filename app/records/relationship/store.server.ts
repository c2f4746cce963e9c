import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { relationshipsIn } from '#app/database/scope.server.ts';

const organisation = { select: { id: true, name: true, deletedAt: true } } as const;
const contact = {
  select: { id: true, title: true, firstName: true, lastName: true, deletedAt: true },
} as const;

/** All that a record is shown with. */
export const whole = {
  type: true,
  fromOrganisation: organisation,
  fromContact: contact,
  toOrganisation: organisation,
  toContact: contact,
} satisfies Prisma.RelationshipInclude;

export type RelationshipRow = Prisma.RelationshipGetPayload<{ include: typeof whole }>;

/** The kinds of relationship to choose from, the built-in ones first. */
export function listRelationshipTypes(db: Transaction) {
  return db.relationshipType.findMany({
    where: { archivedAt: null },
    orderBy: [{ position: 'asc' }, { key: 'asc' }],
    select: {
      key: true,
      directed: true,
      labelDe: true,
      labelEn: true,
      inverseLabelDe: true,
      inverseLabelEn: true,
    },
  });
}

/** The relationships of an organisation or a person in scope, those of today first. */
export function listRelationshipsOf(
  db: Transaction,
  scope: Scope,
  who: { readonly organisationId: string } | { readonly contactId: string },
): Promise<RelationshipRow[]> {
  const either: Prisma.RelationshipWhereInput[] =
    'organisationId' in who
      ? [{ fromOrganisationId: who.organisationId }, { toOrganisationId: who.organisationId }]
      : [{ fromContactId: who.contactId }, { toContactId: who.contactId }];
  return db.relationship.findMany({
    where: { AND: [relationshipsIn(scope), { deletedAt: null, OR: either }] },
    include: whole,
    orderBy: [{ until: { sort: 'desc', nulls: 'first' } }, { strength: 'desc' }, { id: 'asc' }],
    take: 300,
  });
}

export function findRelationship(db: Transaction, scope: Scope, id: string): Promise<RelationshipRow | null> {
  return db.relationship.findFirst({ where: { AND: [relationshipsIn(scope), { id }] }, include: whole });
}

/** How many relationships of an organisation in scope last today without its own word on them. */
export function countUnanswered(
  db: Transaction,
  scope: Scope,
  organisationId: string,
  today: string,
): Promise<number> {
  return db.relationship.count({
    where: {
      AND: [
        relationshipsIn(scope),
        { OR: [{ until: null }, { until: { gte: today } }] },
        { deletedAt: null, claims: { none: { organisationId } } },
      ],
    },
  });
}

export async function insertRelationship(
  db: Transaction,
  data: Prisma.RelationshipUncheckedCreateInput,
): Promise<void> {
  await db.relationship.create({ data });
}

/** Writes the change if the row still has the version that was read; false if it has moved on. */
export async function updateRelationship(
  db: Transaction,
  id: string,
  version: number,
  data: Omit<Prisma.RelationshipUncheckedUpdateManyInput, 'id' | 'version'>,
): Promise<boolean> {
  const { count } = await db.relationship.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  });
  return count === 1;
}

/** Notes when one of its sides last said that there is one; being confirmed again is no change that somebody could be overtaken by. */
export async function noteConfirmed(db: Transaction, id: string, now: Date): Promise<void> {
  await db.relationship.updateMany({ where: { id, deletedAt: null }, data: { confirmedAt: now } });
}
