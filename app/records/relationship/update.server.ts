import type { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { everything } from '#app/access/scope.ts';
import { conflict, notFound } from '#app/kernel/failure.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { says } from '../audit/states.ts';
import { endColumns } from './ends.server.ts';
import { loadRelationship } from './load.server.ts';
import { relationshipPermissions } from './policy.ts';
import { presentRelationship, relationshipSnapshot } from './present.ts';
import { relationshipChange } from './relationship.ts';
import { findRelationship, updateRelationship } from './store.server.ts';

/** Writes all that the form says; sent again when it already stands, it writes nothing. Refused with the present state if somebody was faster. */
export async function writeRelationship(context: WriteContext, change: z.output<typeof relationshipChange>) {
  const { id, version, from, to, typeKey, ...fields } = change;
  const { db, actor, scope, now, today, history } = context;
  const before = await findRelationship(db, scope, id);
  if (!before || before.deletedAt) throw notFound();
  if (before.version !== version) {
    if (says(relationshipSnapshot(before), { from, to, typeKey, ...fields })) return { id, from };
    throw conflict(presentRelationship(before, actor, today));
  }
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

/** `relationship.update`: the whole form. */
export const changeRelationship = defineWrite({
  name: 'relationship.update',
  input: relationshipChange,
  load: loadRelationship,
  may: (actor) => allowed(relationshipPermissions, 'update', actor),
  revises: ['network'],
  run: writeRelationship,
});
