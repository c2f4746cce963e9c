import { system } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { isDatabaseError } from '#app/database/errors.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { emptyEntries } from '#app/records/audit/store.server.ts';
import { binEmptyInput, keptSince } from '#app/records/bin/bin.ts';
import { binPermissions } from '#app/records/bin/policy.ts';
import { apartKinds, binKinds } from '#app/records/bin/terms.ts';
import { expiringStores } from './kinds.server.ts';

/**
 * `bin.remove`: one record whose thirty days are over goes for good, and what
 * its history says of it goes along; that it was there and went stays written.
 */
export const removeForGood = defineWrite({
  name: 'bin.remove',
  input: binEmptyInput,
  may: (actor) => allowed(binPermissions, 'empty', actor),
  async run({ db, now, history }, { kind, id }) {
    const removed = await expiringStores[kind].removeExpired(db, keptSince(now), id);
    if (removed) {
      await emptyEntries(db, { recordKind: kind, recordId: id });
      history.record({ recordKind: kind, recordId: id, before: null, after: null });
    }
    return { removed };
  },
});

const batch = 100;

/**
 * Empties the bin of all whose thirty days are over, one transaction a record
 * and a hundred at a time, so that nobody waits for it. What others still refer
 * to stays where it is, out of sight. Returns how many went.
 */
export async function emptyBin(environment: Environment): Promise<number> {
  const before = keptSince(environment.now());
  let removed = 0;
  for (const kind of [...apartKinds, ...binKinds]) {
    for (let beyond = '', more = true; more; ) {
      const ids = await expiringStores[kind].listExpired(environment.database.read, before, beyond, batch);
      for (const id of ids) {
        const outcome = await removeForGood.run(environment, system, { kind, id }).catch((error: unknown) => {
          if (isDatabaseError(error) && error.kind === 'foreign-key') return { removed: false };
          throw error;
        });
        if (outcome.removed) removed += 1;
      }
      beyond = ids.at(-1) ?? beyond;
      more = ids.length === batch;
    }
  }
  return removed;
}
