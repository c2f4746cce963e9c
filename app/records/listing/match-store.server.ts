import type { Scope } from '#app/access/scope.ts';
import type { Transaction } from '#app/database/client.server.ts';
import { listingsIn, stillValid } from '#app/database/scope.server.ts';
import { type ListingSummaryRow, summary } from './store.server.ts';

/** The offers and needs in scope that are valid on a day, the latest first: what can meet. */
export function listForMatching(db: Transaction, scope: Scope, today: string, limit: number) {
  return db.listing.findMany({
    where: { AND: [listingsIn(scope, today), stillValid(today), { deletedAt: null }] },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    select: { organisationId: true, direction: true, kind: true, title: true },
  });
}

/** Published listings of others that a kind of listing can meet, the latest first. */
export function listOpposite(
  db: Transaction,
  scope: Scope,
  today: string,
  sought: { readonly direction: string; readonly kind: string; readonly organisationId: string },
  limit: number,
): Promise<ListingSummaryRow[]> {
  const { direction, kind, organisationId } = sought;
  return db.listing.findMany({
    where: {
      AND: [listingsIn(scope, today), stillValid(today)],
      direction,
      kind,
      published: true,
      deletedAt: null,
      organisationId: { not: organisationId },
      organisation: { deletedAt: null },
    },
    orderBy: [{ updatedAt: 'desc' }, { id: 'desc' }],
    take: limit,
    include: summary,
  });
}
