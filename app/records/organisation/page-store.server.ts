import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import type { Keyset } from '#app/database/keyset.ts';
import { organisationsIn } from '#app/database/scope.server.ts';
import { searchWords } from '#app/kernel/text.ts';
import { type OrganisationRow, whole } from './store.server.ts';

/** What a program filters organisations by; undefined: not at all. */
export interface OrganisationQuestion {
  readonly q?: string | undefined;
  readonly sector?: string | undefined;
  readonly kind?: string | undefined;
  /** A municipality, or a county with all that lies in it. */
  readonly territory?: string | undefined;
  readonly region?: string | undefined;
  readonly tag?: string | undefined;
  readonly stewardId?: string | undefined;
  readonly updatedSince?: Date | undefined;
}

/** The rows of a page of organisations in scope, one more than it holds if another follows. */
export function readOrganisations(
  db: Transaction,
  scope: Scope,
  { q = '', territory, region, tag, updatedSince, ...columns }: OrganisationQuestion,
  keys: Keyset<'sortKey' | 'updatedAt'>,
): Promise<OrganisationRow[]> {
  const conditions: Prisma.OrganisationWhereInput[] = [
    organisationsIn(scope),
    { ...columns, deletedAt: null },
    keys.where,
    ...searchWords(q).map((word) => ({ searchText: { contains: word } })),
  ];
  if (territory) conditions.push({ OR: [{ territoryKey: territory }, { countyKey: territory }] });
  if (region) conditions.push({ regions: { some: { regionKey: region } } });
  if (tag) conditions.push({ tags: { some: { tag: { sortKey: tag } } } });
  if (updatedSince) conditions.push({ updatedAt: { gte: updatedSince } });
  return db.organisation.findMany({
    where: { AND: conditions },
    orderBy: keys.orderBy,
    take: keys.take,
    include: whole,
  });
}
