import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import type { Keyset } from '#app/database/keyset.ts';
import { relationshipsIn } from '#app/database/scope.server.ts';
import { searchWords } from '#app/kernel/text.ts';
import { type RelationshipRow, whole } from './store.server.ts';

/** What a program filters relationships by; undefined: not at all. */
export interface RelationshipQuestion {
  readonly q?: string | undefined;
  readonly typeKey?: string | undefined;
  readonly status?: string | undefined;
  readonly organisationId?: string | undefined;
  readonly contactId?: string | undefined;
  /** The day on which it holds. */
  readonly on?: string | undefined;
  readonly updatedSince?: Date | undefined;
}

/** The word stands in the name of either end. */
function naming(word: string): Prisma.RelationshipWhereInput {
  const named = { searchText: { contains: word } };
  return {
    OR: [
      { fromOrganisation: named },
      { toOrganisation: named },
      { fromContact: named },
      { toContact: named },
    ],
  };
}

/** The rows of a page of relationships in scope, one more than it holds if another follows. */
export function readRelationships(
  db: Transaction,
  scope: Scope,
  { q = '', organisationId, contactId, on, updatedSince, ...columns }: RelationshipQuestion,
  keys: Keyset<'updatedAt'>,
): Promise<RelationshipRow[]> {
  const conditions: Prisma.RelationshipWhereInput[] = [
    relationshipsIn(scope),
    { ...columns, deletedAt: null },
    keys.where,
    ...searchWords(q).map(naming),
  ];
  if (organisationId) {
    conditions.push({ OR: [{ fromOrganisationId: organisationId }, { toOrganisationId: organisationId }] });
  }
  if (contactId) conditions.push({ OR: [{ fromContactId: contactId }, { toContactId: contactId }] });
  if (on) {
    conditions.push({ OR: [{ since: null }, { since: { lte: on } }] });
    conditions.push({ OR: [{ until: null }, { until: { gte: on } }] });
  }
  if (updatedSince) conditions.push({ updatedAt: { gte: updatedSince } });
  return db.relationship.findMany({
    where: { AND: conditions },
    orderBy: keys.orderBy,
    take: keys.take,
    include: whole,
  });
}
