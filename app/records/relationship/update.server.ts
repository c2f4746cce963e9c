import { allowed } from '#app/access/permission.ts';
import { everything } from '#app/access/scope.ts';
import { conflict } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { endColumns } from './ends.server.ts';
import { loadRelationship } from './load.server.ts';
import { relationshipPermissions } from './policy.ts';
import { presentRelationship, relationshipSnapshot } from './present.ts';
import { relationshipChange } from './relationship.ts';
import { findRelationship, updateRelationship } from './store.server.ts';

/** `relationship.update`: the whole form; refused with the present state if somebody was faster. */
export const changeRelationship = defineWrite({
  name: 'relationship.update',
  input: relationshipChange,
  load: loadRelationship,
  may: (actor) => allowed(relationshipPermissions, 'update', actor),
  revises: ['network'],
  async run(context, { id, version, from, to, typeKey, ...fields }, before) {
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
  },
});
