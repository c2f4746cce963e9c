import type { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { everything } from '#app/access/scope.ts';
import { changesInput, typedFields } from '#app/kernel/changes.ts';
import { conflict, notFound } from '#app/kernel/failure.ts';
import { searchTextOf } from '#app/kernel/text.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { parseInput } from '#app/kernel/validation.server.ts';
import { says } from '../audit/states.ts';
import { attendancesOf } from './attendees.server.ts';
import { changeFollowing } from './following.server.ts';
import { loadMeeting, meetingAsRead } from './load.server.ts';
import { meetingChange, meetingFields } from './meeting.ts';
import { meetingPermissions } from './policy.ts';
import { meetingSnapshot, presentMeeting } from './present.ts';
import { assertReferences, regionFor } from './references.server.ts';
import {
  findMeeting,
  type MeetingRow,
  replaceAttendances,
  replaceFieldsOfAction,
  updateMeeting,
} from './store.server.ts';
import { type MeetingStatus, meetingStatuses } from './terms.ts';

function statusOf(text: string): MeetingStatus {
  return meetingStatuses.find((status) => status === text) ?? 'TOOK_PLACE';
}

async function save(context: WriteContext, before: MeetingRow, input: z.output<typeof meetingChange>) {
  const { id, version, attendees, fieldOfActionIds, reach, ...fields } = input;
  const { db, actor, now, newId, history } = context;
  const status = fields.status ?? statusOf(before.status);
  const regionKey = fields.regionKey ? await regionFor(context, fields.regionKey) : before.regionKey;
  if (fields.projectId !== before.projectId) {
    await assertReferences(context, { projectId: fields.projectId, fieldOfActionIds: [] });
  }
  await assertReferences(context, { projectId: null, fieldOfActionIds });
  // Whoever says of a planned meeting that it took place says of those invited that they were there.
  const tookPlace = status === 'TOOK_PLACE' && before.status !== 'TOOK_PLACE';
  const meeting = { attendees, start: fields.start, status, tookPlace };
  await replaceAttendances(db, id, await attendancesOf(context, meeting, before.attendances, newId));
  await replaceFieldsOfAction(db, id, fieldOfActionIds);
  const searchText = searchTextOf(fields.title, fields.place);
  const columns = { ...fields, status, regionKey, searchText, updatedAt: now };
  if (!(await updateMeeting(db, id, version, columns))) throw conflict(presentMeeting(before, actor));
  const after = await findMeeting(db, everything, id);
  history.record({
    recordKind: 'meeting',
    recordId: id,
    version: version + 1,
    before: meetingSnapshot(before),
    after: after && meetingSnapshot(after),
  });
  if (after && reach === 'following') await changeFollowing(context, { before, after });
  return { id };
}

/** Writes all that the form says; sent again when it already stands, it writes nothing. Refused with the present state if somebody was faster. */
export async function writeMeeting(context: WriteContext, change: z.output<typeof meetingChange>) {
  const { db, actor, scope } = context;
  const before = await findMeeting(db, scope, change.id);
  if (!before || before.deletedAt) throw notFound();
  if (before.version !== change.version) {
    const { id: _id, version: _version, ...fields } = change;
    const sent = { ...fields, regionKey: fields.regionKey ?? before.regionKey };
    if (says(meetingSnapshot(before), sent)) return { id: before.id };
    throw conflict(presentMeeting(before, actor));
  }
  return save(context, before, change);
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

/** `meeting.patch`: some fields, the others as they stand; those who took part as a whole. */
export const patchMeeting = defineWrite({
  name: 'meeting.patch',
  input: changesInput,
  load: loadMeeting,
  may: (actor) => allowed(meetingPermissions, 'update', actor),
  revises: ['network'],
  async run(context, { id, version, changes }) {
    const before = await meetingAsRead(context, { id, version });
    // Its region is the writer's to choose, not to lose: one that they do not work in stays as it is.
    const typed = { ...typedFields(meetingFields, meetingSnapshot(before)), regionKey: null };
    return save(context, before, parseInput(meetingChange, { ...typed, ...changes, id, version }));
  },
});
