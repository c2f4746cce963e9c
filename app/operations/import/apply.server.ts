import type { Actor } from '#app/access/actor.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import { Failure } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import {
  importFolder,
  keepRejected,
  removeImportSource,
  sourceFile,
} from '#app/platform/import-files.server.ts';
import { besideOthers } from '#app/platform/pace.server.ts';
import { importReference } from '#app/records/import-batch/import-batch.ts';
import { beginStep, endStep } from '#app/records/import-batch/store.server.ts';
import { endWithFailure } from './end.server.ts';
import { followedBy, soon } from './followed-by.server.ts';
import { kindOf, lease, loadBatch, mayWrite, planOf } from './load.server.ts';
import { followPreview } from './preview-file.server.ts';
import { rejectedLine } from './rejected.ts';
import type { ImportPlan } from './row.ts';
import { applyFile } from './run-apply.server.ts';

interface Begun {
  readonly id: string;
  readonly plan: ImportPlan;
  readonly storedAs: string;
  readonly position: number;
}

async function runApply(
  environment: Environment,
  actor: Actor,
  { id, plan, storedAs, position }: Begun,
): Promise<void> {
  const { database } = environment;
  try {
    await applyFile(environment, actor, {
      id,
      plan,
      position,
      pace: besideOthers,
      path: sourceFile(database.folder, storedAs),
      preview: followPreview(importFolder(database.folder, storedAs)),
      keep: (at, rejected) =>
        keepRejected(database.folder, storedAs, at, rejected.map(rejectedLine).join('')),
    });
    const now = environment.now();
    await database.transaction((db) => endStep(db, id, { status: 'DONE', finishedAt: now, updatedAt: now }));
    await removeImportSource(database.folder, storedAs);
  } catch (error) {
    await endWithFailure(environment, id, error);
  }
}

/** `import.confirm`: what the preview showed is written; an interrupted import is taken up behind its last batch. */
export const confirmImport = followedBy(
  defineWrite({
    name: 'import.confirm',
    input: importReference,
    load: loadBatch,
    may: (actor, batch) => mayWrite(actor, 'apply', kindOf(batch)),
    async run({ db, now }, { id }, batch) {
      const plan = planOf(batch);
      if (!plan || batch.storedAs === null) throw new Failure('conflict', 'import-gone');
      const again = batch.status === 'APPLYING';
      const begun = await beginStep(db, id, {
        from: [again ? 'APPLYING' : 'CHECKED'],
        to: 'APPLYING',
        now,
        leasedUntil: new Date(now.getTime() + lease),
        data: again ? {} : { position: 0, created: 0, updated: 0, skipped: 0, rejected: 0 },
      });
      if (!begun) throw new Failure('conflict', 'import-elsewhere');
      return { id, plan, storedAs: batch.storedAs, position: again ? batch.position : 0 };
    },
  }),
  async (environment, actor, begun) => {
    await soon(runApply(environment, actor, begun));
    return { id: begun.id };
  },
);
