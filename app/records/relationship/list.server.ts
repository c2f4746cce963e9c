import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { id } from '#app/kernel/field.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { relationshipPermissions } from './policy.ts';
import { presentRelationship } from './present.ts';
import { listRelationshipsOf } from './store.server.ts';

/** `relationship.list`: the declared ties of an organisation or a person, of which the actor sees both ends. */
export const listRelationships = defineRead({
  name: 'relationship.list',
  input: z.union([z.strictObject({ organisationId: id() }), z.strictObject({ contactId: id() })]),
  may: (actor) => allowed(relationshipPermissions, 'list', actor),
  run: async ({ db, scope, actor, today }, who) =>
    (await listRelationshipsOf(db, scope, who)).map((row) => presentRelationship(row, actor, today)),
});
