import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { relationshipsIn } from '#app/database/scope.server.ts';

const columns = {
  id: true,
  typeKey: true,
  fromOrganisationId: true,
  fromContactId: true,
  toOrganisationId: true,
  toContactId: true,
  strength: true,
  since: true,
  until: true,
  status: true,
} as const satisfies Prisma.RelationshipSelect;

export type RelationshipEvidence = Prisma.RelationshipGetPayload<{ select: typeof columns }>;

/** One of its ends is the organisation, or a person who has or had a function there. */
function touching(organisationId: string): Prisma.RelationshipWhereInput {
  const person = { affiliations: { some: { organisationId } } };
  return {
    OR: [
      { fromOrganisationId: organisationId },
      { toOrganisationId: organisationId },
      { fromContact: person },
      { toContact: person },
    ],
  };
}

/** The declared relationships in scope; with a focus only those that touch every organisation of it. */
export function listRelationshipEvidence(db: Transaction, scope: Scope, focus: readonly string[]) {
  return db.relationship.findMany({
    where: { AND: [relationshipsIn(scope), { deletedAt: null }, ...focus.map(touching)] },
    select: columns,
  });
}

/** A stretch of all declared relationships in scope, by id, after one of them. */
export function listRelationshipsAfter(db: Transaction, scope: Scope, after: string, most: number) {
  return db.relationship.findMany({
    where: { AND: [relationshipsIn(scope), { deletedAt: null, id: { gt: after } }] },
    orderBy: { id: 'asc' },
    take: most,
    select: columns,
  });
}

/** What relationships are asked for by: themselves, or either of their ends. */
export interface RelationshipsAround {
  readonly ids: readonly string[];
  readonly organisationIds: readonly string[];
  readonly contactIds: readonly string[];
}

/** Those in scope among these relationships, and all of these organisations and people. */
export function listRelationshipsAround(
  db: Transaction,
  scope: Scope,
  { ids, organisationIds, contactIds }: RelationshipsAround,
) {
  const organisation = { in: [...organisationIds] };
  const contact = { in: [...contactIds] };
  const around = [
    { id: { in: [...ids] } },
    { fromOrganisationId: organisation },
    { toOrganisationId: organisation },
    { fromContactId: contact },
    { toContactId: contact },
  ];
  return db.relationship.findMany({
    where: { AND: [relationshipsIn(scope), { deletedAt: null }, { OR: around }] },
    select: columns,
  });
}

/** The words for relationship types, by key. */
export function listRelationshipTypeLabels(db: Transaction) {
  return db.relationshipType.findMany({ select: { key: true, labelDe: true, labelEn: true } });
}
