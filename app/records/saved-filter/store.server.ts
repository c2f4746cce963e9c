import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';

/** One's own, and as far as one belongs to the office those shared within one's regions. */
export interface Reader {
  readonly userId: string | null;
  readonly office: boolean;
  readonly scope: Scope;
}

export type SavedFilterRow = Prisma.SavedFilterGetPayload<object>;

function readableBy({ userId, office, scope }: Reader): Prisma.SavedFilterWhereInput {
  const own: Prisma.SavedFilterWhereInput[] = userId === null ? [] : [{ ownerId: userId }];
  if (!office) return { OR: own };
  const shared: Prisma.SavedFilterWhereInput[] =
    scope.kind === 'everything'
      ? [{ regionKey: { not: null } }]
      : scope.kind === 'regions'
        ? [{ regionKey: { in: [...scope.regionKeys] } }]
        : [];
  return { OR: [...own, ...shared] };
}

/** The filters of a list, by name. */
export function listSavedFilters(db: Transaction, reader: Reader, list: string): Promise<SavedFilterRow[]> {
  return db.savedFilter.findMany({
    where: { AND: [{ list }, readableBy(reader)] },
    orderBy: [{ sortKey: 'asc' }, { id: 'asc' }],
    take: 200,
  });
}

export function findSavedFilter(db: Transaction, reader: Reader, id: string): Promise<SavedFilterRow | null> {
  return db.savedFilter.findFirst({ where: { AND: [{ id }, readableBy(reader)] } });
}

/** Does the owner have another one of this name for the list? */
export async function isNameTaken(
  db: Transaction,
  { id, ownerId, list, sortKey }: Pick<SavedFilterRow, 'id' | 'ownerId' | 'list' | 'sortKey'>,
): Promise<boolean> {
  const found = await db.savedFilter.findFirst({
    where: { ownerId, list, sortKey, id: { not: id } },
    select: { id: true },
  });
  return found !== null;
}

export async function insertSavedFilter(
  db: Transaction,
  data: Prisma.SavedFilterUncheckedCreateInput,
): Promise<void> {
  await db.savedFilter.create({ data });
}

/** Writes the change if the row still has the version that was read; false if it has moved on. */
export async function updateSavedFilter(
  db: Transaction,
  id: string,
  version: number,
  data: Pick<SavedFilterRow, 'name' | 'sortKey' | 'regionKey' | 'updatedAt'>,
): Promise<boolean> {
  const { count } = await db.savedFilter.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  });
  return count === 1;
}

/** Removes it if it still has the version that was read. */
export async function deleteSavedFilter(db: Transaction, id: string, version: number): Promise<boolean> {
  const { count } = await db.savedFilter.deleteMany({ where: { id, version } });
  return count === 1;
}
