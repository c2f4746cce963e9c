import type { Scope } from '#app/access/scope.ts';
import type { Transaction } from '#app/database/client.server.ts';
import type { Keyset } from '#app/database/keyset.ts';
import { contactsIn } from '#app/database/scope.server.ts';
import type { BinnedRow } from '../bin/row.ts';
import { fullName } from './name.ts';

/** The people in scope that went into the bin since an instant. */
export async function listBinned(
  db: Transaction,
  scope: Scope,
  since: Date,
  keys: Keyset<'deletedAt'>,
): Promise<BinnedRow[]> {
  const rows = await db.contact.findMany({
    where: { AND: [contactsIn(scope), { deletedAt: { gte: since } }, keys.where] },
    orderBy: keys.orderBy,
    take: keys.take,
    select: {
      id: true,
      version: true,
      deletedAt: true,
      deletedById: true,
      title: true,
      firstName: true,
      lastName: true,
    },
  });
  return rows.map(({ id, version, deletedAt, deletedById, ...name }) => ({
    id,
    version,
    deletedAt,
    deletedById,
    title: fullName(name),
  }));
}

/** Ids of people that have lain in the bin since before an instant and that nothing else speaks of, beyond an id. */
export async function listExpired(
  db: Transaction,
  before: Date,
  beyond: string,
  limit: number,
): Promise<string[]> {
  const rows = await db.contact.findMany({
    where: {
      deletedAt: { lt: before },
      id: { gt: beyond },
      attendances: { none: {} },
      followUps: { none: {} },
      relationshipsFrom: { none: {} },
      relationshipsTo: { none: {} },
      introductionsA: { none: {} },
      introductionsB: { none: {} },
      registrations: { none: {} },
      // What somebody has asked for goes on being owed; what was answered keeps nobody here.
      dataRequests: { none: { status: 'OPEN' } },
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
  const { count } = await db.contact.deleteMany({ where: { id, deletedAt: { lt: before } } });
  return count === 1;
}
