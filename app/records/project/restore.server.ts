import { allowed } from '#app/access/permission.ts';
import { conflict } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { loadBinnedProject } from './load.server.ts';
import { projectPermissions } from './policy.ts';
import { presentProject } from './present.ts';
import { projectVersion } from './project.ts';
import { updateProject } from './store.server.ts';

/** `project.restore`: back out of the bin. */
export const restoreProject = defineWrite({
  name: 'project.restore',
  input: projectVersion,
  load: loadBinnedProject,
  may: (actor) => allowed(projectPermissions, 'restore', actor),
  revises: ['network'],
  async run({ db, actor, now, history }, { id, version }, project) {
    const columns = { deletedAt: null, deletedById: null, updatedAt: now };
    if (!(await updateProject(db, id, version, columns))) throw conflict(presentProject(project, actor));
    history.record({
      recordKind: 'project',
      recordId: id,
      version: version + 1,
      before: { deletedAt: project.deletedAt?.toISOString() ?? null },
      after: { deletedAt: null },
    });
    return { id, version: version + 1, title: project.title };
  },
});
