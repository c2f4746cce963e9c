import type { Transaction } from '#app/database/client.server.ts';
import { keyset, type Page, type PageRequest, toPage } from '#app/database/keyset.ts';

export interface RecordReference {
  readonly recordKind: string;
  readonly recordId: string;
}

const columns = {
  id: true,
  at: true,
  actorId: true,
  action: true,
  version: true,
  before: true,
  after: true,
} as const;

export interface EntryRow {
  readonly id: string;
  readonly at: Date;
  readonly actorId: string | null;
  readonly action: string;
  readonly version: number | null;
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * A page of a record's entries, newest first. It knows no scope: whoever asks
 * has loaded the record inside the reader's.
 */
export async function listEntries(
  db: Transaction,
  record: RecordReference,
  page: PageRequest,
): Promise<Page<EntryRow>> {
  const keys = keyset('at', 'desc', page);
  const [rows, total] = await Promise.all([
    db.auditEntry.findMany({
      where: { AND: [record, keys.where] },
      orderBy: keys.orderBy,
      take: keys.take,
      select: columns,
    }),
    db.auditEntry.count({ where: record }),
  ]);
  return toPage(rows, keys, page, total, (row) => row.at);
}

/** One entry of a record. */
export function findEntry(db: Transaction, record: RecordReference, id: string): Promise<EntryRow | null> {
  return db.auditEntry.findFirst({ where: { ...record, id }, select: columns });
}

/** The entry that brought a record to one of its versions. */
export function findEntryOfVersion(
  db: Transaction,
  record: RecordReference,
  version: number,
): Promise<EntryRow | null> {
  return db.auditEntry.findFirst({ where: { ...record, version }, select: columns });
}

/** Of these records the entries that one use case wrote at one moment. */
export function listEntriesAt(
  db: Transaction,
  recordKind: string,
  ids: readonly string[],
  { at, action }: Pick<EntryRow, 'at' | 'action'>,
) {
  return db.auditEntry.findMany({
    where: { recordKind, recordId: { in: [...ids] }, at, action },
    select: { recordId: true, version: true },
  });
}

const batch = 500;

interface Newer {
  readonly before: string | null;
  readonly after: string | null;
}

/**
 * What the entries after a place took away, newest first; the place is an entry
 * or a version. Read in batches, for a record may have been changed for years.
 */
export async function listNewer(
  db: Transaction,
  record: RecordReference,
  place: { readonly after: { readonly at: Date; readonly id: string } } | { readonly version: number },
): Promise<Newer[]> {
  const beyond =
    'after' in place
      ? { OR: [{ at: { gt: place.after.at } }, { at: place.after.at, id: { gt: place.after.id } }] }
      : { version: { gt: place.version } };
  const found: Newer[] = [];
  for (;;) {
    const rows = await db.auditEntry.findMany({
      where: { AND: [record, beyond] },
      orderBy: [{ at: 'desc' }, { id: 'desc' }],
      skip: found.length,
      take: batch,
      select: { before: true, after: true },
    });
    found.push(...rows);
    if (rows.length < batch) return found;
  }
}

/** Who changed a record last. */
export function findLatestEntry(db: Transaction, record: RecordReference) {
  return db.auditEntry.findFirst({
    where: record,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    select: { at: true, actorId: true },
  });
}

/** When a record was written and by whom, the latest first; nothing of what was written. */
export function listWriters(db: Transaction, record: RecordReference, limit: number) {
  return db.auditEntry.findMany({
    where: record,
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
    take: limit,
    select: { at: true, actorId: true },
  });
}

/** Empties what a record's entries say of it and leaves that they took place. */
export async function emptyEntries(db: Transaction, record: RecordReference): Promise<void> {
  await db.auditEntry.updateMany({ where: record, data: { before: null, after: null } });
}
