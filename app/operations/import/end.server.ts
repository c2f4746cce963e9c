import type { Environment } from '#app/kernel/environment.server.ts';
import { Failure } from '#app/kernel/failure.ts';
import { TableError } from '#app/platform/table/table.ts';
import { endStep } from '#app/records/import-batch/store.server.ts';

/**
 * A step in the background has failed: a file that can't be read ends it, with
 * the reason; anything else only interrupts it, so that it can be taken up
 * again where it stood.
 */
export async function endWithFailure(environment: Environment, id: string, error: unknown): Promise<void> {
  const now = environment.now();
  // Somebody else has it now; what they do with it is theirs to say.
  if (error instanceof Failure && error.reason === 'import-elsewhere') return;
  const data =
    error instanceof TableError
      ? { status: 'FAILED', failure: error.problem, failureLine: error.line, finishedAt: now, updatedAt: now }
      : { failure: error instanceof Failure ? error.reason : 'unexpected', updatedAt: now };
  // With the database away there is nothing to write to: then the lease runs out by itself.
  await environment.database.transaction((db) => endStep(db, id, data)).catch(() => undefined);
}
