import type { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { everything } from '#app/access/scope.ts';
import { changesInput, typedFields } from '#app/kernel/changes.ts';
import { conflict, notFound } from '#app/kernel/failure.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { parseInput } from '#app/kernel/validation.server.ts';
import { says } from '../audit/states.ts';
import { endColumns } from './ends.server.ts';
import { loadRelationship } from './load.server.ts';
import { relationshipPermissions } from './policy.ts';
import { presentRelationship, relationshipSnapshot } from './present.ts';
import { relationshipChange, relationshipFields } from './relationship.ts';
import { findRelationship, type RelationshipRow, updateRelationship } from './store.server.ts';

async function save(
  context: WriteContext,
  before: RelationshipRow,
  { id, version, from, to, typeKey, ...fields }: z.output<typeof relationshipChange>,
) {
  const { db, actor, now, today, history } = context;
  const ends = await endColumns(context, { typeKey, from, to });
  if (!(await updateRelationship(db, id, version, { ...fields, ...ends, updatedAt: now }))) {
    throw conflict(presentRelationship(before, actor, today));
  }
  const after = await findRelationship(db, everything, id);
  history.record({
    recordKind: 'relationship',
    recordId: id,
    version: version + 1,
    before: relationshipSnapshot(before),
    after: after && relationshipSnapshot(after),
  });
  return { id, from };
}

/** Writes all that the form says; sent again when it already stands, it writes nothing. Refused with the present state if somebody was faster. */
export async function writeRelationship(context: WriteContext, change: z.output<typeof relationshipChange>) {
  const { db, actor, scope, today } = context;
  const before = await findRelationship(db, scope, change.id);
  if (!before || before.deletedAt) throw notFound();
  if (before.version !== change.version) {
    const { id, version: _version, ...fields } = change;
    if (says(relationshipSnapshot(before), fields)) return { id, from: change.from };
    throw conflict(presentRelationship(before, actor, today));
  }
  return save(context, before, change);
}

/** `relationship.update`: the whole form. */
export const changeRelationship = defineWrite({
  name: 'relationship.update',
  input: relationshipChange,
  load: loadRelationship,
  may: (actor) => allowed(relationshipPermissions, 'update', actor),
  revises: ['network'],
  run: writeRelationship,
});

/** `relationship.patch`: some fields, the others as they stand; otherwise the same. */
export const patchRelationship = defineWrite({
  name: 'relationship.patch',
  input: changesInput,
  load: loadRelationship,
  may: (actor) => allowed(relationshipPermissions, 'update', actor),
  revises: ['network'],
  async run(context, { id, version, changes }) {
    const { db, actor, scope, today } = context;
    const before = await findRelationship(db, scope, id);
    if (!before || before.deletedAt) throw notFound();
    if (before.version !== version) throw conflict(presentRelationship(before, actor, today));
    const typed = typedFields(relationshipFields, relationshipSnapshot(before));
    return save(context, before, parseInput(relationshipChange, { ...typed, ...changes, id, version }));
  },
});
