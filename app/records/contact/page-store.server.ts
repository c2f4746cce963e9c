import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import type { Keyset } from '#app/database/keyset.ts';
import { contactsIn } from '#app/database/scope.server.ts';
import { searchWords } from '#app/kernel/text.ts';
import { type ContactRow, whole } from './store.server.ts';

/** What a program filters people by; undefined: not at all. */
export interface ContactQuestion {
  readonly q?: string | undefined;
  readonly organisationId?: string | undefined;
  readonly region?: string | undefined;
  readonly updatedSince?: Date | undefined;
}

/** A partner is not shown functions elsewhere, and so can't ask for them either. */
function affiliatedWith(scope: Scope, organisationId: string): Prisma.ContactWhereInput {
  const hidden = scope.kind === 'organisation' && scope.organisationId !== organisationId;
  return hidden ? { id: { in: [] } } : { affiliations: { some: { organisationId } } };
}

/** The rows of a page of people in scope, one more than it holds if another follows. */
export function readContacts(
  db: Transaction,
  scope: Scope,
  { q = '', organisationId, region, updatedSince }: ContactQuestion,
  keys: Keyset<'sortKey' | 'updatedAt'>,
): Promise<ContactRow[]> {
  const conditions: Prisma.ContactWhereInput[] = [
    contactsIn(scope),
    { deletedAt: null },
    keys.where,
    ...searchWords(q).map((word) => ({ searchText: { contains: word } })),
  ];
  if (organisationId) conditions.push(affiliatedWith(scope, organisationId));
  if (region) conditions.push({ regions: { some: { regionKey: region } } });
  if (updatedSince) conditions.push({ updatedAt: { gte: updatedSince } });
  return db.contact.findMany({
    where: { AND: conditions },
    orderBy: keys.orderBy,
    take: keys.take,
    include: whole,
  });
}
