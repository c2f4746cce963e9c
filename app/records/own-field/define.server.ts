import type { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { conflict, invalidField } from '#app/kernel/failure.ts';
import { message } from '#app/kernel/field.ts';
import { fold } from '#app/kernel/text.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { loadField, presentField, recordField } from './definition.server.ts';
import { keyFor } from './key.ts';
import { ownFieldChange, ownFieldInput } from './own-field.ts';
import { ownFieldPermissions } from './policy.ts';
import { ownTypeOf } from './present.ts';
import {
  findField,
  insertField,
  listNamesOfKind,
  type OwnFieldRow,
  updateField,
  writeOptions,
} from './store.server.ts';
import { mostFields, type OwnType } from './terms.ts';

type Options = z.output<typeof ownFieldInput>['options'];

/** Only a choice has choices, and it has at least one on offer. */
function assertOptions(type: OwnType, options: Options): void {
  if (type === 'CHOICE' && !options.some(({ retired }) => !retired))
    throw invalidField('options', 'no-option');
  if (type !== 'CHOICE' && options.length > 0) throw invalidField('options', 'only-choice');
}

async function saveOptions(
  { db, now, newId }: WriteContext,
  fieldId: string,
  options: Options,
  before: OwnFieldRow | null,
) {
  const known = new Map(before?.options.map((option) => [option.id, option]) ?? []);
  const byLabel = new Map(before?.options.map((option) => [option.labelKey, option]) ?? []);
  const rows = options.map(({ id, label, retired }, position) => {
    const labelKey = fold(label);
    // A word that was given up and comes back is the same choice.
    const standing = (id !== undefined && known.get(id)) || byLabel.get(labelKey);
    const retiredAt = retired ? (standing?.retiredAt ?? now) : null;
    return { id: standing?.id ?? newId(), label, labelKey, position, retiredAt };
  });
  if (new Set(rows.map(({ id }) => id)).size < rows.length) throw invalidField('options', 'option-twice');
  await writeOptions(db, fieldId, rows, now);
}

/** `own-field.create`: a new field, last of its kind; its key comes from its first name and stays. */
export const createOwnField = defineWrite({
  name: 'own-field.create',
  input: ownFieldInput,
  may: (actor) => allowed(ownFieldPermissions, 'create', actor),
  async run(context, { id: chosen, kind, type, label, options, ...input }) {
    const { db, now, newId } = context;
    const saved = chosen ? await findField(db, chosen) : null;
    if (saved) return { id: saved.id, label: saved.label, version: saved.version };
    assertOptions(type, options);
    const others = await listNamesOfKind(db, kind);
    if (others.length >= mostFields) throw invalidField('label', message('too-big', { max: mostFields }));
    const labelKey = fold(label);
    if (others.some((other) => other.labelKey === labelKey)) throw invalidField('label', 'taken');
    const id = chosen ?? newId();
    const key = keyFor(
      label,
      others.map((other) => other.key),
    );
    const position = Math.max(-1, ...others.map((other) => other.position)) + 1;
    await insertField(db, {
      id,
      kind,
      key,
      label,
      labelKey,
      type,
      position,
      public: input.public,
      createdAt: now,
      updatedAt: now,
    });
    await saveOptions(context, id, options, null);
    return recordField(context, null, id);
  },
});

/** `own-field.update`: another name, other choices, public or not; what records hold stays. */
export const changeOwnField = defineWrite({
  name: 'own-field.update',
  input: ownFieldChange,
  load: loadField,
  may: (actor) => allowed(ownFieldPermissions, 'update', actor),
  async run(context, { id, version, label, options, ...input }, field) {
    const { db, now } = context;
    assertOptions(ownTypeOf(field.type), options);
    const labelKey = fold(label);
    const others = await listNamesOfKind(db, field.kind);
    if (others.some((other) => other.id !== id && other.labelKey === labelKey))
      throw invalidField('label', 'taken');
    const columns = { label, labelKey, public: input.public, updatedAt: now };
    if (!(await updateField(db, id, version, columns))) throw conflict(presentField(field));
    await saveOptions(context, id, options, field);
    return recordField(context, field, id);
  },
});
