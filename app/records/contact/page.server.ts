import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { storableText } from '#app/kernel/field.ts';
import { isoInstant, recordId } from '#app/kernel/json.ts';
import { pageKeys, pageShape, recordPage, sortBy } from '#app/kernel/page.server.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { readContacts } from './page-store.server.ts';
import { contactPermissions } from './policy.ts';
import { presentContact } from './present.ts';

const columns = { name: 'sortKey', updatedAt: 'updatedAt' } as const;

/** `contact.page`: whole people page by page, as programs read them. */
export const pageContacts = defineRead({
  name: 'contact.page',
  input: z.strictObject({
    ...pageShape,
    sort: sortBy(['name', 'updatedAt'], 'name'),
    organisationId: recordId().optional(),
    region: storableText(40).optional(),
    updatedSince: isoInstant().optional(),
  }),
  may: (actor) => allowed(contactPermissions, 'list', actor),
  async run({ db, scope, actor, today }, { sort, limit, cursor, updatedSince, ...question }) {
    const keys = pageKeys(columns, new Set(['updatedAt']), { sort, limit, cursor });
    const since = updatedSince === undefined ? undefined : new Date(updatedSince);
    const rows = await readContacts(db, scope, { ...question, updatedSince: since }, keys.keys);
    const { items, next } = recordPage(rows, keys);
    return { items: items.map((row) => presentContact(row, actor, today)), next };
  },
});
