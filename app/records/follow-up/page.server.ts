import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { isoDay, isoInstant, recordId } from '#app/kernel/json.ts';
import { pageKeys, pageShape, recordPage, sortBy } from '#app/kernel/page.server.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { readFollowUps } from './page-store.server.ts';
import { followUpPermissions } from './policy.ts';
import { presentFollowUp } from './present.ts';

const columns = { updatedAt: 'updatedAt' } as const;

/** `follow-up.page`: whole follow-ups page by page, as programs read them. */
export const pageFollowUps = defineRead({
  name: 'follow-up.page',
  input: z.strictObject({
    ...pageShape,
    sort: sortBy(['updatedAt'], '-updatedAt'),
    done: z.enum(['true', 'false']).optional(),
    assigneeId: recordId().optional(),
    meetingId: recordId().optional(),
    contactId: recordId().optional(),
    organisationId: recordId().optional(),
    projectId: recordId().optional(),
    introductionId: recordId().optional(),
    dueBy: isoDay().optional(),
    updatedSince: isoInstant().optional(),
  }),
  may: (actor) => allowed(followUpPermissions, 'list', actor),
  async run({ db, scope, today }, { sort, limit, cursor, done, updatedSince, ...question }) {
    const keys = pageKeys(columns, new Set(['updatedAt']), { sort, limit, cursor });
    const asked = {
      ...question,
      done: done === undefined ? undefined : done === 'true',
      updatedSince: updatedSince === undefined ? undefined : new Date(updatedSince),
    };
    const { items, next } = recordPage(await readFollowUps(db, scope, asked, keys.keys), keys);
    return { items: items.map((row) => presentFollowUp(row, today)), next };
  },
});
