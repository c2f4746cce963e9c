import type { Actor } from '#app/access/actor.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import { Failure } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { removeImportFolder } from '#app/platform/import-files.server.ts';
import { besideOthers } from '#app/platform/pace.server.ts';
import { importReference } from '#app/records/import-batch/import-batch.ts';
import { beginStep, endStep } from '#app/records/import-batch/store.server.ts';
import { endWithFailure } from './end.server.ts';
import { followedBy, soon } from './followed-by.server.ts';
import { kindOf, lease, loadBatch, mayWrite } from './load.server.ts';
import { undoRows } from './undo-rows.server.ts';

async function runUndo(
  environment: Environment,
  actor: Actor,
  { id, storedAs }: { readonly id: string; readonly storedAs: string | null },
): Promise<void> {
  const { database } = environment;
  try {
    for (;;) {
      const { rows } = await besideOthers.piece(
        () => undoRows.run(environment, actor, { id }),
        environment.waiting,
      );
      if (rows === 0) break;
    }
    const now = environment.now();
    const done = { status: 'UNDONE', undoneAt: now, updatedAt: now, storedAs: null };
    await database.transaction((db) => endStep(db, id, done));
    if (storedAs) await removeImportFolder(database.folder, storedAs);
  } catch (error) {
    await endWithFailure(environment, id, error);
  }
}

/** `import.begin-undo`: the whole import taken back, batch by batch; an interrupted undo is taken up again. */
export const undoImport = followedBy(
  defineWrite({
    name: 'import.begin-undo',
    input: importReference,
    load: loadBatch,
    may: (actor, batch) => mayWrite(actor, 'undo', kindOf(batch)),
    async run({ db, now }, { id }, batch) {
      const again = batch.status === 'UNDOING';
      const begun = await beginStep(db, id, {
        from: again ? ['UNDOING'] : ['DONE', 'APPLYING', 'FAILED'],
        to: 'UNDOING',
        now,
        leasedUntil: new Date(now.getTime() + lease),
        data: again ? {} : { position: 0, undone: 0, keptBack: 0 },
      });
      if (!begun) throw new Failure('conflict', 'import-elsewhere');
      return { id, storedAs: batch.storedAs };
    },
  }),
  async (environment, actor, begun) => {
    await soon(runUndo(environment, actor, begun));
    return { id: begun.id };
  },
);
