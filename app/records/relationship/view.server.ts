import { allowed } from '#app/access/permission.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { loadRelationship } from './load.server.ts';
import { relationshipPermissions } from './policy.ts';
import { presentRelationship } from './present.ts';
import { relationshipReference } from './relationship.ts';

/** `relationship.view`: one declared tie. */
export const viewRelationship = defineRead({
  name: 'relationship.view',
  input: relationshipReference,
  load: loadRelationship,
  may: (actor) => allowed(relationshipPermissions, 'view', actor),
  run: async ({ actor, today }, _input, row) => presentRelationship(row, actor, today),
});
