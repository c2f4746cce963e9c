import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { addDays, fromLocalInput } from '#app/kernel/day.ts';
import { storableText } from '#app/kernel/field.ts';
import { isoDay, isoInstant, recordId } from '#app/kernel/json.ts';
import { pageKeys, pageShape, recordPage, sortBy } from '#app/kernel/page.server.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { readMeetings } from './page-store.server.ts';
import { meetingPermissions } from './policy.ts';
import { presentMeeting } from './present.ts';
import { meetingKinds, meetingStatuses } from './terms.ts';

const columns = { start: 'start', updatedAt: 'updatedAt' } as const;

/** Midnight of the office at which a day begins. */
const beginOf = (day: string | undefined) => (day && fromLocalInput(`${day}T00:00`)) || undefined;

/** `meeting.page`: whole meetings page by page, as programs read them. */
export const pageMeetings = defineRead({
  name: 'meeting.page',
  input: z.strictObject({
    ...pageShape,
    sort: sortBy(['start', 'updatedAt'], '-start'),
    kind: z.enum(meetingKinds).optional(),
    status: z.enum(meetingStatuses).optional(),
    region: storableText(40).optional(),
    projectId: recordId().optional(),
    organisationId: recordId().optional(),
    contactId: recordId().optional(),
    fieldOfActionId: recordId().optional(),
    /** First and last day. */
    from: isoDay().optional(),
    to: isoDay().optional(),
    updatedSince: isoInstant().optional(),
  }),
  may: (actor) => allowed(meetingPermissions, 'list', actor),
  async run({ db, scope }, { sort, limit, cursor, from, to, region, updatedSince, ...question }) {
    const keys = pageKeys(columns, new Set(['start', 'updatedAt']), { sort, limit, cursor });
    const bounds = {
      from: beginOf(from),
      to: beginOf(to && addDays(to, 1)),
      updatedSince: updatedSince === undefined ? undefined : new Date(updatedSince),
    };
    const rows = await readMeetings(db, scope, { ...question, ...bounds, regionKey: region }, keys.keys);
    return recordPage(rows, keys);
  },
  present: ({ items, next }, actor) => ({ items: items.map((row) => presentMeeting(row, actor)), next }),
});
