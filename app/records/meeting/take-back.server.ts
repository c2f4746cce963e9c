import { allowed } from '#app/access/permission.ts';
import { Failure } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { listOf } from '../audit/field.ts';
import { parseState, type State } from '../audit/states.ts';
import { findEntryOfVersion } from '../audit/store.server.ts';
import { loadMeeting, meetingAsRead } from './load.server.ts';
import { meetingVersion } from './meeting.ts';
import { meetingPermissions } from './policy.ts';
import { attendanceKey } from './present.ts';
import type { MeetingRow } from './store.server.ts';
import { writeStanding } from './write-standing.server.ts';

/** What can be taken back with one press: these change when, whether and who, and nothing that was written. */
const reversible: ReadonlySet<string> = new Set([
  'meeting.take-place',
  'meeting.postpone',
  'meeting.cancel',
  'meeting.mark-attendances',
]);

const momentOf = (value: unknown) => (typeof value === 'string' ? new Date(value) : null);

function columnsBefore(state: State) {
  const start = momentOf(state.start);
  return {
    ...(typeof state.status === 'string' && { status: state.status }),
    ...(start && { start }),
    ...('end' in state && { end: momentOf(state.end) }),
  };
}

function attendancesBefore({ attendances }: MeetingRow, state: State): Map<string, string> {
  const known = new Map(
    listOf(state.attendances).map((text) => {
      const [who = '', , status = ''] = String(text).split(' ');
      return [who, status];
    }),
  );
  return new Map(
    attendances.flatMap((one) => {
      const status = known.get(attendanceKey(one));
      return status ? [[one.id, status]] : [];
    }),
  );
}

/** `meeting.take-back`: the last word on whether it took place, when, or who came, if nothing was changed since. */
export const takeBack = defineWrite({
  name: 'meeting.take-back',
  input: meetingVersion,
  load: loadMeeting,
  may: (actor) => allowed(meetingPermissions, 'update', actor),
  revises: ['network'],
  async run(context, { id, version }) {
    const standing = await meetingAsRead(context, { id, version });
    const entry = await findEntryOfVersion(context.db, { recordKind: 'meeting', recordId: id }, version);
    const state = entry && reversible.has(entry.action) ? parseState(entry.before) : null;
    if (!state) throw new Failure('conflict', 'not-reversible');
    return writeStanding(context, standing, {
      columns: columnsBefore(state),
      attendances: attendancesBefore(standing, state),
    });
  },
});
