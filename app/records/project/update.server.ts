import type { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { everything } from '#app/access/scope.ts';
import { changesInput, typedFields } from '#app/kernel/changes.ts';
import { eurosOf } from '#app/kernel/euro.ts';
import { conflict, notFound } from '#app/kernel/failure.ts';
import { searchTextOf, sortKeyOf } from '#app/kernel/text.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { parseInput } from '#app/kernel/validation.server.ts';
import { regionFor } from '#app/records/meeting/references.server.ts';
import { loadProject } from './load.server.ts';
import { projectPermissions } from './policy.ts';
import { presentProject, projectSnapshot } from './present.ts';
import { projectChange, projectFields } from './project.ts';
import { projectReferences } from './references.server.ts';
import { findProject, type ProjectRow, replaceProjectParts, updateProject } from './store.server.ts';

interface Reference {
  readonly id: string;
  readonly version: number;
}

/** The project as it stands inside the transaction, if it is still the one that was read. */
async function stillAsRead({ db, actor, scope }: WriteContext, { id, version }: Reference) {
  const before = await findProject(db, scope, id);
  if (!before || before.deletedAt) throw notFound();
  if (before.version !== version) throw conflict(presentProject(before, actor));
  return before;
}

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

/** `project.update`: the whole form; refused with the present state if somebody was faster. */
export const changeProject = defineWrite({
  name: 'project.update',
  input: projectChange,
  load: loadProject,
  may: (actor) => allowed(projectPermissions, 'update', actor),
  revises: ['network'],
  run: async (context, input) => save(context, await stillAsRead(context, input), input),
});

/** Participants keep their ids, or each would be a new one. */
function participantsOf({ participants }: ProjectRow) {
  return participants.map(({ id, organisationId, role, amountCents, from, to }) => {
    return { id, organisationId, role, amount: eurosOf(amountCents), from, to };
  });
}

/** `project.patch`: some fields, the others as they stand; participants and territories each as a whole. */
export const patchProject = defineWrite({
  name: 'project.patch',
  input: changesInput,
  load: loadProject,
  may: (actor) => allowed(projectPermissions, 'update', actor),
  revises: ['network'],
  async run(context, { id, version, changes }) {
    const before = await stillAsRead(context, { id, version });
    const snapshot = { ...projectSnapshot(before), participants: participantsOf(before) };
    const typed = typedFields(projectFields, snapshot);
    return save(context, before, parseInput(projectChange, { ...typed, ...changes, id, version }));
  },
});
