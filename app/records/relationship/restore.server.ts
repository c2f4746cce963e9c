import { allowed } from '#app/access/permission.ts';
import { conflict } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { loadBinnedRelationship } from './load.server.ts';
import { relationshipPermissions } from './policy.ts';
import { presentRelationship } from './present.ts';
import { relationshipVersion } from './relationship.ts';
import { updateRelationship } from './store.server.ts';

/** `relationship.restore`: back out of the bin. */
export const restoreRelationship = defineWrite({
  name: 'relationship.restore',
  input: relationshipVersion,
  load: loadBinnedRelationship,
  may: (actor) => allowed(relationshipPermissions, 'restore', actor),
  revises: ['network'],
  async run({ db, actor, now, today, history }, { id, version }, relationship) {
    const shown = presentRelationship(relationship, actor, today);
    const columns = { deletedAt: null, deletedById: null, updatedAt: now };
    if (!(await updateRelationship(db, id, version, columns))) throw conflict(shown);
    history.record({
      recordKind: 'relationship',
      recordId: id,
      version: version + 1,
      before: { deletedAt: relationship.deletedAt?.toISOString() ?? null },
      after: { deletedAt: null },
    });
    return { id, version: version + 1, from: shown.from, to: shown.to };
  },
});
