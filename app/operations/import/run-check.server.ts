import type { Actor } from '#app/access/actor.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import { Failure } from '#app/kernel/failure.ts';
import { importFolder, sourceFile } from '#app/platform/import-files.server.ts';
import { besideOthers } from '#app/platform/pace.server.ts';
import { advance, endStep } from '#app/records/import-batch/store.server.ts';
import { rememberTargets } from './agree.ts';
import { decideRows } from './decide-rows.server.ts';
import { endWithFailure } from './end.server.ts';
import { KeySet } from './key-set.ts';
import { lease } from './load.server.ts';
import { PreviewWriter } from './preview-file.server.ts';
import { readRows } from './read-rows.server.ts';
import type { ImportPlan } from './row.ts';
import { tally } from './tally.ts';

interface Begun {
  readonly id: string;
  readonly plan: ImportPlan;
  readonly storedAs: string;
}

const nothingMade = async () => new Set<string>();

/** Tries every row and writes down what would happen, a batch at a time; nothing of the record is touched. */
export async function runCheck(
  environment: Environment,
  actor: Actor,
  { id, plan, storedAs }: Begun,
): Promise<void> {
  const { database } = environment;
  const targets = new KeySet();
  let position = 0;
  try {
    const preview = await PreviewWriter.open(importFolder(database.folder, storedAs));
    try {
      for await (const rows of readRows(sourceFile(database.folder, storedAs), plan, besideOthers.rows)) {
        const batch = { rows, plan, targets, madeHere: nothingMade, agreed: null };
        const decisions = await besideOthers.piece(
          () => decideRows.run(environment, actor, { id, batch }),
          environment.waiting,
        );
        rememberTargets(decisions, targets);
        await preview.add(
          decisions.map(({ line, outcome, label, match, reasons, changes, existing }) => ({
            line,
            outcome,
            label,
            match,
            reasons: [...reasons],
            changes: [...changes],
            id: existing?.id ?? null,
            version: existing?.version ?? null,
          })),
        );
        const leasedUntil = new Date(environment.now().getTime() + lease);
        const step = {
          status: 'CHECKING',
          position,
          rows: rows.length,
          leasedUntil,
          add: tally(decisions),
        } as const;
        if (!(await database.transaction((db) => advance(db, id, step)))) {
          throw new Failure('conflict', 'import-elsewhere');
        }
        position += rows.length;
      }
    } finally {
      await preview.close();
    }
    const done = { status: 'CHECKED', rowCount: position, updatedAt: environment.now() };
    await database.transaction((db) => endStep(db, id, done));
  } catch (error) {
    await endWithFailure(environment, id, error);
  }
}
