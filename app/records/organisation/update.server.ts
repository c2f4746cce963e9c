import { allowed } from '#app/access/permission.ts';
import { everything } from '#app/access/scope.ts';
import { conflict, notFound } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { ensureTags } from '#app/records/tag/store.server.ts';
import { organisationColumns } from './create.server.ts';
import { loadOrganisation } from './load.server.ts';
import { organisationChange } from './organisation.ts';
import { organisationPermissions } from './policy.ts';
import { organisationSnapshot, presentOrganisation } from './present.ts';
import { findOrganisation, replaceRegions, replaceTags, updateOrganisation } from './store.server.ts';

/** `organisation.update`: the whole form; refused with the present state if somebody was faster. */
export const changeOrganisation = defineWrite({
  name: 'organisation.update',
  input: organisationChange,
  load: loadOrganisation,
  may: (actor) => allowed(organisationPermissions, 'update', actor),
  revises: ['network'],
  async run(context, { id, version, ...fields }) {
    const { db, actor, scope, now, newId, history } = context;
    const before = await findOrganisation(db, scope, id);
    if (!before) throw notFound();
    if (before.version !== version) throw conflict(presentOrganisation(before, actor));
    const { placement, columns } = await organisationColumns(context, fields);
    await replaceTags(db, id, await ensureTags(db, fields.tags, newId, now));
    if (fields.territoryKey !== before.territoryKey) await replaceRegions(db, id, placement.regionKeys);
    if (!(await updateOrganisation(db, id, version, columns))) {
      throw conflict(presentOrganisation(before, actor));
    }
    const after = await findOrganisation(db, everything, id);
    history.record({
      recordKind: 'organisation',
      recordId: id,
      version: version + 1,
      before: organisationSnapshot(before),
      after: after && organisationSnapshot(after),
    });
    return { id };
  },
});
