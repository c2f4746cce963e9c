import type { Scope } from '#app/access/scope.ts';
import type { Transaction } from '#app/database/client.server.ts';
import type { Keyset } from '#app/database/keyset.ts';
import { relationshipsIn } from '#app/database/scope.server.ts';
import type { BinnedRow } from '../bin/row.ts';
import { presentEnds } from './present.ts';

function titleOf(ends: Parameters<typeof presentEnds>[0]): string {
  const { from, to } = presentEnds(ends);
  return `${from.label} – ${to.label}`;
}

/** The relationships in scope that went into the bin since an instant. */
export async function listBinned(
  db: Transaction,
  scope: Scope,
  since: Date,
  keys: Keyset<'deletedAt'>,
): Promise<BinnedRow[]> {
  const rows = await db.relationship.findMany({
    where: { AND: [relationshipsIn(scope), { deletedAt: { gte: since } }, keys.where] },
    orderBy: keys.orderBy,
    take: keys.take,
    select: {
      id: true,
      version: true,
      deletedAt: true,
      deletedById: true,
      fromOrganisation: { select: { id: true, name: true } },
      fromContact: { select: { id: true, title: true, firstName: true, lastName: true } },
      toOrganisation: { select: { id: true, name: true } },
      toContact: { select: { id: true, title: true, firstName: true, lastName: true } },
    },
  });
  return rows.map(({ id, version, deletedAt, deletedById, ...ends }) => ({
    id,
    version,
    deletedAt,
    deletedById,
    title: titleOf(ends),
  }));
}

/** Ids of relationships that have lain in the bin since before an instant and that nothing else speaks of, beyond an id. */
export async function listExpired(
  db: Transaction,
  before: Date,
  beyond: string,
  limit: number,
): Promise<string[]> {
  const rows = await db.relationship.findMany({
    where: {
      deletedAt: { lt: before },
      id: { gt: beyond },
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
  const { count } = await db.relationship.deleteMany({ where: { id, deletedAt: { lt: before } } });
  return count === 1;
}
