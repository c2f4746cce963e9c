import { notFound } from '#app/kernel/failure.ts';
import type { ReadContext, WriteContext } from '#app/kernel/use-case.server.ts';
import { ownTypeOf } from './present.ts';
import { findField, type OwnFieldRow } from './store.server.ts';
import { ownKinds } from './terms.ts';

/** The field that an input names. */
export async function loadField({ db }: ReadContext, { id }: { readonly id: string }): Promise<OwnFieldRow> {
  const field = await findField(db, id);
  if (!field) throw notFound();
  return field;
}

/** A field with all its choices, for the administrator. */
export function presentField({ type, options, retiredAt, ...row }: OwnFieldRow) {
  return {
    id: row.id,
    kind: ownKinds.find((known) => known === row.kind) ?? 'organisation',
    key: row.key,
    label: row.label,
    type: ownTypeOf(type),
    public: row.public,
    retired: retiredAt !== null,
    version: row.version,
    options: options.map((option) => ({
      id: option.id,
      label: option.label,
      retired: option.retiredAt !== null,
    })),
  };
}

function fieldSnapshot({ kind, key, label, type, options, retiredAt, ...row }: OwnFieldRow) {
  return {
    kind,
    key,
    label,
    type,
    public: row.public,
    options: options.map((option) => ({ label: option.label, retired: option.retiredAt !== null })),
    retiredAt: retiredAt?.toISOString() ?? null,
  };
}

/** Notes in the history what a field has become. */
export async function recordField(context: WriteContext, before: OwnFieldRow | null, id: string) {
  const after = await findField(context.db, id);
  if (!after) throw notFound();
  context.history.record({
    recordKind: 'own-field',
    recordId: id,
    version: after.version,
    before: before && fieldSnapshot(before),
    after: fieldSnapshot(after),
  });
  return { id, label: after.label, version: after.version };
}
