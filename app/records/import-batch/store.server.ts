import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { keyset, type Page, type PageRequest, toPage } from '#app/database/keyset.ts';
import type { ImportStatus } from './terms.ts';

const whole = { createdBy: { select: { name: true } } } satisfies Prisma.ImportBatchInclude;

export type BatchRow = Prisma.ImportBatchGetPayload<{ include: typeof whole }>;

/** Managers see their own imports: a file may name people of regions that a colleague does not work in. */
function batchesIn(scope: Scope, userId: string | null): Prisma.ImportBatchWhereInput {
  if (scope.kind === 'everything') return {};
  if (scope.kind === 'regions' && scope.confidential && userId) return { createdById: userId };
  return { id: { in: [] } };
}

/** A page of the imports in scope, the newest first. */
export async function listBatches(
  db: Transaction,
  scope: Scope,
  userId: string | null,
  page: PageRequest,
): Promise<Page<BatchRow>> {
  const keys = keyset('createdAt', 'desc', page);
  const where = batchesIn(scope, userId);
  const [rows, total] = await Promise.all([
    db.importBatch.findMany({
      where: { AND: [where, keys.where] },
      orderBy: keys.orderBy,
      take: keys.take,
      include: whole,
    }),
    db.importBatch.count({ where }),
  ]);
  return toPage(rows, keys, page, total, (row) => row.createdAt);
}

/** One import in scope; null where there is none to be seen. */
export function findBatch(
  db: Transaction,
  scope: Scope,
  userId: string | null,
  id: string,
): Promise<BatchRow | null> {
  return db.importBatch.findFirst({ where: { AND: [batchesIn(scope, userId), { id }] }, include: whole });
}

export async function insertBatch(
  db: Transaction,
  data: Prisma.ImportBatchUncheckedCreateInput,
): Promise<void> {
  await db.importBatch.create({ data });
}

interface Step {
  readonly from: readonly ImportStatus[];
  readonly to: ImportStatus;
  readonly now: Date;
  readonly leasedUntil: Date | null;
  readonly data?: Prisma.ImportBatchUncheckedUpdateManyInput;
}

/**
 * Takes an import into its next step, or takes up one whose lease has run out;
 * false if somebody else has it. Two at once: one gets it.
 */
export async function beginStep(
  db: Transaction,
  id: string,
  { from, to, now, leasedUntil, data = {} }: Step,
): Promise<boolean> {
  const { count } = await db.importBatch.updateMany({
    where: {
      id,
      status: { in: [...from] },
      OR: [{ leasedUntil: null }, { leasedUntil: { lt: now } }],
    },
    data: { failure: null, failureLine: null, ...data, status: to, leasedUntil, updatedAt: now },
  });
  return count === 1;
}

interface Advance {
  readonly status: ImportStatus;
  /** Where the step stood; elsewhere somebody else has gone on. */
  readonly position: number;
  readonly rows: number;
  readonly leasedUntil: Date;
  readonly add?: Partial<
    Readonly<Record<'created' | 'updated' | 'skipped' | 'rejected' | 'undone' | 'keptBack', number>>
  >;
}

/** Counts a batch of rows as dealt with and extends the lease; false if the step is no longer ours. */
export async function advance(
  db: Transaction,
  id: string,
  { status, position, rows, leasedUntil, add = {} }: Advance,
): Promise<boolean> {
  const counts = Object.fromEntries(Object.entries(add).map(([name, increment]) => [name, { increment }]));
  const { count } = await db.importBatch.updateMany({
    where: { id, status, position },
    data: { ...counts, position: position + rows, leasedUntil },
  });
  return count === 1;
}

/** Ends a step. */
export async function endStep(
  db: Transaction,
  id: string,
  data: Prisma.ImportBatchUncheckedUpdateManyInput,
): Promise<void> {
  await db.importBatch.updateMany({ where: { id }, data: { leasedUntil: null, ...data } });
}

/** Imports whose file has lain there since before a moment, and that nobody is working on. */
export function listStaleBatches(db: Transaction, before: Date, now: Date) {
  return db.importBatch.findMany({
    where: {
      storedAs: { not: null },
      createdAt: { lt: before },
      OR: [{ leasedUntil: null }, { leasedUntil: { lt: now } }],
    },
    select: { id: true, storedAs: true, status: true },
    take: 500,
  });
}

/** Forgets where the files of these imports lay; those never carried out are over with that. */
export async function forgetFiles(db: Transaction, ids: readonly string[], now: Date): Promise<void> {
  const where = { id: { in: [...ids] } };
  await db.importBatch.updateMany({ where, data: { storedAs: null, updatedAt: now } });
  await db.importBatch.updateMany({
    where: { ...where, status: { in: ['UPLOADED', 'CHECKING', 'CHECKED'] } },
    data: { status: 'DISCARDED', leasedUntil: null },
  });
}

/** Notes what rows have written. */
export async function insertRows(
  db: Transaction,
  rows: readonly Prisma.ImportRowCreateManyInput[],
): Promise<void> {
  if (rows.length > 0) await db.importRow.createMany({ data: [...rows] });
}

/** Rows of an import that the undo has not dealt with yet, the last first: what was built on others goes before them. */
export function listRowsToUndo(db: Transaction, batchId: string, limit: number) {
  return db.importRow.findMany({
    where: { batchId, undo: null },
    orderBy: { line: 'desc' },
    take: limit,
  });
}

export async function markRows(
  db: Transaction,
  batchId: string,
  lines: readonly number[],
  undo: 'UNDONE' | 'KEPT',
): Promise<void> {
  if (lines.length > 0) {
    await db.importRow.updateMany({ where: { batchId, line: { in: [...lines] } }, data: { undo } });
  }
}

/** The first of the records that the undo has left alone. */
export function listKeptRows(db: Transaction, batchId: string, limit: number) {
  return db.importRow.findMany({
    where: { batchId, undo: 'KEPT' },
    orderBy: { line: 'asc' },
    take: limit,
    select: { line: true, recordKind: true, recordId: true },
  });
}

/** What the protocol says that an import changed: the former values of these records. */
export function listFormerValues(db: Transaction, recordKind: string, recordIds: readonly string[]) {
  return db.auditEntry.findMany({
    where: { recordKind, recordId: { in: [...recordIds] }, action: 'import.apply' },
    select: { recordId: true, version: true, before: true },
  });
}

/** Which of these records an import has made. */
export async function listMadeBy(
  db: Transaction,
  batchId: string,
  recordIds: readonly string[],
): Promise<Set<string>> {
  if (recordIds.length === 0) return new Set();
  const rows = await db.importRow.findMany({
    where: { recordId: { in: [...recordIds] }, batchId, outcome: 'CREATED' },
    select: { recordId: true },
  });
  return new Set(rows.map(({ recordId }) => recordId));
}
