import { type Actor, audienceOf } from '#app/access/actor.ts';
import { allowed, shows } from '#app/access/permission.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { presentFollowUp } from '#app/records/follow-up/present.ts';
import { listFollowUpsOf } from '#app/records/follow-up/store.server.ts';
import { presentMeetingSummary } from '#app/records/meeting/present.ts';
import { listMeetingsOfProject } from '#app/records/meeting/store.server.ts';
import { loadProject } from './load.server.ts';
import { projectPermissions } from './policy.ts';
import { presentProject } from './present.ts';
import { projectReference } from './project.ts';

const shownAtFirst = 50;

function isShown(field: 'meetings' | 'followUps', actor: Actor): boolean {
  return shows(projectPermissions, field, audienceOf(actor));
}

/** `project.view`: one project with its meetings and tasks; null where the viewer is shown none at all. */
export const viewProject = defineRead({
  name: 'project.view',
  input: projectReference,
  load: loadProject,
  may: (actor) => allowed(projectPermissions, 'view', actor),
  async run({ db, scope, actor, today }, { id }, project) {
    const [meetings, followUps] = await Promise.all([
      isShown('meetings', actor) ? listMeetingsOfProject(db, scope, id, shownAtFirst) : null,
      isShown('followUps', actor) ? listFollowUpsOf(db, scope, { projectId: id }, shownAtFirst) : null,
    ]);
    return { project, meetings, followUps, today };
  },
  present: ({ project, meetings, followUps, today }, actor) => ({
    project: presentProject(project, actor),
    meetings: meetings?.map(presentMeetingSummary) ?? null,
    followUps: followUps?.map((row) => presentFollowUp(row, today)) ?? null,
    today,
  }),
});
