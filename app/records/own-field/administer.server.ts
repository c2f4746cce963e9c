import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { conflict } from '#app/kernel/failure.ts';
import { defineRead, defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { loadField, presentField, recordField } from './definition.server.ts';
import { ownFieldMove, ownFieldReference, ownFieldVersion } from './own-field.ts';
import { ownFieldPermissions } from './policy.ts';
import { listAllFields, type OwnFieldRow, placeFields, updateField } from './store.server.ts';
import { ownKinds } from './terms.ts';

/** `own-field.list`: all fields of all kinds, with how many records have a value. */
export const listOwnFields = defineRead({
  name: 'own-field.list',
  input: z.strictObject({}),
  may: (actor) => allowed(ownFieldPermissions, 'list', actor),
  run: ({ db }) => listAllFields(db),
  present: (rows) => rows.map(({ _count, ...row }) => ({ ...presentField(row), values: _count.values })),
});

/** `own-field.view`: one field with all its choices. */
export const viewOwnField = defineRead({
  name: 'own-field.view',
  input: ownFieldReference,
  load: loadField,
  may: (actor) => allowed(ownFieldPermissions, 'view', actor),
  run: async (_context, _input, field) => field,
  present: presentField,
});

/** `own-field.prepare`: the form of a new field, and the id that it will have. */
export const prepareOwnField = defineRead({
  name: 'own-field.prepare',
  input: z.strictObject({ kind: z.enum(ownKinds).catch('organisation') }),
  may: (actor) => allowed(ownFieldPermissions, 'create', actor),
  run: async ({ newId }, { kind }) => ({ id: newId(), kind }),
});

/** `own-field.move`: one place up or down among those of its kind that are in use. */
export const moveOwnField = defineWrite({
  name: 'own-field.move',
  input: ownFieldMove,
  load: loadField,
  may: (actor) => allowed(ownFieldPermissions, 'move', actor),
  async run({ db, history }, { id, direction }, { kind, label }) {
    const rows = (await listAllFields(db)).filter((row) => row.kind === kind && !row.retiredAt);
    const before = rows.map((row) => row.id);
    const at = before.indexOf(id);
    const to = direction === 'up' ? at - 1 : at + 1;
    const other = before[to];
    if (at < 0 || other === undefined) return { id, label };
    const after = before.with(at, other).with(to, id);
    await placeFields(db, after);
    history.record({
      recordKind: 'own-field',
      recordId: id,
      before: { place: at + 1 },
      after: { place: to + 1 },
    });
    return { id, label };
  },
});

async function setRetired(
  context: WriteContext,
  field: OwnFieldRow,
  version: number,
  retiredAt: Date | null,
) {
  const { db, now } = context;
  if (!(await updateField(db, field.id, version, { retiredAt, updatedAt: now }))) {
    throw conflict(presentField(field));
  }
  return recordField(context, field, field.id);
}

/** `own-field.retire`: out of forms, lists and the API; all values are kept. */
export const retireOwnField = defineWrite({
  name: 'own-field.retire',
  input: ownFieldVersion,
  load: loadField,
  may: (actor) => allowed(ownFieldPermissions, 'retire', actor),
  run: (context, { version }, field) => setRetired(context, field, version, field.retiredAt ?? context.now),
});

/** `own-field.revive`: in use again, with the values it had. */
export const reviveOwnField = defineWrite({
  name: 'own-field.revive',
  input: ownFieldVersion,
  load: loadField,
  may: (actor) => allowed(ownFieldPermissions, 'revive', actor),
  run: (context, { version }, field) => setRetired(context, field, version, null),
});
