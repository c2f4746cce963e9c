import type { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { everything } from '#app/access/scope.ts';
import { conflict, notFound } from '#app/kernel/failure.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { ensureTags } from '#app/records/tag/store.server.ts';
import { says } from '../audit/states.ts';
import { organisationColumns } from './create.server.ts';
import { loadOrganisation } from './load.server.ts';
import { organisationChange } from './organisation.ts';
import { organisationPermissions } from './policy.ts';
import { organisationSnapshot, presentOrganisation } from './present.ts';
import { findOrganisation, replaceRegions, replaceTags, updateOrganisation } from './store.server.ts';

/** Writes all that the form says; sent again when it already stands, it writes nothing. Refused with the present state if somebody was faster. */
export async function writeOrganisation(
  context: WriteContext,
  { id, version, ...fields }: z.output<typeof organisationChange>,
) {
  const { db, actor, scope, now, newId, history } = context;
  const before = await findOrganisation(db, scope, id);
  if (!before || before.deletedAt) throw notFound();
  if (before.version !== version) {
    if (says(organisationSnapshot(before), fields)) return { id };
    throw conflict(presentOrganisation(before, actor));
  }
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
}

/** `organisation.update`: the whole form. */
export const changeOrganisation = defineWrite({
  name: 'organisation.update',
  input: organisationChange,
  load: loadOrganisation,
  may: (actor) => allowed(organisationPermissions, 'update', actor),
  revises: ['network'],
  run: writeOrganisation,
});
