import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { conflict } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { followUpVersion } from './follow-up.ts';
import { loadBinnedFollowUp, loadFollowUp } from './load.server.ts';
import { followUpPermissions } from './policy.ts';
import { presentFollowUp } from './present.ts';
import { updateFollowUp } from './store.server.ts';

/** `follow-up.bin`: out of the lists, for thirty days to be brought back. */
export const binFollowUp = defineWrite({
  name: 'follow-up.bin',
  input: followUpVersion,
  load: loadFollowUp,
  may: (actor) => allowed(followUpPermissions, 'bin', actor),
  async run({ db, actor, now, today, history }, { id, version }, before) {
    const columns = { deletedAt: now, deletedById: userIdOf(actor), updatedAt: now };
    if (!(await updateFollowUp(db, id, version, columns))) throw conflict(presentFollowUp(before, today));
    history.record({
      recordKind: 'follow-up',
      recordId: id,
      version: version + 1,
      before: { deletedAt: null },
      after: { deletedAt: now.toISOString() },
    });
    return { id, version: version + 1, title: before.title };
  },
});

/** `follow-up.restore`: back out of the bin. */
export const restoreFollowUp = defineWrite({
  name: 'follow-up.restore',
  input: followUpVersion,
  load: loadBinnedFollowUp,
  may: (actor) => allowed(followUpPermissions, 'restore', actor),
  async run({ db, now, today, history }, { id, version }, before) {
    const columns = { deletedAt: null, deletedById: null, updatedAt: now };
    if (!(await updateFollowUp(db, id, version, columns))) throw conflict(presentFollowUp(before, today));
    history.record({
      recordKind: 'follow-up',
      recordId: id,
      version: version + 1,
      before: { deletedAt: before.deletedAt?.toISOString() ?? null },
      after: { deletedAt: null },
    });
    return { id, title: before.title };
  },
});
