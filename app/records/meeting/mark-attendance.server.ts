import { allowed } from '#app/access/permission.ts';
import { conflict, notFound } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { loadMeeting, meetingAsRead } from './load.server.ts';
import { meetingPermissions } from './policy.ts';
import { presentMeeting } from './present.ts';
import { attendanceMark, attendanceMarks } from './standing.ts';
import { lockMeeting } from './standing-store.server.ts';
import { findMeeting } from './store.server.ts';
import { writeStanding } from './write-standing.server.ts';

/** `meeting.mark-attendance`: what one of those named said, or that they were there. */
export const markAttendance = defineWrite({
  name: 'meeting.mark-attendance',
  input: attendanceMark,
  load: loadMeeting,
  may: (actor) => allowed(meetingPermissions, 'update', actor),
  revises: ['network'],
  async run(context, { id, attendanceId, seen, status }) {
    await lockMeeting(context.db, id);
    const before = await findMeeting(context.db, context.scope, id);
    const attendance = before?.attendances.find((one) => one.id === attendanceId);
    if (!before || before.deletedAt || !attendance) throw notFound();
    const { version, title } = before;
    if (attendance.status === status) return { id, version, title };
    if (attendance.status !== seen) throw conflict(presentMeeting(before, context.actor));
    return writeStanding(context, before, { attendances: new Map([[attendanceId, status]]) });
  },
});

/** `meeting.mark-attendances`: the same of all at once. */
export const markAttendances = defineWrite({
  name: 'meeting.mark-attendances',
  input: attendanceMarks,
  load: loadMeeting,
  may: (actor) => allowed(meetingPermissions, 'update', actor),
  revises: ['network'],
  async run(context, { id, version, status }) {
    const before = await meetingAsRead(context, { id, version });
    const attendances = new Map(before.attendances.map((one) => [one.id, status]));
    return writeStanding(context, before, { attendances });
  },
});
