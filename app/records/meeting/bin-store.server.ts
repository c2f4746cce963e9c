import type { Scope } from '#app/access/scope.ts';
import type { Transaction } from '#app/database/client.server.ts';
import type { Keyset } from '#app/database/keyset.ts';
import { meetingsIn } from '#app/database/scope.server.ts';
import type { BinnedRow } from '../bin/row.ts';

/** The meetings in scope that went into the bin since an instant. */
export async function listBinned(
  db: Transaction,
  scope: Scope,
  since: Date,
  keys: Keyset<'deletedAt'>,
): Promise<BinnedRow[]> {
  const rows = await db.meeting.findMany({
    where: { AND: [meetingsIn(scope), { deletedAt: { gte: since } }, keys.where] },
    orderBy: keys.orderBy,
    take: keys.take,
    select: {
      id: true,
      version: true,
      deletedAt: true,
      deletedById: true,
      title: true,
    },
  });
  return rows;
}

/** Ids of meetings that have lain in the bin since before an instant and that nothing else speaks of, beyond an id. */
export async function listExpired(
  db: Transaction,
  before: Date,
  beyond: string,
  limit: number,
): Promise<string[]> {
  const rows = await db.meeting.findMany({
    where: {
      deletedAt: { lt: before },
      id: { gt: beyond },
      introductions: { none: {} },
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
  const { count } = await db.meeting.deleteMany({ where: { id, deletedAt: { lt: before } } });
  return count === 1;
}

/** The titles of those of these meetings that are in scope, in the bin or not. */
export async function nameMeetings(
  db: Transaction,
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const rows = await db.meeting.findMany({
    where: { AND: [meetingsIn(scope), { id: { in: [...ids] } }] },
    select: { id: true, title: true },
  });
  return new Map(rows.map(({ id, title }) => [id, title]));
}
