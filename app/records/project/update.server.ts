import type { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { everything } from '#app/access/scope.ts';
import { changesInput, typedFields } from '#app/kernel/changes.ts';
import { conflict, notFound } from '#app/kernel/failure.ts';
import { searchTextOf, sortKeyOf } from '#app/kernel/text.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { parseInput } from '#app/kernel/validation.server.ts';
import { regionFor } from '#app/records/meeting/references.server.ts';
import { says } from '../audit/states.ts';
import { loadProject } from './load.server.ts';
import { projectPermissions } from './policy.ts';
import { presentProject, projectSnapshot } from './present.ts';
import { projectChange, projectFields } from './project.ts';
import { projectReferences } from './references.server.ts';
import { saidBeside } from './said.ts';
import { findProject, type ProjectRow, replaceProjectParts, updateProject } from './store.server.ts';

async function save(context: WriteContext, before: ProjectRow, input: z.output<typeof projectChange>) {
  const { id, version, participants, territoryKeys, budget, funding, ...fields } = input;
  const { db, actor, now, history } = context;
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
}

/** Writes all that the form says; sent again when it already stands, it writes nothing. Refused with the present state if somebody was faster. */
export async function writeProject(context: WriteContext, change: z.output<typeof projectChange>) {
  const { db, actor, scope } = context;
  const before = await findProject(db, scope, change.id);
  if (!before || before.deletedAt) throw notFound();
  if (before.version !== change.version) {
    const { id, version: _version, ...fields } = change;
    if (says(projectSnapshot(before), saidBeside(before, fields))) return { id };
    throw conflict(presentProject(before, actor));
  }
  return save(context, before, change);
}

/** `project.update`: the whole form. */
export const changeProject = defineWrite({
  name: 'project.update',
  input: projectChange,
  load: loadProject,
  may: (actor) => allowed(projectPermissions, 'update', actor),
  revises: ['network'],
  run: writeProject,
});

/** `project.patch`: some fields, the others as they stand; participants and territories each as a whole. */
export const patchProject = defineWrite({
  name: 'project.patch',
  input: changesInput,
  load: loadProject,
  may: (actor) => allowed(projectPermissions, 'update', actor),
  revises: ['network'],
  async run(context, { id, version, changes }) {
    const { db, actor, scope } = context;
    const before = await findProject(db, scope, id);
    if (!before || before.deletedAt) throw notFound();
    if (before.version !== version) throw conflict(presentProject(before, actor));
    const typed = typedFields(projectFields, projectSnapshot(before));
    return save(context, before, parseInput(projectChange, { ...typed, ...changes, id, version }));
  },
});
