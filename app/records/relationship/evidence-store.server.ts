import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { relationshipsIn } from '#app/database/scope.server.ts';

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
    select: {
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
    },
  });
}

/** The words for relationship types, by key. */
export function listRelationshipTypeLabels(db: Transaction) {
  return db.relationshipType.findMany({ select: { key: true, labelDe: true, labelEn: true } });
}
