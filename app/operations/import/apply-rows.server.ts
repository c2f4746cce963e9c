import { z } from 'zod';
import { Failure } from '#app/kernel/failure.ts';
import { id } from '#app/kernel/field.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { advance, insertRows, listMadeBy } from '#app/records/import-batch/store.server.ts';
import { kindOf, lease, loadBatch, mayWrite } from './load.server.ts';
import { type AnyDecision, type Batch, rowHandlers } from './rows.server.ts';
import { tally } from './tally.ts';

/** Keeps the rejected of a batch of rows, by where it begins; done again it replaces itself. */
export type KeepRejected = (position: number, rejected: readonly AnyDecision[]) => Promise<void>;

/**
 * `import.apply`: a batch of rows, wholly or not at all: records, history, what
 * the undo needs, and how far the import has come, in one transaction. Broken
 * off, an import goes on behind the last batch that was written.
 */
export const applyRows = defineWrite({
  name: 'import.apply',
  input: z.strictObject({
    id: id(),
    position: z.number().int().min(0),
    batch: z.custom<Omit<Batch, 'madeHere'>>(),
    keep: z.custom<KeepRejected>(),
  }),
  load: loadBatch,
  may: (actor, batch) => mayWrite(actor, 'apply', kindOf(batch)),
  revises: ['network'],
  async run(context, { id: batchId, position, batch, keep }) {
    const { db, now } = context;
    const { decisions, written } = await rowHandlers[batch.plan.kind].carryOut(context, {
      ...batch,
      madeHere: (ids) => listMadeBy(db, batchId, ids),
    });
    await insertRows(
      db,
      written.map((row) => ({ ...row, batchId })),
    );
    const rejected = decisions.filter(({ outcome }) => outcome === 'reject');
    // Before the rows count as done: what is told to be rejected is there to be fetched.
    if (rejected.length > 0) await keep(position, rejected);
    const gone = await advance(db, batchId, {
      status: 'APPLYING',
      position,
      rows: batch.rows.length,
      leasedUntil: new Date(now.getTime() + lease),
      add: tally(decisions),
    });
    if (!gone) throw new Failure('conflict', 'import-elsewhere');
    return { decisions };
  },
});
