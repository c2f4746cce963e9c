import { z } from 'zod';
import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { largestUpload } from '#app/platform/import-files.server.ts';
import { importPermissions } from '#app/records/import-batch/policy.ts';
import { presentBatch } from '#app/records/import-batch/present.ts';
import { listBatches } from '#app/records/import-batch/store.server.ts';

/** `import.list`: the imports that the actor sees, the newest first. */
export const listImports = defineRead({
  name: 'import.list',
  input: z.object({
    after: z.string().max(1000).optional().catch(undefined),
    before: z.string().max(1000).optional().catch(undefined),
  }),
  may: (actor) => allowed(importPermissions, 'list', actor),
  async run({ db, scope, actor, now }, page) {
    const { items, ...rest } = await listBatches(db, scope, userIdOf(actor), { size: 25, ...page });
    return { ...rest, items: items.map((row) => presentBatch(row, now)), limit: largestUpload };
  },
});
