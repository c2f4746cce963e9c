import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { conflict } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { loadMeeting } from './load.server.ts';
import { meetingVersion } from './meeting.ts';
import { meetingPermissions } from './policy.ts';
import { presentMeeting } from './present.ts';
import { updateMeeting } from './store.server.ts';

/** `meeting.bin`: out of lists and network, for thirty days to be brought back. */
export const binMeeting = defineWrite({
  name: 'meeting.bin',
  input: meetingVersion,
  load: loadMeeting,
  may: (actor) => allowed(meetingPermissions, 'bin', actor),
  revises: ['network'],
  async run({ db, actor, now, history }, { id, version }, meeting) {
    const columns = { deletedAt: now, deletedById: userIdOf(actor), updatedAt: now };
    if (!(await updateMeeting(db, id, version, columns))) throw conflict(presentMeeting(meeting, actor));
    history.record({
      recordKind: 'meeting',
      recordId: id,
      version: version + 1,
      before: { deletedAt: null },
      after: { deletedAt: now.toISOString() },
    });
    return { id, version: version + 1, title: meeting.title };
  },
});
