import { allowed } from '#app/access/permission.ts';
import { everything } from '#app/access/scope.ts';
import { searchTextOf, sortKeyOf } from '#app/kernel/text.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { regionFor } from '#app/records/meeting/references.server.ts';
import { assertSame } from '../audit/same.ts';
import { projectPermissions } from './policy.ts';
import { projectSnapshot } from './present.ts';
import { projectInput } from './project.ts';
import { projectReferences } from './references.server.ts';
import { saidBeside } from './said.ts';
import { findProject, insertProject } from './store.server.ts';

/** `project.create`: a project with all who take part, in one go; sent twice by one form it is made once. */
export const createProject = defineWrite({
  name: 'project.create',
  input: projectInput,
  may: (actor) => allowed(projectPermissions, 'create', actor),
  revises: ['network'],
  async run(context, { id: chosen, participants, territoryKeys, budget, funding, ...fields }) {
    const { db, scope, now, newId, history } = context;
    const saved = chosen ? await findProject(db, scope, chosen) : null;
    if (saved) {
      const said = saidBeside(saved, { ...fields, participants, territoryKeys, budget, funding });
      return assertSame(projectSnapshot(saved), said, { id: saved.id, title: fields.title });
    }
    const id = chosen ?? newId();
    const regionKey = await regionFor(context, fields.regionKey);
    const named = { ...fields, participants, territoryKeys };
    const { fieldOfActionId, parts } = await projectReferences(context, named, null);
    const row = {
      ...fields,
      id,
      regionKey,
      fieldOfActionId,
      budgetCents: budget,
      fundingCents: funding,
      sortKey: sortKeyOf(fields.title),
      searchText: searchTextOf(fields.title),
      createdAt: now,
      updatedAt: now,
    };
    await insertProject(db, row, parts);
    const made = await findProject(db, everything, id);
    history.record({ recordKind: 'project', recordId: id, version: 1, after: made && projectSnapshot(made) });
    return { id, title: fields.title };
  },
});
