import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { keyset, type Page, type PageRequest, toPage } from '#app/database/keyset.ts';
import { sortKeyOf } from '#app/kernel/text.ts';

/** One's own, and those shared within the regions that one sees as office or leadership. */
export interface Reader {
  readonly userId: string | null;
  readonly scope: Scope;
}

export type NetworkViewRow = Prisma.NetworkViewGetPayload<object>;

/** Removed ones can be brought back for a while; until then they are nobody's to see. */
export type Standing = 'kept' | 'removed';

/** Whose a view or a presentation is, and who else is offered it. */
export function readableBy({ userId, scope }: Reader) {
  const own = userId === null ? [] : [{ ownerId: userId }];
  switch (scope.kind) {
    case 'everything':
      return { OR: [...own, { regionKey: { not: null } }] };
    case 'regions':
      return { OR: [...own, { regionKey: { in: [...scope.regionKeys] } }] };
    default:
      // A partner who once looked at the network keeps nothing of it.
      return { id: { in: [] as string[] } };
  }
}

const standing = (of: Standing) => ({ removedAt: of === 'kept' ? null : { not: null } });

/** A page of views, by name. */
export async function listNetworkViews(
  db: Transaction,
  reader: Reader,
  q: string,
  page: PageRequest,
): Promise<Page<NetworkViewRow>> {
  const keys = keyset('sortKey', 'asc', page);
  const where: Prisma.NetworkViewWhereInput = {
    AND: [readableBy(reader), standing('kept'), q ? { sortKey: { contains: sortKeyOf(q) || q } } : {}],
  };
  const [rows, total] = await Promise.all([
    db.networkView.findMany({
      where: { AND: [where, keys.where] },
      orderBy: keys.orderBy,
      take: keys.take,
    }),
    db.networkView.count({ where }),
  ]);
  return toPage(rows, keys, page, total, (row) => row.sortKey);
}

export function findNetworkView(
  db: Transaction,
  reader: Reader,
  id: string,
  of: Standing,
): Promise<NetworkViewRow | null> {
  return db.networkView.findFirst({ where: { AND: [{ id }, readableBy(reader), standing(of)] } });
}

/** Those of these views that the reader is offered. */
export function listNetworkViewsOf(
  db: Transaction,
  reader: Reader,
  ids: readonly string[],
): Promise<NetworkViewRow[]> {
  return db.networkView.findMany({
    where: { AND: [{ id: { in: [...ids] } }, readableBy(reader), standing('kept')] },
  });
}

/** Does the owner have another one of this name? */
export async function isNameTaken(
  db: Transaction,
  { id, ownerId, sortKey }: Pick<NetworkViewRow, 'id' | 'ownerId' | 'sortKey'>,
): Promise<boolean> {
  const found = await db.networkView.findFirst({
    where: { ownerId, sortKey, removedAt: null, id: { not: id } },
    select: { id: true },
  });
  return found !== null;
}

export async function insertNetworkView(
  db: Transaction,
  data: Prisma.NetworkViewUncheckedCreateInput,
): Promise<void> {
  await db.networkView.create({ data });
}

/** Writes the change if the row still has the version that was read; false if it has moved on. */
export async function updateNetworkView(
  db: Transaction,
  id: string,
  version: number,
  data: Prisma.NetworkViewUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await db.networkView.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  });
  return count === 1;
}

/** Ids of views that were removed before an instant, beyond an id. */
export async function listExpired(
  db: Transaction,
  before: Date,
  beyond: string,
  limit: number,
): Promise<string[]> {
  const rows = await db.networkView.findMany({
    where: { removedAt: { lt: before }, id: { gt: beyond } },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Removes one for good if it was removed before an instant; false if it was not. */
export async function removeExpired(db: Transaction, before: Date, id: string): Promise<boolean> {
  const { count } = await db.networkView.deleteMany({ where: { id, removedAt: { lt: before } } });
  return count === 1;
}
