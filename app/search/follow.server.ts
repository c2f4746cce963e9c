import { everything } from '#app/access/scope.ts';
import type { Transaction } from '#app/database/client.server.ts';
import type { Change } from '#app/kernel/history.server.ts';
import { searchable } from '#app/records/registry.server.ts';
import { rowsOf, type WordRow } from './entry.ts';
import { holdEntries, replaceWords } from './index-store.server.ts';
import type { SearchableKind } from './kind.server.ts';

/** Indexes these records of a kind as they now stand; what lies in the bin or is gone leaves the index. */
export async function indexRecords(
  db: Transaction,
  searched: SearchableKind,
  recordIds: readonly string[],
  now: Date,
): Promise<void> {
  if (recordIds.length === 0) return;
  const held = await holdEntries(db, searched.kind, recordIds);
  const records = await searched.read(db, everything, recordIds, now);
  const rows = new Map<number, readonly WordRow[]>([...held.values()].map((entryId) => [entryId, []]));
  for (const record of records) {
    const entryId = held.get(record.id);
    if (entryId !== undefined) rows.set(entryId, rowsOf(searched.kind, searched, record));
  }
  await replaceWords(db, rows);
}

/**
 * Keeps the index with the records, in the transaction that changes them.
 * Whoever writes past the history (an erasure, a merger) calls `indexRecords`.
 */
export async function followChanges(db: Transaction, changes: readonly Change[], now: Date): Promise<void> {
  for (const searched of searchable) {
    const ids = changes.filter(({ recordKind }) => recordKind === searched.kind).map((one) => one.recordId);
    await indexRecords(db, searched, [...new Set(ids)], now);
  }
}
