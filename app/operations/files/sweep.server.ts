import type { Environment } from '#app/kernel/environment.server.ts';
import { clearArrivals, oldFiles, removeStored } from '#app/platform/files.server.ts';
import { referencedFiles } from '#app/records/attachment/store.server.ts';
import { referencedLogos } from '#app/records/profile/store.server.ts';

const hour = 3_600_000;

/** Which of these files an attachment or a profile speaks of. */
async function spokenOf({ read }: Pick<Environment, 'database'>['database'], digests: readonly string[]) {
  const [attached, logos] = await Promise.all([
    referencedFiles(read, digests),
    referencedLogos(read, digests),
  ]);
  return new Set([...attached, ...logos]);
}

/**
 * Removes the files that neither an attachment nor a profile speaks of: of attachments that were
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
    const referenced = await spokenOf(database, digests);
    for (const sha256 of digests.filter((one) => !referenced.has(one))) {
      const isWanted = async () => (await spokenOf(database, [sha256])).size > 0;
      if (await removeStored(database.files, sha256, before, isWanted)) removed += 1;
    }
  }
  return removed;
}
