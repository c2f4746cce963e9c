import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { storableText } from '#app/kernel/field.ts';
import { isoDay, isoInstant, recordId } from '#app/kernel/json.ts';
import { pageKeys, pageShape, recordPage, sortBy } from '#app/kernel/page.server.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { readRelationships } from './page-store.server.ts';
import { relationshipPermissions } from './policy.ts';
import { presentRelationship } from './present.ts';
import { relationshipStatuses } from './terms.ts';

const columns = { updatedAt: 'updatedAt' } as const;

/** `relationship.page`: the declared ties of which the actor sees both ends, page by page, as programs read them. */
export const pageRelationships = defineRead({
  name: 'relationship.page',
  input: z.strictObject({
    ...pageShape,
    sort: sortBy(['updatedAt'], '-updatedAt'),
    type: storableText(60).optional(),
    status: z.enum(relationshipStatuses).optional(),
    organisationId: recordId().optional(),
    contactId: recordId().optional(),
    /** The day on which it holds. */
    on: isoDay().optional(),
    updatedSince: isoInstant().optional(),
  }),
  may: (actor) => allowed(relationshipPermissions, 'list', actor),
  async run({ db, scope, actor, today }, { sort, limit, cursor, type, updatedSince, ...question }) {
    const keys = pageKeys(columns, new Set(['updatedAt']), { sort, limit, cursor });
    const since = updatedSince === undefined ? undefined : new Date(updatedSince);
    const asked = { ...question, typeKey: type, updatedSince: since };
    const { items, next } = recordPage(await readRelationships(db, scope, asked, keys.keys), keys);
    return { items: items.map((row) => presentRelationship(row, actor, today)), next };
  },
});
