import { allowed } from '#app/access/permission.ts';
import { conflict } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { loadBinnedOrganisation } from './load.server.ts';
import { organisationVersion } from './organisation.ts';
import { organisationPermissions } from './policy.ts';
import { presentOrganisation } from './present.ts';
import { updateOrganisation } from './store.server.ts';

/** `organisation.restore`: back out of the bin. */
export const restoreOrganisation = defineWrite({
  name: 'organisation.restore',
  input: organisationVersion,
  load: loadBinnedOrganisation,
  may: (actor) => allowed(organisationPermissions, 'restore', actor),
  revises: ['network'],
  async run({ db, actor, now, history }, { id, version }, organisation) {
    const columns = { deletedAt: null, deletedById: null, updatedAt: now };
    if (!(await updateOrganisation(db, id, version, columns))) {
      throw conflict(presentOrganisation(organisation, actor));
    }
    history.record({
      recordKind: 'organisation',
      recordId: id,
      version: version + 1,
      before: { deletedAt: organisation.deletedAt?.toISOString() ?? null },
      after: { deletedAt: null },
    });
    return { id, name: organisation.name };
  },
});
