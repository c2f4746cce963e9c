import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { checkbox, filterText, pageSize, query } from '#app/kernel/field.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { organisationPermissions } from './policy.ts';
import { presentOrganisationSummary } from './present.ts';
import { listOrganisations } from './store.server.ts';
import { organisationSorts, sectors } from './terms.ts';

/** `organisation.list`: a filtered, sorted page of the organisations that the actor sees. */
export const organisationListInput = z.object({
  q: query(),
  sector: z
    .enum(sectors)
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
  kind: filterText(),
  county: filterText(),
  region: filterText(),
  tag: filterText(),
  steward: filterText(),
  binned: checkbox().catch(false),
  sort: z.enum(organisationSorts).catch('name'),
  size: pageSize(),
  after: z.string().max(1000).optional().catch(undefined),
  before: z.string().max(1000).optional().catch(undefined),
});

export const listOrganisationsUseCase = defineRead({
  name: 'organisation.list',
  input: organisationListInput,
  may: (actor, _loaded, input) =>
    input.binned
      ? allowed(organisationPermissions, 'restore', actor)
      : allowed(organisationPermissions, 'list', actor),
  run: ({ db, scope }, { sort, size, after, before, ...filter }) =>
    listOrganisations(db, scope, filter, sort, { size, after, before }),
  present: (page, actor) => ({
    ...page,
    items: page.items.map((row) => presentOrganisationSummary(row, actor)),
  }),
});
