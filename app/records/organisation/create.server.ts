import type { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { invalidField } from '#app/kernel/failure.ts';
import { searchTextOf, sortKeyOf } from '#app/kernel/text.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { findSteward } from '#app/records/account/store.server.ts';
import { replaceOwnValues } from '#app/records/own-field/value-store.server.ts';
import { readOwnFields } from '#app/records/own-field/write.server.ts';
import { ensureTags } from '#app/records/tag/store.server.ts';
import { assertSame } from '../audit/same.ts';
import { organisationInput } from './organisation.ts';
import { placeOrganisation } from './placement.server.ts';
import { organisationPermissions } from './policy.ts';
import { organisationSnapshot } from './present.ts';
import { findOrganisation, insertOrganisation } from './store.server.ts';

type Fields = Omit<z.output<typeof organisationInput>, 'id'>;

/** The columns that the typed fields lead to; a steward must be somebody of the office. */
export async function organisationColumns({ db, actor, now }: WriteContext, fields: Fields) {
  const { tags: _tags, ownFields: _own, ...columns } = fields;
  if (fields.stewardId && !(await findSteward(db, fields.stewardId))) {
    throw invalidField('stewardId', 'steward');
  }
  const placement = await placeOrganisation(db, actor, fields.territoryKey);
  return {
    placement,
    columns: {
      ...columns,
      countyKey: placement.countyKey,
      sortKey: sortKeyOf(fields.name),
      searchText: searchTextOf(fields.name, fields.shortName, fields.city, ...fields.tags),
      updatedAt: now,
    },
  };
}

/** `organisation.create`: a new organisation; sent twice by one form it is made once. */
export const createOrganisation = defineWrite({
  name: 'organisation.create',
  input: organisationInput,
  may: (actor) => allowed(organisationPermissions, 'create', actor),
  revises: ['network'],
  async run(context, { id: chosen, ...fields }) {
    const { db, scope, now, newId, history } = context;
    const saved = chosen ? await findOrganisation(db, scope, chosen) : null;
    if (saved) return assertSame(organisationSnapshot(saved), fields, { id: saved.id, name: fields.name });
    const id = chosen ?? newId();
    const { placement, columns } = await organisationColumns(context, fields);
    const own = await readOwnFields(context, 'organisation', fields.ownFields, []);
    const tagIds = await ensureTags(db, fields.tags, newId, now);
    await insertOrganisation(db, { id, ...columns, createdAt: now }, placement.regionKeys, tagIds);
    if (own) await replaceOwnValues(db, { organisationId: id }, own.fieldIds, own.values, newId);
    const row = await findOrganisation(db, { kind: 'everything' }, id);
    history.record({
      recordKind: 'organisation',
      recordId: id,
      version: 1,
      after: row && organisationSnapshot(row),
    });
    return { id, name: fields.name };
  },
});
