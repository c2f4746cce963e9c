import type { Transaction } from '#app/database/client.server.ts';

export interface ExpiredListing {
  readonly id: string;
  /** Accounts of the organisation's own people. */
  readonly owners: readonly string[];
}

/** Published listings that ran out between two days and whose owners were not asked yet. */
export async function listUnasked(
  db: Transaction,
  { from, before, limit }: { readonly from: string; readonly before: string; readonly limit: number },
): Promise<ExpiredListing[]> {
  const rows = await db.listing.findMany({
    where: {
      published: true,
      deletedAt: null,
      expiryAskedAt: null,
      validUntil: { gte: from, lt: before },
      organisation: { deletedAt: null },
    },
    orderBy: [{ validUntil: 'asc' }, { id: 'asc' }],
    take: limit,
    select: {
      id: true,
      organisation: {
        select: { users: { where: { role: 'PARTNER', disabledAt: null }, select: { id: true } } },
      },
    },
  });
  return rows.map(({ id, organisation }) => ({ id, owners: organisation.users.map((user) => user.id) }));
}

/** Notes that their owners are asked. Being asked is no change of the listing: its version stays. */
export async function noteAsked(db: Transaction, ids: readonly string[], now: Date): Promise<void> {
  await db.listing.updateMany({
    where: { id: { in: [...ids] }, expiryAskedAt: null },
    data: { expiryAskedAt: now },
  });
}
