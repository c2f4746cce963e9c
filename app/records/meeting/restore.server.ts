import { allowed } from '#app/access/permission.ts';
import { conflict } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { loadBinnedMeeting } from './load.server.ts';
import { meetingVersion } from './meeting.ts';
import { meetingPermissions } from './policy.ts';
import { presentMeeting } from './present.ts';
import { updateMeeting } from './store.server.ts';

/** `meeting.restore`: back out of the bin. */
export const restoreMeeting = defineWrite({
  name: 'meeting.restore',
  input: meetingVersion,
  load: loadBinnedMeeting,
  may: (actor) => allowed(meetingPermissions, 'restore', actor),
  revises: ['network'],
  async run({ db, actor, now, history }, { id, version }, meeting) {
    const columns = { deletedAt: null, deletedById: null, updatedAt: now };
    if (!(await updateMeeting(db, id, version, columns))) throw conflict(presentMeeting(meeting, actor));
    history.record({
      recordKind: 'meeting',
      recordId: id,
      version: version + 1,
      before: { deletedAt: meeting.deletedAt?.toISOString() ?? null },
      after: { deletedAt: null },
    });
    return { id, version: version + 1, title: meeting.title };
  },
});
