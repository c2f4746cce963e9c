import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { conflict } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { loadRelationship } from './load.server.ts';
import { relationshipPermissions } from './policy.ts';
import { presentRelationship } from './present.ts';
import { relationshipVersion } from './relationship.ts';
import { updateRelationship } from './store.server.ts';

/** `relationship.bin`: out of lists and network, for thirty days to be brought back. */
export const binRelationship = defineWrite({
  name: 'relationship.bin',
  input: relationshipVersion,
  load: loadRelationship,
  may: (actor) => allowed(relationshipPermissions, 'bin', actor),
  revises: ['network'],
  async run({ db, actor, now, today, history }, { id, version }, relationship) {
    const shown = presentRelationship(relationship, actor, today);
    const columns = { deletedAt: now, deletedById: userIdOf(actor), updatedAt: now };
    if (!(await updateRelationship(db, id, version, columns))) throw conflict(shown);
    history.record({
      recordKind: 'relationship',
      recordId: id,
      version: version + 1,
      before: { deletedAt: null },
      after: { deletedAt: now.toISOString() },
    });
    return { id, version: version + 1, from: shown.from, to: shown.to };
  },
});
