import { allowed } from '#app/access/permission.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { loadOrganisation } from './load.server.ts';
import { organisationReference } from './organisation.ts';
import { organisationPermissions } from './policy.ts';
import { presentOrganisation } from './present.ts';

/** `organisation.view`: the facts of one organisation. */
export const viewOrganisation = defineRead({
  name: 'organisation.view',
  input: organisationReference,
  load: loadOrganisation,
  may: (actor) => allowed(organisationPermissions, 'view', actor),
  run: async (_context, _input, organisation) => organisation,
  present: presentOrganisation,
});
