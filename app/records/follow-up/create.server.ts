import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { invalidField } from '#app/kernel/failure.ts';
import { defineWrite, type ReadContext } from '#app/kernel/use-case.server.ts';
import { findSteward } from '#app/records/account/store.server.ts';
import { representedOn } from '#app/records/contact/representation-store.server.ts';
import { findIntroduction } from '#app/records/introduction/store.server.ts';
import { regionFor } from '#app/records/meeting/references.server.ts';
import { findMeeting } from '#app/records/meeting/store.server.ts';
import { visibleOrganisationIds } from '#app/records/organisation/store.server.ts';
import { isProjectVisible } from '#app/records/project/store.server.ts';
import { assertSame } from '../audit/same.ts';
import { followUpInput } from './follow-up.ts';
import { followUpPermissions } from './policy.ts';
import { followUpSnapshot } from './present.ts';
import { findFollowUp, insertFollowUps } from './store.server.ts';

export interface Subject {
  readonly meetingId: string | null;
  readonly contactId: string | null;
  readonly organisationId: string | null;
  readonly projectId: string | null;
  readonly introductionId: string | null;
}

/** What a follow-up is about must be visible to whoever writes it. */
export async function assertSubject({ db, scope, today }: ReadContext, subject: Subject): Promise<void> {
  const { meetingId, contactId, organisationId, projectId, introductionId } = subject;
  if (meetingId) {
    const meeting = await findMeeting(db, scope, meetingId);
    if (!meeting || meeting.deletedAt) throw invalidField('meetingId', 'not-visible');
  }
  if (contactId && !(await representedOn(db, scope, [contactId], today)).has(contactId)) {
    throw invalidField('contactId', 'not-visible');
  }
  if (organisationId && !(await visibleOrganisationIds(db, scope, [organisationId])).has(organisationId)) {
    throw invalidField('organisationId', 'not-visible');
  }
  if (projectId && !(await isProjectVisible(db, scope, projectId))) {
    throw invalidField('projectId', 'not-visible');
  }
  if (introductionId) {
    const introduction = await findIntroduction(db, scope, introductionId);
    if (!introduction || introduction.deletedAt) throw invalidField('introductionId', 'not-visible');
  }
}

/** An assignee must be somebody of the office. */
export async function assertAssignee({ db }: ReadContext, assigneeId: string | null): Promise<void> {
  if (assigneeId && !(await findSteward(db, assigneeId))) throw invalidField('assigneeId', 'steward');
}

/** `follow-up.create`: a task of its own, about a meeting, a person, an organisation, a project, an introduction or nothing. */
export const createFollowUp = defineWrite({
  name: 'follow-up.create',
  input: followUpInput,
  may: (actor) => allowed(followUpPermissions, 'create', actor),
  async run(context, { id: chosen, regionKey, done, ...fields }) {
    const { db, scope, actor, now, newId, history } = context;
    const saved = chosen ? await findFollowUp(db, scope, chosen) : null;
    if (saved) {
      const sent = { ...fields, assigneeId: fields.assigneeId ?? saved.assigneeId };
      return assertSame(followUpSnapshot(saved), sent, { id: saved.id, title: fields.title });
    }
    await assertSubject(context, fields);
    await assertAssignee(context, fields.assigneeId);
    const row = {
      ...fields,
      id: chosen ?? newId(),
      assigneeId: fields.assigneeId ?? userIdOf(actor),
      regionKey: await regionFor(context, regionKey),
      ...(done ? { status: 'DONE', doneAt: now, doneById: userIdOf(actor) } : {}),
      createdAt: now,
      updatedAt: now,
    };
    await insertFollowUps(db, [row]);
    history.record({ recordKind: 'follow-up', recordId: row.id, version: 1, after: followUpSnapshot(row) });
    return { id: row.id, title: row.title };
  },
});
