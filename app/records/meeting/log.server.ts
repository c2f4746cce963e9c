import type { z } from 'zod';
import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { everything } from '#app/access/scope.ts';
import { invalidField } from '#app/kernel/failure.ts';
import { searchTextOf } from '#app/kernel/text.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { findSteward } from '#app/records/account/store.server.ts';
import { followUpSnapshot } from '#app/records/follow-up/present.ts';
import { insertFollowUps, listFollowUpsOf } from '#app/records/follow-up/store.server.ts';
import { assertSame } from '../audit/same.ts';
import { attendancesOf } from './attendees.server.ts';
import { meetingLog, statusAt } from './meeting.ts';
import { meetingPermissions } from './policy.ts';
import { meetingSnapshot } from './present.ts';
import { assertReferences, regionFor } from './references.server.ts';
import { repeatMeeting } from './repeat.server.ts';
import { recurrenceFrom } from './repetition.ts';
import { findMeeting, insertMeeting } from './store.server.ts';

/** Writes a meeting, everybody who was there and what follows from it. */
export async function enterMeeting(context: WriteContext, input: z.output<typeof meetingLog>) {
  const { id: chosen, attendees, followUps, fieldOfActionIds, repeat, ...fields } = input;
  const { db, scope, actor, now, newId, history } = context;
  const saved = chosen ? await findMeeting(db, scope, chosen) : null;
  if (saved) {
    const known = await listFollowUpsOf(db, scope, { meetingId: saved.id }, 100);
    const sent = {
      ...fields,
      attendees: attendees.map(({ kind, id }) => `${kind}:${id}`),
      fieldOfActionIds,
      regionKey: fields.regionKey ?? saved.regionKey,
      tasks: followUps.map(({ title }) => title),
    };
    const stands = { ...meetingSnapshot(saved), tasks: known.map(({ title }) => title) };
    return assertSame(stands, sent, { id: saved.id, title: fields.title });
  }
  const id = chosen ?? newId();
  const status = fields.status ?? statusAt(fields.start, now);
  const regionKey = await regionFor(context, fields.regionKey);
  await assertReferences(context, { projectId: fields.projectId, fieldOfActionIds });
  const attendances = await attendancesOf(context, { attendees, start: fields.start, status }, [], newId);
  for (const [index, { assigneeId }] of followUps.entries()) {
    if (assigneeId && !(await findSteward(db, assigneeId))) {
      throw invalidField(`followUps[${index}].assigneeId`, 'steward');
    }
  }
  const times = { createdAt: now, updatedAt: now };
  const searchText = searchTextOf(fields.title, fields.place);
  await insertMeeting(
    db,
    { ...fields, ...times, id, status, regionKey, searchText, createdById: userIdOf(actor) },
    attendances,
    fieldOfActionIds,
  );
  const lines = followUps.map(({ title, due, assigneeId }) => ({
    id: newId(),
    title,
    due,
    assigneeId: assigneeId ?? userIdOf(actor),
    meetingId: id,
    regionKey,
    ...times,
  }));
  await insertFollowUps(db, lines);
  const row = await findMeeting(db, everything, id);
  history.record({ recordKind: 'meeting', recordId: id, version: 1, after: row && meetingSnapshot(row) });
  const series = recurrenceFrom(fields.start, repeat);
  if (row && series && 'rule' in series) await repeatMeeting(context, row, series.rule);
  for (const line of lines) {
    history.record({
      recordKind: 'follow-up',
      recordId: line.id,
      version: 1,
      after: followUpSnapshot(line),
    });
  }
  return { id, title: fields.title };
}

/**
 * `meeting.log`: a meeting, everybody who was there and what follows from it, in
 * one transaction; sent twice by one form it is logged once.
 */
export const logMeeting = defineWrite({
  name: 'meeting.log',
  input: meetingLog,
  may: (actor) => allowed(meetingPermissions, 'log', actor),
  revises: ['network'],
  run: enterMeeting,
});
