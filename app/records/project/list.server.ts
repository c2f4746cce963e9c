import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { notFound } from '#app/kernel/failure.ts';
import { checkbox, filterText, id, pageSize, query } from '#app/kernel/field.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { findOrganisation } from '#app/records/organisation/store.server.ts';
import { projectPermissions } from './policy.ts';
import { presentProjectSummary } from './present.ts';
import { listProjects, listProjectsOf } from './store.server.ts';
import { projectSorts, projectStatuses } from './terms.ts';

export const projectListInput = z.object({
  q: query(),
  status: z
    .enum(projectStatuses)
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
  county: filterText(),
  region: filterText(),
  fieldOfAction: filterText(),
  organisation: filterText(),
  binned: checkbox().catch(false),
  sort: z.enum(projectSorts).catch('title'),
  size: pageSize(),
  after: z.string().max(1000).optional().catch(undefined),
  before: z.string().max(1000).optional().catch(undefined),
});

/** `project.list`: a filtered, sorted page of the projects that the actor sees. */
export const listProjectsUseCase = defineRead({
  name: 'project.list',
  input: projectListInput,
  may: (actor, _loaded, input) => allowed(projectPermissions, input.binned ? 'restore' : 'list', actor),
  run: ({ db, scope }, { sort, size, after, before, ...filter }) =>
    listProjects(db, scope, filter, sort, { size, after, before }),
  present: (page, actor) => ({
    ...page,
    items: page.items.map((row) => presentProjectSummary(row, actor)),
  }),
});

const shownOfOrganisation = 50;

/** `project.list-of-organisation`: the projects of one organisation that the actor sees, the latest first. */
export const listProjectsOfOrganisation = defineRead({
  name: 'project.list-of-organisation',
  input: z.strictObject({ id: id() }),
  load: async ({ db, scope }, { id: organisationId }) => {
    if (!(await findOrganisation(db, scope, organisationId))) throw notFound();
  },
  may: (actor) => allowed(projectPermissions, 'list', actor),
  run: async ({ db, scope, actor }, { id: organisationId }) =>
    (await listProjectsOf(db, scope, organisationId, shownOfOrganisation)).map((row) => ({
      ...presentProjectSummary(row, actor),
      roles: row.participants.filter((one) => one.organisationId === organisationId).map(({ role }) => role),
    })),
});
