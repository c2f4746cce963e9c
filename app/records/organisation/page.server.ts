import { z } from 'zod';
import { audienceOf } from '#app/access/actor.ts';
import { allowed, shows } from '#app/access/permission.ts';
import { invalidField } from '#app/kernel/failure.ts';
import { storableText } from '#app/kernel/field.ts';
import { isoInstant, recordId } from '#app/kernel/json.ts';
import { pageKeys, pageShape, recordPage, sortBy } from '#app/kernel/page.server.ts';
import { fold } from '#app/kernel/text.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { readOrganisations } from './page-store.server.ts';
import { organisationPermissions } from './policy.ts';
import { presentOrganisation } from './present.ts';
import { sectors } from './terms.ts';

const columns = { name: 'sortKey', updatedAt: 'updatedAt' } as const;

/** `organisation.page`: whole organisations page by page, as programs read them. */
export const pageOrganisations = defineRead({
  name: 'organisation.page',
  input: z.strictObject({
    ...pageShape,
    sort: sortBy(['name', 'updatedAt'], 'name'),
    sector: z.enum(sectors).optional(),
    kind: storableText(80).optional(),
    territory: storableText(40).optional(),
    region: storableText(40).optional(),
    tag: storableText(60).transform(fold).optional(),
    stewardId: recordId().optional(),
    updatedSince: isoInstant().optional(),
  }),
  may: (actor) => allowed(organisationPermissions, 'list', actor),
  async run({ db, scope, actor }, { sort, limit, cursor, updatedSince, ...question }) {
    // Whoever is not shown a field can't find it out by asking for it either.
    if (question.stewardId && !shows(organisationPermissions, 'steward', audienceOf(actor))) {
      throw invalidField('stewardId', 'not-shown');
    }
    const keys = pageKeys(columns, new Set(['updatedAt']), { sort, limit, cursor });
    const since = updatedSince === undefined ? undefined : new Date(updatedSince);
    const rows = await readOrganisations(db, scope, { ...question, updatedSince: since }, keys.keys);
    return recordPage(rows, keys);
  },
  present: ({ items, next }, actor) => ({
    items: items.map((row) => presentOrganisation(row, actor)),
    next,
  }),
});
