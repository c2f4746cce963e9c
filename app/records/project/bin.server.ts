import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { conflict } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { loadProject } from './load.server.ts';
import { projectPermissions } from './policy.ts';
import { presentProject } from './present.ts';
import { projectVersion } from './project.ts';
import { updateProject } from './store.server.ts';

/** `project.bin`: out of lists and network, for thirty days to be brought back. */
export const binProject = defineWrite({
  name: 'project.bin',
  input: projectVersion,
  load: loadProject,
  may: (actor) => allowed(projectPermissions, 'bin', actor),
  revises: ['network'],
  async run({ db, actor, now, history }, { id, version }, project) {
    const columns = { deletedAt: now, deletedById: userIdOf(actor), updatedAt: now };
    if (!(await updateProject(db, id, version, columns))) throw conflict(presentProject(project, actor));
    history.record({
      recordKind: 'project',
      recordId: id,
      version: version + 1,
      before: { deletedAt: null },
      after: { deletedAt: now.toISOString() },
    });
    return { id, version: version + 1, title: project.title };
  },
});
