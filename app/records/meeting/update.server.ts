import type { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { everything } from '#app/access/scope.ts';
import { conflict, notFound } from '#app/kernel/failure.ts';
import { searchTextOf } from '#app/kernel/text.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { says } from '../audit/states.ts';
import { attendancesOf } from './attendees.server.ts';
import { loadMeeting } from './load.server.ts';
import { meetingChange } from './meeting.ts';
import { meetingPermissions } from './policy.ts';
import { meetingSnapshot, presentMeeting } from './present.ts';
import { assertReferences, regionFor } from './references.server.ts';
import { findMeeting, replaceAttendances, replaceFieldsOfAction, updateMeeting } from './store.server.ts';
import { type MeetingStatus, meetingStatuses } from './terms.ts';

function statusOf(text: string): MeetingStatus {
  return meetingStatuses.find((status) => status === text) ?? 'TOOK_PLACE';
}

/** Writes all that the form says; sent again when it already stands, it writes nothing. Refused with the present state if somebody was faster. */
export async function writeMeeting(context: WriteContext, change: z.output<typeof meetingChange>) {
  const { id, version, attendees, fieldOfActionIds, ...fields } = change;
  const { db, scope, actor, now, newId, history } = context;
  const before = await findMeeting(db, scope, id);
  if (!before || before.deletedAt) throw notFound();
  if (before.version !== version) {
    const sent = { ...fields, attendees, fieldOfActionIds, regionKey: fields.regionKey ?? before.regionKey };
    if (says(meetingSnapshot(before), sent)) return { id };
    throw conflict(presentMeeting(before, actor));
  }
  const status = fields.status ?? statusOf(before.status);
  const regionKey = fields.regionKey ? await regionFor(context, fields.regionKey) : before.regionKey;
  if (fields.projectId !== before.projectId) {
    await assertReferences(context, { projectId: fields.projectId, fieldOfActionIds: [] });
  }
  await assertReferences(context, { projectId: null, fieldOfActionIds });
  const meeting = { attendees, start: fields.start, status };
  await replaceAttendances(db, id, await attendancesOf(context, meeting, before.attendances, newId));
  await replaceFieldsOfAction(db, id, fieldOfActionIds);
  const searchText = searchTextOf(fields.title, fields.place);
  const saved = await updateMeeting(db, id, version, {
    ...fields,
    status,
    regionKey,
    searchText,
    updatedAt: now,
  });
  if (!saved) throw conflict(presentMeeting(before, actor));
  const after = await findMeeting(db, everything, id);
  history.record({
    recordKind: 'meeting',
    recordId: id,
    version: version + 1,
    before: meetingSnapshot(before),
    after: after && meetingSnapshot(after),
  });
  return { id };
}

/** `meeting.update`: the whole form. */
export const changeMeeting = defineWrite({
  name: 'meeting.update',
  input: meetingChange,
  load: loadMeeting,
  may: (actor) => allowed(meetingPermissions, 'update', actor),
  revises: ['network'],
  run: writeMeeting,
});
