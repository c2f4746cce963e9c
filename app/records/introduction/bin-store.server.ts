import type { Scope } from '#app/access/scope.ts';
import type { Transaction } from '#app/database/client.server.ts';
import type { Keyset } from '#app/database/keyset.ts';
import { introductionsIn } from '#app/database/scope.server.ts';
import type { BinnedRow } from '../bin/row.ts';

/** The introductions in scope that went into the bin since an instant. */
export async function listBinned(
  db: Transaction,
  scope: Scope,
  since: Date,
  keys: Keyset<'deletedAt'>,
): Promise<BinnedRow[]> {
  const name = { select: { name: true } };
  const rows = await db.introduction.findMany({
    where: { AND: [introductionsIn(scope), { deletedAt: { gte: since } }, keys.where] },
    orderBy: keys.orderBy,
    take: keys.take,
    select: {
      id: true,
      version: true,
      deletedAt: true,
      deletedById: true,
      aOrganisation: name,
      bOrganisation: name,
    },
  });
  return rows.map(({ aOrganisation, bOrganisation, ...row }) => ({
    ...row,
    title: `${aOrganisation?.name ?? ''} – ${bOrganisation?.name ?? ''}`,
  }));
}

/** Ids of introductions that have lain in the bin since before an instant, beyond an id. */
export async function listExpired(
  db: Transaction,
  before: Date,
  beyond: string,
  limit: number,
): Promise<string[]> {
  const rows = await db.introduction.findMany({
    where: { deletedAt: { lt: before }, id: { gt: beyond } },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Removes one for good if it still lies in the bin since before an instant; false if it does not. */
export async function removeExpired(db: Transaction, before: Date, id: string): Promise<boolean> {
  const { count } = await db.introduction.deleteMany({ where: { id, deletedAt: { lt: before } } });
  return count === 1;
}
