import type { Scope } from '#app/access/scope.ts';
import type { Transaction } from '#app/database/client.server.ts';
import type { Keyset } from '#app/database/keyset.ts';
import { meetingsIn, organisationsIn } from '#app/database/scope.server.ts';
import type { BinnedRow } from '../bin/row.ts';

/** The attachments of meetings and listings in scope that went into the bin since an instant; those they belong to are not in it. */
export async function listBinned(
  db: Transaction,
  scope: Scope,
  since: Date,
  keys: Keyset<'deletedAt'>,
): Promise<BinnedRow[]> {
  const rows = await db.attachment.findMany({
    where: {
      AND: [
        {
          OR: [
            { meeting: { AND: [meetingsIn(scope), { deletedAt: null }] } },
            { listing: { organisation: organisationsIn(scope), deletedAt: null } },
          ],
        },
        { deletedAt: { gte: since } },
        keys.where,
      ],
    },
    orderBy: keys.orderBy,
    take: keys.take,
    select: { id: true, version: true, deletedAt: true, deletedById: true, name: true },
  });
  return rows.map(({ name, ...row }) => ({ ...row, title: name }));
}

/** Ids of attachments that have lain in the bin since before an instant, beyond an id. */
export async function listExpired(
  db: Transaction,
  before: Date,
  beyond: string,
  limit: number,
): Promise<string[]> {
  const rows = await db.attachment.findMany({
    where: { deletedAt: { lt: before }, id: { gt: beyond } },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Removes one for good if it still lies in the bin since before an instant; its file is swept when nobody speaks of it. */
export async function removeExpired(db: Transaction, before: Date, id: string): Promise<boolean> {
  const { count } = await db.attachment.deleteMany({ where: { id, deletedAt: { lt: before } } });
  return count === 1;
}
