import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { id } from '#app/kernel/field.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { findOrganisation } from '#app/records/organisation/store.server.ts';
import { loadRelationship } from './load.server.ts';
import { relationshipPermissions } from './policy.ts';
import { presentRelationship } from './present.ts';
import { relationshipReference } from './relationship.ts';
import { listRelationshipTypes } from './store.server.ts';

/** `relationship.prepare`: the empty editor, with the organisation that one came from on its one side. */
export const prepareRelationship = defineRead({
  name: 'relationship.prepare',
  input: z.object({ organisationId: id().optional().catch(undefined) }),
  may: (actor) => allowed(relationshipPermissions, 'create', actor),
  async run({ db, scope, today, newId }, { organisationId }) {
    const own = organisationId ? await findOrganisation(db, scope, organisationId) : null;
    return {
      id: newId(),
      types: await listRelationshipTypes(db),
      from: own && { kind: 'organisation' as const, id: own.id, label: own.name, detail: '' },
      today,
    };
  },
});

/** `relationship.prepare-change`: the editor of a relationship that is there. */
export const prepareRelationshipChange = defineRead({
  name: 'relationship.prepare-change',
  input: relationshipReference,
  load: loadRelationship,
  may: (actor) => allowed(relationshipPermissions, 'update', actor),
  run: async ({ db, actor, today }, _input, row) => ({
    relationship: presentRelationship(row, actor, today),
    types: await listRelationshipTypes(db),
    today,
  }),
});
