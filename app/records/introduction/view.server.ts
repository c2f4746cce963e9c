import { allowed } from '#app/access/permission.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { followUpPermissions } from '#app/records/follow-up/policy.ts';
import { presentFollowUp } from '#app/records/follow-up/present.ts';
import { listFollowUpsOf } from '#app/records/follow-up/store.server.ts';
import { listMeetingsShared } from '#app/records/meeting/shared-store.server.ts';
import { introductionReference } from './introduction.ts';
import { loadIntroduction } from './load.server.ts';
import { namesOf } from './names.server.ts';
import { introductionPermissions } from './policy.ts';
import { presentIntroduction } from './present.ts';

const shownFollowUps = 100;
const shownMeetings = 5;

/**
 * `introduction.view`: one introduction with its tasks, and the meetings of both
 * since it began that may have come of it.
 */
export const viewIntroduction = defineRead({
  name: 'introduction.view',
  input: introductionReference,
  load: loadIntroduction,
  may: (actor) => allowed(introductionPermissions, 'view', actor),
  async run(context, _input, row) {
    const { db, scope, actor, today } = context;
    const mayEdit = allowed(introductionPermissions, 'update', actor) === true;
    const { aOrganisationId, bOrganisationId, meetingId, createdAt } = row;
    const seeks = mayEdit && !meetingId && row.status !== 'DISMISSED' && aOrganisationId && bOrganisationId;
    const [names, followUps, meetings] = await Promise.all([
      namesOf(context, [row]),
      allowed(followUpPermissions, 'list', actor) === true
        ? listFollowUpsOf(db, scope, { introductionId: row.id }, shownFollowUps)
        : null,
      seeks
        ? listMeetingsShared(db, scope, [aOrganisationId, bOrganisationId], createdAt, shownMeetings)
        : [],
    ]);
    return {
      introduction: presentIntroduction(row, actor, names),
      followUps: followUps?.map((followUp) => presentFollowUp(followUp, today)) ?? null,
      meetings: meetings.map(({ id, title, start }) => ({ id, title, start: start.toISOString() })),
      mayEdit,
      today,
    };
  },
});
