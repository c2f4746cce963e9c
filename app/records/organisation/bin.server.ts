import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { conflict } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { loadOrganisation } from './load.server.ts';
import { organisationVersion } from './organisation.ts';
import { organisationPermissions } from './policy.ts';
import { presentOrganisation } from './present.ts';
import { updateOrganisation } from './store.server.ts';

/** `organisation.bin`: out of lists and network, for thirty days to be brought back. */
export const binOrganisation = defineWrite({
  name: 'organisation.bin',
  input: organisationVersion,
  load: loadOrganisation,
  may: (actor) => allowed(organisationPermissions, 'bin', actor),
  revises: ['network'],
  async run({ db, actor, now, history }, { id, version }, organisation) {
    const columns = { deletedAt: now, deletedById: userIdOf(actor), updatedAt: now };
    if (!(await updateOrganisation(db, id, version, columns))) {
      throw conflict(presentOrganisation(organisation, actor));
    }
    history.record({
      recordKind: 'organisation',
      recordId: id,
      version: version + 1,
      before: { deletedAt: null },
      after: { deletedAt: now.toISOString() },
    });
    return { id, version: version + 1, name: organisation.name };
  },
});
