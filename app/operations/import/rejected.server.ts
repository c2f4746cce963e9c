import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { notFound } from '#app/kernel/failure.ts';
import { id } from '#app/kernel/field.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { readRejected } from '#app/platform/import-files.server.ts';
import { locales } from '#app/records/account/terms.ts';
import { importPermissions } from '#app/records/import-batch/policy.ts';
import { followedBy } from './followed-by.server.ts';
import { loadBatch, planOf } from './load.server.ts';
import { rejectedCsv, rejectedHead } from './rejected.ts';

const keptRow = z.object({
  line: z.number(),
  reasons: z.array(z.object({ path: z.string(), message: z.string() })),
  cells: z.array(z.string()),
});

/** `import.rejected`: the rejected rows as a file that can be mended and read in again, line by line as it is sent. */
export const viewRejected = followedBy(
  defineRead({
    name: 'import.rejected',
    input: z.strictObject({ id: id(), locale: z.enum(locales) }),
    load: loadBatch,
    may: (actor) => allowed(importPermissions, 'view', actor),
    run: async (_context, { locale }, batch) => ({ locale, batch }),
  }),
  async ({ database }, _actor, { locale, batch }) => {
    const plan = planOf(batch);
    const { storedAs } = batch;
    if (!plan || storedAs === null || batch.rejected === 0) throw notFound();
    const lines = createInterface({ input: Readable.from(readRejected(database.folder, storedAs)) });
    async function* text() {
      yield rejectedHead(locale, plan?.heads ?? []);
      for await (const line of lines) {
        yield rejectedCsv(locale, plan?.heads.length ?? 0, keptRow.parse(JSON.parse(line)));
      }
    }
    return { name: batch.fileName, text: text() };
  },
);
