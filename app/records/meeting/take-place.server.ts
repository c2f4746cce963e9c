import { allowed } from '#app/access/permission.ts';
import { Failure } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { loadMeeting, meetingAsRead } from './load.server.ts';
import { meetingVersion } from './meeting.ts';
import { meetingPermissions } from './policy.ts';
import { attendedUnlessDeclined, meetingPostponement, meetingTookPlace } from './standing.ts';
import type { MeetingRow } from './store.server.ts';
import { writeStanding } from './write-standing.server.ts';

function assertPlanned({ status }: MeetingRow): void {
  if (status !== 'PLANNED') throw new Failure('conflict', 'not-planned');
}

/** `meeting.take-place`: yes, it took place, and these were there: named, or all who did not decline. */
export const confirmMeeting = defineWrite({
  name: 'meeting.take-place',
  input: meetingTookPlace,
  load: loadMeeting,
  may: (actor) => allowed(meetingPermissions, 'update', actor),
  revises: ['network'],
  async run(context, { id, version, chosen, attended }) {
    const before = await meetingAsRead(context, { id, version });
    assertPlanned(before);
    const there = new Set(attended);
    // Whoever was expected and not there keeps what they said; only that they were there is taken from them.
    const absent = (status: string) => (status === 'ATTENDED' ? 'INVITED' : status);
    const attendances = new Map(
      before.attendances.map((one) => {
        if (!chosen) return [one.id, attendedUnlessDeclined(one.status)];
        return [one.id, there.has(one.id) ? 'ATTENDED' : absent(one.status)];
      }),
    );
    return writeStanding(context, before, { columns: { status: 'TOOK_PLACE' }, attendances });
  },
});

/** `meeting.postpone`: not then, but at another moment; it stays planned. */
export const postponeMeeting = defineWrite({
  name: 'meeting.postpone',
  input: meetingPostponement,
  load: loadMeeting,
  may: (actor) => allowed(meetingPermissions, 'update', actor),
  async run(context, { id, version, start, end }) {
    const before = await meetingAsRead(context, { id, version });
    assertPlanned(before);
    const lasts = before.end && before.end.getTime() - before.start.getTime();
    const until = end ?? (lasts === null ? null : new Date(start.getTime() + lasts));
    return writeStanding(context, before, { columns: { start, end: until } });
  },
});

/** `meeting.cancel`: it does not take place. */
export const cancelMeeting = defineWrite({
  name: 'meeting.cancel',
  input: meetingVersion,
  load: loadMeeting,
  may: (actor) => allowed(meetingPermissions, 'update', actor),
  async run(context, reference) {
    const before = await meetingAsRead(context, reference);
    assertPlanned(before);
    return writeStanding(context, before, { columns: { status: 'CANCELLED' } });
  },
});
