import type { Environment } from '#app/kernel/environment.server.ts';
import { clearArrivals, oldFiles, removeStored } from '#app/platform/files.server.ts';
import { referencedFiles } from '#app/records/attachment/store.server.ts';

const hour = 3_600_000;

/**
 * Removes the files that no attachment speaks of: of attachments that were
 * removed for good, and of uploads that broke off before their row was written.
 * None that arrived within the last hour. Returns how many went.
 */
export async function sweepFiles(
  { database, now }: Pick<Environment, 'database' | 'now'>,
  before: Date = new Date(now().getTime() - hour),
): Promise<number> {
  let removed = 0;
  await clearArrivals(database.files, before);
  for await (const digests of oldFiles(database.files, before)) {
    const referenced = await referencedFiles(database.read, digests);
    for (const sha256 of digests.filter((one) => !referenced.has(one))) {
      const isWanted = async () => (await referencedFiles(database.read, [sha256])).size > 0;
      if (await removeStored(database.files, sha256, before, isWanted)) removed += 1;
    }
  }
  return removed;
}
