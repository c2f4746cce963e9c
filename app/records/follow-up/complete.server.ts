import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { conflict } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { followUpVersion } from './follow-up.ts';
import { loadFollowUp } from './load.server.ts';
import { followUpPermissions } from './policy.ts';
import { presentFollowUp } from './present.ts';
import { updateFollowUp } from './store.server.ts';

/** `follow-up.complete`: done. */
export const completeFollowUp = defineWrite({
  name: 'follow-up.complete',
  input: followUpVersion,
  load: loadFollowUp,
  may: (actor) => allowed(followUpPermissions, 'complete', actor),
  async run({ db, actor, now, today, history }, { id, version }, before) {
    const columns = { status: 'DONE', doneAt: now, doneById: userIdOf(actor), updatedAt: now };
    if (!(await updateFollowUp(db, id, version, columns))) throw conflict(presentFollowUp(before, today));
    history.record({
      recordKind: 'follow-up',
      recordId: id,
      version: version + 1,
      before: { status: before.status },
      after: { status: 'DONE' },
    });
    return { id, version: version + 1, title: before.title };
  },
});

/** `follow-up.reopen`: not done after all. */
export const reopenFollowUp = defineWrite({
  name: 'follow-up.reopen',
  input: followUpVersion,
  load: loadFollowUp,
  may: (actor) => allowed(followUpPermissions, 'reopen', actor),
  async run({ db, now, today, history }, { id, version }, before) {
    const columns = { status: 'OPEN', doneAt: null, doneById: null, updatedAt: now };
    if (!(await updateFollowUp(db, id, version, columns))) throw conflict(presentFollowUp(before, today));
    history.record({
      recordKind: 'follow-up',
      recordId: id,
      version: version + 1,
      before: { status: before.status },
      after: { status: 'OPEN' },
    });
    return { id, version: version + 1, title: before.title };
  },
});
