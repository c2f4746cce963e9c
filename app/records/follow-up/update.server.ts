import type { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { conflict, notFound } from '#app/kernel/failure.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { says } from '../audit/states.ts';
import { assertAssignee } from './create.server.ts';
import { followUpChange } from './follow-up.ts';
import { loadFollowUp } from './load.server.ts';
import { followUpPermissions } from './policy.ts';
import { followUpSnapshot, presentFollowUp } from './present.ts';
import { findFollowUp, updateFollowUp } from './store.server.ts';

/** Writes all that the form says; sent again when it already stands, it writes nothing. Refused with the present state if somebody was faster. */
export async function writeFollowUp(
  context: WriteContext,
  { id, version, ...fields }: z.output<typeof followUpChange>,
) {
  const { db, scope, now, today, history } = context;
  const before = await findFollowUp(db, scope, id);
  if (!before || before.deletedAt) throw notFound();
  if (before.version !== version) {
    if (says(followUpSnapshot(before), fields)) return { id };
    throw conflict(presentFollowUp(before, today));
  }
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
}

/** `follow-up.update`: task, day, assignee and note. */
export const changeFollowUp = defineWrite({
  name: 'follow-up.update',
  input: followUpChange,
  load: loadFollowUp,
  may: (actor) => allowed(followUpPermissions, 'update', actor),
  run: writeFollowUp,
});
