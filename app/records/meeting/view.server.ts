import { allowed } from '#app/access/permission.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { presentAttachment } from '#app/records/attachment/present.ts';
import { listAttachments } from '#app/records/attachment/store.server.ts';
import { presentFollowUp } from '#app/records/follow-up/present.ts';
import { listFollowUpsOf } from '#app/records/follow-up/store.server.ts';
import { isDue } from './due.ts';
import { loadMeeting } from './load.server.ts';
import { meetingReference } from './meeting.ts';
import { meetingPermissions } from './policy.ts';
import { presentMeeting } from './present.ts';
import { presentSeries } from './present-series.ts';
import { listSiblings } from './series-store.server.ts';

/** `meeting.view`: one meeting with what follows from it; follow-ups outside the actor's scope are not there. */
export const viewMeeting = defineRead({
  name: 'meeting.view',
  input: meetingReference,
  load: loadMeeting,
  may: (actor) => allowed(meetingPermissions, 'view', actor),
  run: async ({ db, scope, actor, now, today }, { id }, meeting) => ({
    meeting,
    asks: isDue(meeting, now) && allowed(meetingPermissions, 'update', actor) === true,
    followUps: await listFollowUpsOf(db, scope, { meetingId: id }, 100),
    attachments: await listAttachments(db, scope, id),
    siblings: meeting.occurrence ? await listSiblings(db, scope, meeting.occurrence.seriesId, id) : [],
    today,
  }),
  present: ({ meeting, asks, followUps, siblings, attachments, today }, actor) => ({
    meeting: presentMeeting(meeting, actor),
    /** Its time has passed, and whoever looks may say whether it took place. */
    asks,
    attachments: attachments.map(presentAttachment),
    series: presentSeries(meeting.occurrence, siblings, actor),
    followUps: followUps.map((row) => presentFollowUp(row, today)),
    today,
  }),
});
