import type { Scope } from '#app/access/scope.ts';
import type { Transaction } from '#app/database/client.server.ts';
import type { Keyset } from '#app/database/keyset.ts';
import { organisationsIn } from '#app/database/scope.server.ts';
import type { BinnedRow } from '../bin/row.ts';

/** The organisations in scope that went into the bin since an instant. */
export async function listBinned(
  db: Transaction,
  scope: Scope,
  since: Date,
  keys: Keyset<'deletedAt'>,
): Promise<BinnedRow[]> {
  const rows = await db.organisation.findMany({
    where: { AND: [organisationsIn(scope), { deletedAt: { gte: since } }, keys.where] },
    orderBy: keys.orderBy,
    take: keys.take,
    select: {
      id: true,
      version: true,
      deletedAt: true,
      deletedById: true,
      name: true,
    },
  });
  return rows.map(({ name, ...row }) => ({ ...row, title: name }));
}

/** Ids of organisations that have lain in the bin since before an instant and that nothing else speaks of, beyond an id. */
export async function listExpired(
  db: Transaction,
  before: Date,
  beyond: string,
  limit: number,
): Promise<string[]> {
  const rows = await db.organisation.findMany({
    where: {
      deletedAt: { lt: before },
      id: { gt: beyond },
      affiliations: { none: {} },
      attendances: { none: {} },
      followUps: { none: {} },
      relationshipsFrom: { none: {} },
      relationshipsTo: { none: {} },
      introductionsA: { none: {} },
      introductionsB: { none: {} },
      projects: { none: {} },
      listings: { none: {} },
      eventRegistrations: { none: {} },
      users: { none: {} },
    },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/**
 * Removes one for good if it still lies in the bin since before an instant;
 * false if it does not.
 *
 * @throws DatabaseError foreign-key when something still refers to it
 */
export async function removeExpired(db: Transaction, before: Date, id: string): Promise<boolean> {
  const { count } = await db.organisation.deleteMany({ where: { id, deletedAt: { lt: before } } });
  return count === 1;
}
