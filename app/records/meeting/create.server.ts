import { allowed } from '#app/access/permission.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { enterMeeting } from './log.server.ts';
import { meetingInput } from './meeting.ts';
import { meetingPermissions } from './policy.ts';

/** `meeting.create`: a meeting as a program makes it: with role and status of each attendee, or with nobody yet. */
export const createMeeting = defineWrite({
  name: 'meeting.create',
  input: meetingInput,
  may: (actor) => allowed(meetingPermissions, 'log', actor),
  revises: ['network'],
  run: (context, meeting) => enterMeeting(context, { ...meeting, followUps: [], repeat: null }),
});
