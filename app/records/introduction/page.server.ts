import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { isoInstant, recordId } from '#app/kernel/json.ts';
import { pageKeys, pageShape, recordPage, sortBy } from '#app/kernel/page.server.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { namesOf } from './names.server.ts';
import { readIntroductions } from './page-store.server.ts';
import { introductionPermissions } from './policy.ts';
import { presentIntroduction } from './present.ts';
import { introductionResults, introductionStatuses } from './terms.ts';

const columns = { updatedAt: 'updatedAt' } as const;

/** `introduction.page`: whole introductions page by page, as programs read them. */
export const pageIntroductions = defineRead({
  name: 'introduction.page',
  input: z.strictObject({
    ...pageShape,
    sort: sortBy(['updatedAt'], '-updatedAt'),
    status: z.enum(introductionStatuses).optional(),
    result: z.enum(introductionResults).optional(),
    managerId: recordId().optional(),
    organisationId: recordId().optional(),
    updatedSince: isoInstant().optional(),
  }),
  may: (actor) => allowed(introductionPermissions, 'list', actor),
  async run(context, { sort, limit, cursor, updatedSince, ...question }) {
    const keys = pageKeys(columns, new Set(['updatedAt']), { sort, limit, cursor });
    const asked = {
      ...question,
      updatedSince: updatedSince === undefined ? undefined : new Date(updatedSince),
    };
    const rows = await readIntroductions(context.db, context.scope, asked, keys.keys);
    const { items, next } = recordPage(rows, keys);
    const names = await namesOf(context, items);
    return { items: items.map((row) => presentIntroduction(row, context.actor, names)), next };
  },
});
