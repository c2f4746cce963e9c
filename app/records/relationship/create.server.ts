import { allowed } from '#app/access/permission.ts';
import { everything } from '#app/access/scope.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { assertSame } from '../audit/same.ts';
import { endColumns } from './ends.server.ts';
import { relationshipPermissions } from './policy.ts';
import { relationshipSnapshot } from './present.ts';
import { relationshipInput } from './relationship.ts';
import { findRelationship, insertRelationship } from './store.server.ts';

/** `relationship.create`: a declared tie; sent twice by one form it is made once. */
export const createRelationship = defineWrite({
  name: 'relationship.create',
  input: relationshipInput,
  may: (actor) => allowed(relationshipPermissions, 'create', actor),
  revises: ['network'],
  async run(context, { id: chosen, from, to, typeKey, ...fields }) {
    const { db, scope, now, newId, history } = context;
    const saved = chosen ? await findRelationship(db, scope, chosen) : null;
    const sent = { from, to, typeKey, ...fields };
    if (saved) return assertSame(relationshipSnapshot(saved), sent, { id: saved.id, from });
    const id = chosen ?? newId();
    const ends = await endColumns(context, { typeKey, from, to });
    await insertRelationship(db, { id, ...fields, ...ends, createdAt: now, updatedAt: now });
    const row = await findRelationship(db, everything, id);
    history.record({
      recordKind: 'relationship',
      recordId: id,
      version: 1,
      after: row && relationshipSnapshot(row),
    });
    return { id, from };
  },
});
