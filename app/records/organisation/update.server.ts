import type { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { everything } from '#app/access/scope.ts';
import { changesInput, laidOver, typedFields } from '#app/kernel/changes.ts';
import { conflict, notFound } from '#app/kernel/failure.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { parseInput } from '#app/kernel/validation.server.ts';
import { presentOwnValues } from '#app/records/own-field/present.ts';
import { replaceOwnValues } from '#app/records/own-field/value-store.server.ts';
import { readOwnFields } from '#app/records/own-field/write.server.ts';
import { ensureTags } from '#app/records/tag/store.server.ts';
import { says } from '../audit/states.ts';
import { organisationColumns } from './create.server.ts';
import { loadOrganisation } from './load.server.ts';
import { organisationChange, organisationFields } from './organisation.ts';
import { organisationPermissions } from './policy.ts';
import { organisationSnapshot, presentOrganisation } from './present.ts';
import {
  findOrganisation,
  type OrganisationRow,
  replaceRegions,
  replaceTags,
  updateOrganisation,
} from './store.server.ts';

interface Reference {
  readonly id: string;
  readonly version: number;
}

/** The organisation as it stands inside the transaction, if it is still the one that was read. */
async function stillAsRead({ db, actor, scope }: WriteContext, { id, version }: Reference) {
  const before = await findOrganisation(db, scope, id);
  if (!before || before.deletedAt) throw notFound();
  if (before.version !== version) throw conflict(presentOrganisation(before, actor));
  return before;
}

async function save(
  context: WriteContext,
  before: OrganisationRow,
  { id, version, ...fields }: z.output<typeof organisationChange>,
) {
  const { db, actor, now, newId, history } = context;
  const { placement, columns } = await organisationColumns(context, fields);
  const standing = presentOwnValues(before.ownValues, true);
  const own = await readOwnFields(context, 'organisation', fields.ownFields, standing);
  if (own) await replaceOwnValues(db, { organisationId: id }, own.fieldIds, own.values, newId);
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

/** Writes all that the form says; sent again when it already stands, it writes nothing. Refused with the present state if somebody was faster. */
export async function writeOrganisation(context: WriteContext, change: z.output<typeof organisationChange>) {
  const { db, actor, scope } = context;
  const before = await findOrganisation(db, scope, change.id);
  if (!before || before.deletedAt) throw notFound();
  if (before.version !== change.version) {
    const { id, version: _version, ...fields } = change;
    if (says(organisationSnapshot(before), fields)) return { id };
    throw conflict(presentOrganisation(before, actor));
  }
  return save(context, before, change);
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

/** `organisation.patch`: some fields, the others as they stand; otherwise the same. */
export const patchOrganisation = defineWrite({
  name: 'organisation.patch',
  input: changesInput,
  load: loadOrganisation,
  may: (actor) => allowed(organisationPermissions, 'update', actor),
  revises: ['network'],
  async run(context, { id, version, changes }) {
    const before = await stillAsRead(context, { id, version });
    const typed = typedFields(organisationFields, organisationSnapshot(before));
    return save(
      context,
      before,
      parseInput(organisationChange, { ...laidOver(typed, changes), id, version }),
    );
  },
});
