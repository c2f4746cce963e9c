import { z } from 'zod';
import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { Failure, invalidField } from '#app/kernel/failure.ts';
import { message } from '#app/kernel/field.ts';
import { defineRead, defineWrite, type UseCase } from '#app/kernel/use-case.server.ts';
import {
  largestUpload,
  makeImportFolder,
  removeImportFolder,
  sourceFile,
} from '#app/platform/import-files.server.ts';
import { TableError } from '#app/platform/table/table.ts';
import { importArrival } from '#app/records/import-batch/import-batch.ts';
import { importPermissions } from '#app/records/import-batch/policy.ts';
import { insertBatch } from '#app/records/import-batch/store.server.ts';
import { followedBy } from './followed-by.server.ts';
import { firstRows } from './read-rows.server.ts';
import { recogniseTable } from './recognise.ts';
import type { ImportPlan } from './row.ts';

/** `import.upload`: where a file may be put; asked before the first of its bytes is read. */
export const prepareUpload = followedBy(
  defineRead({
    name: 'import.upload',
    input: z.strictObject({}),
    may: (actor) => allowed(importPermissions, 'upload', actor),
    run: async () => ({ limit: largestUpload }),
  }),
  async ({ database }, _actor, { limit }) => {
    const storedAs = await makeImportFolder(database.folder);
    return { limit, storedAs, path: sourceFile(database.folder, storedAs) };
  },
);

/** The plan that the first rows of a file suggest. */
export function suggestPlan(
  rows: ReadonlyArray<{ readonly line: number; readonly cells: readonly string[] }>,
  fileName: string,
  kind: ImportPlan['kind'] | null = null,
): ImportPlan {
  const found = recogniseTable(rows, kind);
  const head = rows[found.headIndex];
  return {
    kind: found.kind,
    headLine: head?.line ?? 0,
    heads: [...(head?.cells ?? [])],
    fields: found.fields,
    fixed: {},
    clearEmpty: false,
    doubtful: 'reject',
    fileName,
  };
}

const insertArrival = defineWrite({
  name: 'import.receive',
  input: importArrival.extend({ plan: z.custom<ImportPlan>() }),
  may: (actor) => allowed(importPermissions, 'upload', actor),
  async run({ db, actor, now, newId }, { plan, ...columns }) {
    const id = newId();
    await insertBatch(db, {
      ...columns,
      id,
      kind: plan.kind,
      plan: JSON.stringify(plan),
      status: 'UPLOADED',
      createdById: userIdOf(actor),
      createdAt: now,
      updatedAt: now,
    });
    return { id };
  },
});

/** What is wrong with a file, at the field that chose it. */
export function fileFailure(error: unknown): unknown {
  if (!(error instanceof TableError)) return error;
  return invalidField('file', message(error.problem, { line: error.line ?? '?' }));
}

/** `import.receive`: a file has arrived; its columns are recognised. What can't be read is not kept. */
export const receiveImport: UseCase<typeof importArrival, { id: string }> = {
  name: 'import.receive',
  kind: 'write',
  input: importArrival,
  async run(environment, actor, raw) {
    const verdict = allowed(importPermissions, 'upload', actor);
    if (verdict === 'not-signed-in') throw new Failure('unauthenticated');
    if (verdict !== true) throw new Failure('forbidden', `forbidden-${verdict}`);
    const arrival = importArrival.safeParse(raw);
    if (!arrival.success || arrival.data.storedAs === null) throw new Failure('invalid');
    const { folder } = environment.database;
    const { storedAs, fileName } = arrival.data;
    try {
      const rows = await firstRows(sourceFile(folder, storedAs));
      const plan = suggestPlan(rows, fileName);
      return await insertArrival.run(environment, actor, { ...arrival.data, plan });
    } catch (error) {
      await removeImportFolder(folder, storedAs);
      throw fileFailure(error);
    }
  },
};
