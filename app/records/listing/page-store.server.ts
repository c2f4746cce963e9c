import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import type { Keyset } from '#app/database/keyset.ts';
import { listingsIn } from '#app/database/scope.server.ts';
import { searchWords } from '#app/kernel/text.ts';
import { type ListingRow, whole } from './store.server.ts';

/** What a program filters listings by; undefined: not at all. */
export interface ListingQuestion {
  readonly q?: string | undefined;
  readonly direction?: string | undefined;
  readonly kind?: string | undefined;
  readonly organisationId?: string | undefined;
  /** A municipality, or a county with all that lies in it: its own place, else its organisation's. */
  readonly territory?: string | undefined;
  readonly published?: boolean | undefined;
  /** Valid on this day. */
  readonly validOn?: string | undefined;
  readonly updatedSince?: Date | undefined;
}

/** The rows of a page of listings in scope, one more than it holds if another follows. */
export function readListings(
  db: Transaction,
  scope: Scope,
  today: string,
  { q = '', territory, validOn, updatedSince, ...columns }: ListingQuestion,
  keys: Keyset<'sortKey' | 'updatedAt'>,
): Promise<ListingRow[]> {
  const conditions: Prisma.ListingWhereInput[] = [
    listingsIn(scope, today),
    { ...columns, deletedAt: null, organisation: { deletedAt: null } },
    keys.where,
    ...searchWords(q).map((word) => ({ searchText: { contains: word } })),
  ];
  if (territory) {
    const there = { OR: [{ key: territory }, { countyKey: territory }] };
    const home = { OR: [{ territoryKey: territory }, { countyKey: territory }] };
    conditions.push({ OR: [{ territory: there }, { territoryKey: null, organisation: home }] });
  }
  if (validOn) conditions.push({ OR: [{ validUntil: null }, { validUntil: { gte: validOn } }] });
  if (updatedSince) conditions.push({ updatedAt: { gte: updatedSince } });
  return db.listing.findMany({
    where: { AND: conditions },
    orderBy: keys.orderBy,
    take: keys.take,
    include: whole,
  });
}
