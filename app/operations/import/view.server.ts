import { existsSync } from 'node:fs';
import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { id } from '#app/kernel/field.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { importFolder, sourceFile } from '#app/platform/import-files.server.ts';
import { importPermissions } from '#app/records/import-batch/policy.ts';
import { presentBatch } from '#app/records/import-batch/present.ts';
import { type BatchRow, listKeptRows } from '#app/records/import-batch/store.server.ts';
import { importKinds, rowOutcomes } from '#app/records/import-batch/terms.ts';
import { importFields } from './field.ts';
import { followedBy } from './followed-by.server.ts';
import { loadBatch, planOf } from './load.server.ts';
import { readPreview } from './preview-file.server.ts';
import { firstRows } from './read-rows.server.ts';
import { recogniseColumns } from './recognise.ts';
import type { ImportPlan } from './row.ts';
import { undoHandlers } from './undo-kinds.server.ts';

const previewSize = 50;
const keptShown = 50;

/** Records that an undo has left alone, for a look at each: those that the actor still sees. */
async function keptRecords(context: ReadContext, { id: batchId, status }: BatchRow) {
  if (status !== 'UNDONE') return [];
  const rows = await listKeptRows(context.db, batchId, keptShown);
  const named = await Promise.all(
    [...Map.groupBy(rows, ({ recordKind }) => recordKind)].map(async ([kind, ofKind]) => {
      const ids = ofKind.map(({ recordId }) => recordId);
      const names = await undoHandlers[kind]?.names(context, ids);
      return ofKind.map(({ line, recordId }) => ({
        line,
        kind,
        id: recordId,
        name: names?.get(recordId) ?? null,
      }));
    }),
  );
  return named.flat();
}

/** The columns of a file as the page lets them be changed: head, first values, field. */
async function columnsOf(path: string, plan: ImportPlan) {
  const rows = (await firstRows(path)).filter(({ line }) => line > plan.headLine);
  return plan.heads.map((head, index) => ({
    head,
    field: plan.fields[index] ?? null,
    examples: rows
      .map(({ cells }) => (cells[index] ?? '').slice(0, 60))
      .filter((text) => text.trim() !== '')
      .slice(0, 3),
  }));
}

const inputOf = z.object({
  id: id(),
  /** Another kind than the recognised one, to be looked at. */
  kind: z.enum(importKinds).optional().catch(undefined),
  outcome: z.enum(['all', ...rowOutcomes]).catch('all'),
  page: z.coerce.number().int().min(1).max(1_000_000).catch(1),
  /** Back to the columns after a check. */
  columns: z.string().optional().catch(undefined),
});

/** `import.view`: one import where it stands: its columns, its preview, or what came of it. */
export const viewImport = followedBy(
  defineRead({
    name: 'import.view',
    input: inputOf,
    load: loadBatch,
    may: (actor) => allowed(importPermissions, 'view', actor),
    run: async (context, input, batch) => ({
      input,
      batch,
      shown: presentBatch(batch, context.now),
      kept: await keptRecords(context, batch),
    }),
  }),
  async ({ database }, _actor, { input, batch, shown, kept }) => {
    const stored = planOf(batch);
    const { status } = batch;
    // A folder that is gone, or lies on another machine, is no file any more.
    const storedAs =
      batch.storedAs !== null && existsSync(importFolder(database.folder, batch.storedAs))
        ? batch.storedAs
        : null;
    const base = {
      batch: { ...shown, fileKept: storedAs !== null },
      kept,
      outcome: input.outcome,
      page: input.page,
      pageSize: previewSize,
    };
    const nothing = { ...base, plan: null, columns: null, fields: [], preview: null };
    if (!stored || storedAs === null) return nothing;
    const kind = input.kind ?? stored.kind;
    const plan =
      kind === stored.kind
        ? stored
        : { ...stored, kind, fields: recogniseColumns(kind, stored.heads), fixed: {} };
    if (status === 'UPLOADED' || (status === 'CHECKED' && (input.columns !== undefined || input.kind))) {
      const columns = await columnsOf(sourceFile(database.folder, storedAs), plan);
      const fields = importFields[kind].map(({ key, required, fixable, reads }) => ({
        key,
        required,
        fixable: fixable ?? false,
        reads,
      }));
      const { fixed, clearEmpty, doubtful } = plan;
      return { ...base, plan: { kind, fixed, clearEmpty, doubtful }, columns, fields, preview: null };
    }
    if (status !== 'CHECKED') return nothing;
    const rows = await readPreview(
      importFolder(database.folder, storedAs),
      input.outcome,
      input.page,
      previewSize,
    );
    return { ...nothing, preview: rows.map(({ id: _id, version: _version, ...row }) => row) };
  },
);

/** `import.progress`: how far the work in the background is; asked again and again. */
export const viewProgress = defineRead({
  name: 'import.progress',
  input: z.strictObject({ id: id() }),
  load: loadBatch,
  may: (actor) => allowed(importPermissions, 'view', actor),
  run: async ({ now }, _input, batch) => {
    const { status, running, position, rowCount } = presentBatch(batch, now);
    return { status, running, position, rowCount };
  },
});
