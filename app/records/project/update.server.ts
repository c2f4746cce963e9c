import { allowed } from '#app/access/permission.ts';
import { everything } from '#app/access/scope.ts';
import { conflict, notFound } from '#app/kernel/failure.ts';
import { searchTextOf, sortKeyOf } from '#app/kernel/text.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { regionFor } from '#app/records/meeting/references.server.ts';
import { loadProject } from './load.server.ts';
import { projectPermissions } from './policy.ts';
import { presentProject, projectSnapshot } from './present.ts';
import { projectChange } from './project.ts';
import { projectReferences } from './references.server.ts';
import { findProject, replaceProjectParts, updateProject } from './store.server.ts';

/** `project.update`: the whole form; refused with the present state if somebody was faster. */
export const changeProject = defineWrite({
  name: 'project.update',
  input: projectChange,
  load: loadProject,
  may: (actor) => allowed(projectPermissions, 'update', actor),
  revises: ['network'],
  async run(context, { id, version, participants, territoryKeys, budget, funding, ...fields }) {
    const { db, scope, actor, now, history } = context;
    const before = await findProject(db, scope, id);
    if (!before) throw notFound();
    if (before.version !== version) throw conflict(presentProject(before, actor));
    const moved = fields.regionKey !== null && fields.regionKey !== before.regionKey;
    const regionKey = moved ? await regionFor(context, fields.regionKey) : before.regionKey;
    const named = { ...fields, participants, territoryKeys };
    const { fieldOfActionId, parts } = await projectReferences(context, named, before);
    await replaceProjectParts(db, id, parts);
    const saved = await updateProject(db, id, version, {
      ...fields,
      regionKey,
      fieldOfActionId,
      budgetCents: budget,
      fundingCents: funding,
      sortKey: sortKeyOf(fields.title),
      searchText: searchTextOf(fields.title),
      updatedAt: now,
    });
    if (!saved) throw conflict(presentProject(before, actor));
    const after = await findProject(db, everything, id);
    history.record({
      recordKind: 'project',
      recordId: id,
      version: version + 1,
      before: projectSnapshot(before),
      after: after && projectSnapshot(after),
    });
    return { id };
  },
});
