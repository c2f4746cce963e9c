import type { z } from 'zod';
import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { changesInput } from '#app/kernel/changes.ts';
import { conflict, notFound } from '#app/kernel/failure.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { parseInput } from '#app/kernel/validation.server.ts';
import { says } from '../audit/states.ts';
import { assertAssignee, assertSubject, type Subject } from './create.server.ts';
import { followUpChange, followUpWhole } from './follow-up.ts';
import { loadFollowUp } from './load.server.ts';
import { followUpPermissions } from './policy.ts';
import { followUpSnapshot, presentFollowUp } from './present.ts';
import { type FollowUpRow, findFollowUp, updateFollowUp } from './store.server.ts';

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
    after: followUpSnapshot({ ...before, ...fields }),
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

/** Only what it is newly about must be visible: what it was about may lie in the bin by now. */
function newSubject(before: FollowUpRow, after: Subject): Subject {
  const fresh = (name: keyof Subject) => (after[name] === before[name] ? null : after[name]);
  return {
    meetingId: fresh('meetingId'),
    contactId: fresh('contactId'),
    organisationId: fresh('organisationId'),
    projectId: fresh('projectId'),
    introductionId: fresh('introductionId'),
  };
}

function stateColumns({ actor, now }: WriteContext, before: FollowUpRow, done: boolean) {
  if (done === (before.status === 'DONE')) return {};
  return done
    ? { status: 'DONE', doneAt: now, doneById: userIdOf(actor) }
    : { status: 'OPEN', doneAt: null, doneById: null };
}

async function save(
  context: WriteContext,
  before: FollowUpRow,
  { id, version, done, ...fields }: z.output<typeof followUpWhole>,
) {
  const { db, now, today, history } = context;
  if (fields.assigneeId !== before.assigneeId) await assertAssignee(context, fields.assigneeId);
  await assertSubject(context, newSubject(before, fields));
  const columns = { ...fields, ...stateColumns(context, before, done) };
  if (!(await updateFollowUp(db, id, version, { ...columns, updatedAt: now }))) {
    throw conflict(presentFollowUp(before, today));
  }
  history.record({
    recordKind: 'follow-up',
    recordId: id,
    version: version + 1,
    before: followUpSnapshot(before),
    after: followUpSnapshot({ ...before, ...columns }),
  });
  return { id };
}

/** `follow-up.patch`: some of what is said of it, what it is about, and whether it is done, in one version. */
export const patchFollowUp = defineWrite({
  name: 'follow-up.patch',
  input: changesInput,
  load: loadFollowUp,
  may: (actor) => allowed(followUpPermissions, 'update', actor),
  async run(context, { id, version, changes }) {
    const { db, scope, today } = context;
    const before = await findFollowUp(db, scope, id);
    if (!before || before.deletedAt) throw notFound();
    if (before.version !== version) throw conflict(presentFollowUp(before, today));
    const { status, ...snapshot } = followUpSnapshot(before);
    const whole = { ...snapshot, done: status === 'DONE', ...changes, id, version };
    return save(context, before, parseInput(followUpWhole, whole));
  },
});
