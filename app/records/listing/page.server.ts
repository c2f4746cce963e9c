import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { storableText } from '#app/kernel/field.ts';
import { isoDay, isoInstant, recordId } from '#app/kernel/json.ts';
import { pageKeys, pageShape, recordPage, sortBy } from '#app/kernel/page.server.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { readListings } from './page-store.server.ts';
import { listingPermissions } from './policy.ts';
import { presentListing } from './present.ts';
import { listingDirections, listingKinds } from './terms.ts';

const columns = { title: 'sortKey', updatedAt: 'updatedAt' } as const;

/** `listing.page`: whole listings page by page, as programs read them; those that are over too, unless a day is named. */
export const pageListings = defineRead({
  name: 'listing.page',
  input: z.strictObject({
    ...pageShape,
    sort: sortBy(['title', 'updatedAt'], '-updatedAt'),
    direction: z.enum(listingDirections).optional(),
    kind: z.enum(listingKinds).optional(),
    organisationId: recordId().optional(),
    territory: storableText(40).optional(),
    published: z.enum(['true', 'false']).optional(),
    validOn: isoDay().optional(),
    updatedSince: isoInstant().optional(),
  }),
  may: (actor) => allowed(listingPermissions, 'list', actor),
  async run({ db, scope, actor, today }, { sort, limit, cursor, published, updatedSince, ...question }) {
    const keys = pageKeys(columns, new Set(['updatedAt']), { sort, limit, cursor });
    const asked = {
      ...question,
      published: published === undefined ? undefined : published === 'true',
      updatedSince: updatedSince === undefined ? undefined : new Date(updatedSince),
    };
    const { items, next } = recordPage(await readListings(db, scope, today, asked, keys.keys), keys);
    return { items: items.map((row) => presentListing(row, actor, today)), next };
  },
});
