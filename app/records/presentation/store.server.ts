import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { keyset, type Page, type PageRequest, toPage } from '#app/database/keyset.ts';
import { sortKeyOf } from '#app/kernel/text.ts';
import { type Reader, readableBy, type Standing } from '../network-view/store.server.ts';

const whole = {
  steps: { orderBy: { position: 'asc' }, select: { viewId: true, sentence: true } },
} satisfies Prisma.PresentationInclude;

export type PresentationRow = Prisma.PresentationGetPayload<{ include: typeof whole }>;

const standing = (of: Standing) => ({ removedAt: of === 'kept' ? null : { not: null } });

/** A page of presentations, by name. */
export async function listPresentations(
  db: Transaction,
  reader: Reader,
  q: string,
  page: PageRequest,
): Promise<Page<PresentationRow>> {
  const keys = keyset('sortKey', 'asc', page);
  const where: Prisma.PresentationWhereInput = {
    AND: [readableBy(reader), standing('kept'), q ? { sortKey: { contains: sortKeyOf(q) || q } } : {}],
  };
  const [rows, total] = await Promise.all([
    db.presentation.findMany({
      where: { AND: [where, keys.where] },
      orderBy: keys.orderBy,
      take: keys.take,
      include: whole,
    }),
    db.presentation.count({ where }),
  ]);
  return toPage(rows, keys, page, total, (row) => row.sortKey);
}

export function findPresentation(
  db: Transaction,
  reader: Reader,
  id: string,
  of: Standing,
): Promise<PresentationRow | null> {
  return db.presentation.findFirst({
    where: { AND: [{ id }, readableBy(reader), standing(of)] },
    include: whole,
  });
}

type Steps = ReadonlyArray<{ readonly viewId: string; readonly sentence: string }>;

async function insertSteps(db: Transaction, presentationId: string, steps: Steps): Promise<void> {
  await db.presentationStep.createMany({
    data: steps.map(({ viewId, sentence }, position) => ({ presentationId, position, viewId, sentence })),
  });
}

export async function insertPresentation(
  db: Transaction,
  data: Prisma.PresentationUncheckedCreateInput & { readonly id: string },
  steps: Steps,
): Promise<void> {
  await db.presentation.create({ data });
  await insertSteps(db, data.id, steps);
}

/** Writes the change if the row still has the version that was read; false if it has moved on. */
export async function updatePresentation(
  db: Transaction,
  id: string,
  version: number,
  data: Prisma.PresentationUncheckedUpdateManyInput,
): Promise<boolean> {
  const { count } = await db.presentation.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  });
  return count === 1;
}

export async function replaceSteps(db: Transaction, presentationId: string, steps: Steps): Promise<void> {
  await db.presentationStep.deleteMany({ where: { presentationId } });
  await insertSteps(db, presentationId, steps);
}

/** Ids of presentations that were removed before an instant, beyond an id. */
export async function listExpired(
  db: Transaction,
  before: Date,
  beyond: string,
  limit: number,
): Promise<string[]> {
  const rows = await db.presentation.findMany({
    where: { removedAt: { lt: before }, id: { gt: beyond } },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Removes one for good if it was removed before an instant; false if it was not. */
export async function removeExpired(db: Transaction, before: Date, id: string): Promise<boolean> {
  const { count } = await db.presentation.deleteMany({ where: { id, removedAt: { lt: before } } });
  return count === 1;
}
