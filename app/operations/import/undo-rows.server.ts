import { userIdOf } from '#app/access/actor.ts';
import { Failure } from '#app/kernel/failure.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { besideOthers } from '#app/platform/pace.server.ts';
import { importReference } from '#app/records/import-batch/import-batch.ts';
import {
  advance,
  listFormerValues,
  listRowsToUndo,
  markRows,
} from '#app/records/import-batch/store.server.ts';
import type { Snapshot } from './kind.ts';
import { kindOf, lease, loadBatch, mayWrite } from './load.server.ts';
import { type Former, undoHandlers } from './undo-kinds.server.ts';

type Row = Awaited<ReturnType<typeof listRowsToUndo>>[number];

function formerOf(text: string | null): Snapshot | null {
  if (text === null) return null;
  const value: unknown = JSON.parse(text);
  return typeof value === 'object' && value !== null ? { ...value } : null;
}

/** Former values by record and the version that the import made, as the protocol has them; erased ones are gone. */
async function formerValues(db: WriteContext['db'], recordKind: string, rows: readonly Row[]) {
  const updated = rows.filter(({ outcome }) => outcome === 'UPDATED');
  if (updated.length === 0) return new Map<string, Snapshot | null>();
  const entries = await listFormerValues(
    db,
    recordKind,
    updated.map(({ recordId }) => recordId),
  );
  return new Map(
    entries.map(({ recordId, version, before }) => [`${recordId} ${version}`, formerOf(before)]),
  );
}

async function undoKind(
  context: WriteContext,
  recordKind: string,
  rows: readonly Row[],
): Promise<Set<number>> {
  const { db, now, actor, history } = context;
  const handler = undoHandlers[recordKind];
  if (!handler || rows.length === 0) return new Set();
  const standing = await handler.load(
    context,
    rows.map(({ recordId }) => recordId),
  );
  const former = await formerValues(db, recordKind, rows);
  const unchanged = rows.filter(({ recordId, version }) => standing.get(recordId)?.version === version);
  const created = unchanged.filter(({ outcome }) => outcome === 'CREATED');
  await handler.bin(
    db,
    created.map(({ recordId, version }) => ({ id: recordId, version })),
    { deletedAt: now, deletedById: userIdOf(actor), updatedAt: now },
  );
  for (const { recordId, version } of created) {
    history.record({
      recordKind,
      recordId,
      version: version + 1,
      before: { deletedAt: null },
      after: { deletedAt: now.toISOString() },
    });
  }
  const restored = unchanged.flatMap(({ outcome, recordId, version }): Former[] => {
    const before = outcome === 'UPDATED' ? former.get(`${recordId} ${version}`) : null;
    return before ? [{ recordId, version, before }] : [];
  });
  await handler.restore(context, restored);
  const done = new Set([...created, ...restored].map(({ recordId }) => recordId));
  return new Set(unchanged.filter(({ recordId }) => done.has(recordId)).map(({ line }) => line));
}

/**
 * `import.undo`: a batch of rows taken back: what they created goes to the bin,
 * what they changed gets its former values. What somebody has changed since, or
 * whoever takes back does not see, stays and is listed.
 */
export const undoRows = defineWrite({
  name: 'import.undo',
  input: importReference,
  load: loadBatch,
  may: (actor, batch) => mayWrite(actor, 'undo', kindOf(batch)),
  revises: ['network'],
  async run(context, { id }, batch) {
    const { db, now } = context;
    const rows = await listRowsToUndo(db, id, besideOthers.rows);
    const undone: number[] = [];
    for (const [recordKind, ofKind] of Map.groupBy(rows, (row) => row.recordKind)) {
      undone.push(...(await undoKind(context, recordKind, ofKind)));
    }
    const taken = new Set(undone);
    const kept = rows.map(({ line }) => line).filter((line) => !taken.has(line));
    await markRows(db, id, undone, 'UNDONE');
    await markRows(db, id, kept, 'KEPT');
    const gone = await advance(db, id, {
      status: 'UNDOING',
      position: batch.position,
      rows: rows.length,
      leasedUntil: new Date(now.getTime() + lease),
      add: { undone: undone.length, keptBack: kept.length },
    });
    if (!gone) throw new Failure('conflict', 'import-elsewhere');
    return { rows: rows.length };
  },
});
