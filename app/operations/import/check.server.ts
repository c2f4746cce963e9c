import { Failure } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { importChoices } from '#app/records/import-batch/import-batch.ts';
import { beginStep } from '#app/records/import-batch/store.server.ts';
import { followedBy, soon } from './followed-by.server.ts';
import { kindOf, lease, loadBatch, mayWrite, planOf } from './load.server.ts';
import { planErrors } from './plan-errors.ts';
import type { ImportPlan } from './row.ts';
import { runCheck } from './run-check.server.ts';

/** `import.check`: which column is what; every row is then tried, and nothing written. */
export const checkImport = followedBy(
  defineWrite({
    name: 'import.check',
    input: importChoices,
    load: loadBatch,
    may: (actor, batch) => mayWrite(actor, 'check', kindOf(batch)),
    async run({ db, now }, { id: batchId, kind, fields, fixed, clearEmpty, doubtful }, batch) {
      const before = planOf(batch);
      if (!before || batch.storedAs === null) throw new Failure('conflict', 'import-gone');
      const plan: ImportPlan = {
        ...before,
        kind,
        fields: before.heads.map((_, index) => fields[index] || null),
        fixed: Object.fromEntries(
          Object.entries(fixed).flatMap(([key, text]) => (text ? [[key, text]] : [])),
        ),
        clearEmpty,
        doubtful,
      };
      const errors = planErrors(plan);
      if (errors.length > 0) throw new Failure('invalid', 'invalid', { fields: errors });
      const begun = await beginStep(db, batchId, {
        from: ['UPLOADED', 'CHECKING', 'CHECKED', 'FAILED'],
        to: 'CHECKING',
        now,
        leasedUntil: new Date(now.getTime() + lease),
        data: {
          kind,
          plan: JSON.stringify(plan),
          position: 0,
          rowCount: null,
          created: 0,
          updated: 0,
          skipped: 0,
          rejected: 0,
        },
      });
      if (!begun) throw new Failure('conflict', 'import-elsewhere');
      return { id: batchId, plan, storedAs: batch.storedAs };
    },
  }),
  async (environment, actor, begun) => {
    await soon(runCheck(environment, actor, begun));
    return { id: begun.id };
  },
);
