import { allowed } from '#app/access/permission.ts';
import { conflict } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { assertAssignee } from './create.server.ts';
import { followUpChange } from './follow-up.ts';
import { loadFollowUp } from './load.server.ts';
import { followUpPermissions } from './policy.ts';
import { followUpSnapshot, presentFollowUp } from './present.ts';
import { updateFollowUp } from './store.server.ts';

/** `follow-up.update`: task, day, assignee and note. */
export const changeFollowUp = defineWrite({
  name: 'follow-up.update',
  input: followUpChange,
  load: loadFollowUp,
  may: (actor) => allowed(followUpPermissions, 'update', actor),
  async run(context, { id, version, ...fields }, before) {
    const { db, now, today, history } = context;
    await assertAssignee(context, fields.assigneeId);
    if (!(await updateFollowUp(db, id, version, { ...fields, updatedAt: now }))) {
      throw conflict(presentFollowUp(before, today));
    }
    history.record({
      recordKind: 'follow-up',
      recordId: id,
      version: version + 1,
      before: followUpSnapshot(before),
      after: followUpSnapshot({ ...fields, status: before.status }),
    });
    return { id };
  },
});
