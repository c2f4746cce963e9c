import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseError } from './errors.ts';
import { asDatabaseError } from './known-errors.server.ts';

/** How long a writer waits for its turn before it is told to come back later, in milliseconds. */
export const patience = 5_000;

/**
 * Tries again, with growing and jittered pauses, as long as the database is only
 * busy and the patience lasts. The pauses are ours because the driver's own
 * waiting would hold up the whole event loop.
 *
 * @throws DatabaseError for what the database refused, anything else as it was thrown
 */
export async function withRetries<Result>(attempt: () => Promise<Result>): Promise<Result> {
  const end = performance.now() + patience;
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      const known = asDatabaseError(error);
      const wait = Math.min(200, 5 * 2 ** tries) * (0.5 + Math.random());
      if (!(known instanceof DatabaseError) || known.kind !== 'busy' || performance.now() + wait > end) {
        throw known;
      }
      await pause(wait);
    }
  }
}
