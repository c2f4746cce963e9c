import type { Prisma, Transaction } from '#app/database/client.server.ts';
import type { BulkOutcome } from './terms.ts';

export type BulkRunRow = Prisma.BulkRunGetPayload<object>;
export type BulkItemRow = Prisma.BulkItemGetPayload<object>;

// Five columns a row stay below the number of variables that either database takes in one statement.
const portion = 1_000;

export async function insertRun(
  db: Transaction,
  run: Prisma.BulkRunUncheckedCreateInput,
  items: ReadonlyArray<Omit<BulkItemRow, 'runId'>>,
): Promise<void> {
  await db.bulkRun.create({ data: run });
  for (let at = 0; at < items.length; at += portion) {
    const data = items.slice(at, at + portion).map((item) => ({ ...item, runId: run.id }));
    await db.bulkItem.createMany({ data });
  }
}

/** A run of one's own. */
export function findRun(db: Transaction, ownerId: string, id: string): Promise<BulkRunRow | null> {
  return db.bulkRun.findFirst({ where: { id, ownerId } });
}

/** Moves a run on, if it stands where it is thought to stand. */
export async function moveRun(
  db: Transaction,
  id: string,
  from: readonly string[],
  status: string,
): Promise<boolean> {
  const { count } = await db.bulkRun.updateMany({
    where: { id, status: { in: [...from] } },
    data: { status },
  });
  return count === 1;
}

/** Items of one outcome, by record. */
export function listItems(
  db: Transaction,
  runId: string,
  outcome: BulkOutcome,
  take: number,
): Promise<BulkItemRow[]> {
  return db.bulkItem.findMany({ where: { runId, outcome }, orderBy: { recordId: 'asc' }, take });
}

export async function settleItems(
  db: Transaction,
  runId: string,
  recordIds: readonly string[],
  outcome: BulkOutcome,
): Promise<void> {
  if (recordIds.length === 0) return;
  await db.bulkItem.updateMany({ where: { runId, recordId: { in: [...recordIds] } }, data: { outcome } });
}

/** How many items stand at each outcome. */
export async function countItems(db: Transaction, runId: string): Promise<Map<string, number>> {
  const groups = await db.bulkItem.groupBy({ by: ['outcome'], where: { runId }, _count: { _all: true } });
  return new Map(groups.map(({ outcome, _count }) => [outcome, _count._all]));
}
