import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { Failure } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { removeForgottenFolders, removeImportFolder } from '#app/platform/import-files.server.ts';
import { importReference } from '#app/records/import-batch/import-batch.ts';
import { importPermissions } from '#app/records/import-batch/policy.ts';
import { beginStep, forgetFiles, listStaleBatches } from '#app/records/import-batch/store.server.ts';
import { followedBy } from './followed-by.server.ts';
import { loadBatch } from './load.server.ts';

/** How long the file of an import is kept at most, in milliseconds: a day. */
const kept = 24 * 3600 * 1000;

/** `import.discard`: not wanted after all; the file is deleted at once. */
export const discardImport = followedBy(
  defineWrite({
    name: 'import.discard',
    input: importReference,
    load: loadBatch,
    may: (actor) => allowed(importPermissions, 'discard', actor),
    async run({ db, now }, { id }, { storedAs, created, updated, status }) {
      if (status === 'FAILED' && created + updated > 0) throw new Failure('conflict', 'import-elsewhere');
      const done = await beginStep(db, id, {
        from: ['UPLOADED', 'CHECKING', 'CHECKED', 'FAILED'],
        to: 'DISCARDED',
        now,
        leasedUntil: null,
        data: { storedAs: null },
      });
      if (!done) throw new Failure('conflict', 'import-elsewhere');
      return { id, storedAs };
    },
  }),
  async ({ database }, _actor, { id, storedAs }) => {
    if (storedAs) await removeImportFolder(database.folder, storedAs);
    return { id };
  },
);

/** `import.sweep`: deletes the files of imports that are over or have waited for a day. The operator's, once an hour. */
export const sweepImports = followedBy(
  defineWrite({
    name: 'import.sweep',
    input: z.strictObject({}),
    may: (actor) => actor.kind === 'system' || 'role',
    async run({ db, now }) {
      const before = new Date(now.getTime() - kept);
      const stale = await listStaleBatches(db, before, now);
      if (stale.length > 0) {
        await forgetFiles(
          db,
          stale.map(({ id }) => id),
          now,
        );
      }
      return { stale, before };
    },
  }),
  async ({ database }, _actor, { stale, before }) => {
    for (const { storedAs } of stale) if (storedAs) await removeImportFolder(database.folder, storedAs);
    // Uploads that were broken off have no import; what is younger than a day may just be arriving.
    await removeForgottenFolders(database.folder, before);
    return { removed: stale.length };
  },
);
