import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { storableText } from '#app/kernel/field.ts';
import { isoInstant, recordId } from '#app/kernel/json.ts';
import { pageKeys, pageShape, recordPage, sortBy } from '#app/kernel/page.server.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { readProjects } from './page-store.server.ts';
import { projectPermissions } from './policy.ts';
import { presentProject } from './present.ts';
import { projectStatuses } from './terms.ts';

const columns = { title: 'sortKey', updatedAt: 'updatedAt' } as const;

/** `project.page`: whole projects page by page, as programs read them. */
export const pageProjects = defineRead({
  name: 'project.page',
  input: z.strictObject({
    ...pageShape,
    sort: sortBy(['title', 'updatedAt'], 'title'),
    status: z.enum(projectStatuses).optional(),
    region: storableText(40).optional(),
    territory: storableText(40).optional(),
    fieldOfActionId: recordId().optional(),
    organisationId: recordId().optional(),
    updatedSince: isoInstant().optional(),
  }),
  may: (actor) => allowed(projectPermissions, 'list', actor),
  async run({ db, scope }, { sort, limit, cursor, region, updatedSince, ...question }) {
    const keys = pageKeys(columns, new Set(['updatedAt']), { sort, limit, cursor });
    const since = updatedSince === undefined ? undefined : new Date(updatedSince);
    const asked = { ...question, regionKey: region, updatedSince: since };
    return recordPage(await readProjects(db, scope, asked, keys.keys), keys);
  },
  present: ({ items, next }, actor) => ({ items: items.map((row) => presentProject(row, actor)), next }),
});
