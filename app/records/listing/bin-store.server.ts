import type { Scope } from '#app/access/scope.ts';
import type { Transaction } from '#app/database/client.server.ts';
import type { Keyset } from '#app/database/keyset.ts';
import { listingsIn } from '#app/database/scope.server.ts';
import { dayOf } from '#app/kernel/day.ts';
import type { BinnedRow } from '../bin/row.ts';

/** The listings in scope that went into the bin since an instant. */
export function listBinned(
  db: Transaction,
  scope: Scope,
  since: Date,
  keys: Keyset<'deletedAt'>,
): Promise<BinnedRow[]> {
  // The bin is the office's, which sees a listing whether or not it is still valid; the day makes no difference.
  const anyDay = dayOf(since);
  return db.listing.findMany({
    where: { AND: [listingsIn(scope, anyDay), { deletedAt: { gte: since } }, keys.where] },
    orderBy: keys.orderBy,
    take: keys.take,
    select: { id: true, version: true, deletedAt: true, deletedById: true, title: true },
  });
}

/** Ids of listings that have lain in the bin since before an instant, beyond an id. */
export async function listExpired(
  db: Transaction,
  before: Date,
  beyond: string,
  limit: number,
): Promise<string[]> {
  const rows = await db.listing.findMany({
    where: { deletedAt: { lt: before }, id: { gt: beyond } },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Removes one for good if it still lies in the bin since before an instant; false if it does not. */
export async function removeExpired(db: Transaction, before: Date, id: string): Promise<boolean> {
  const { count } = await db.listing.deleteMany({ where: { id, deletedAt: { lt: before } } });
  return count === 1;
}
