import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { addDays, fromLocalInput, isDay } from '#app/kernel/day.ts';
import { checkbox, filterText, pageSize, query } from '#app/kernel/field.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { meetingPermissions } from './policy.ts';
import { presentMeetingSummary } from './present.ts';
import { listMeetings } from './store.server.ts';
import { meetingKinds, meetingSorts } from './terms.ts';

const filterDay = z.string().refine(isDay).nullish().catch(null);

/** `meeting.list`: a filtered page of the meetings that the actor sees, the latest first. */
export const listMeetingsUseCase = defineRead({
  name: 'meeting.list',
  input: z.object({
    q: query(),
    kind: z
      .enum(meetingKinds)
      .nullish()
      .catch(null)
      .transform((value) => value ?? null),
    region: filterText(),
    organisation: filterText(),
    from: filterDay,
    to: filterDay,
    binned: checkbox().catch(false),
    sort: z.enum(meetingSorts).catch('-start'),
    size: pageSize(),
    after: z.string().max(1000).optional().catch(undefined),
    before: z.string().max(1000).optional().catch(undefined),
  }),
  may: (actor, _loaded, input) => allowed(meetingPermissions, input.binned ? 'restore' : 'list', actor),
  run: ({ db, scope }, { sort, size, after, before, from, to, ...filter }) =>
    listMeetings(
      db,
      scope,
      {
        ...filter,
        from: from ? fromLocalInput(`${from}T00:00`) : null,
        to: to ? fromLocalInput(`${addDays(to, 1)}T00:00`) : null,
      },
      sort,
      { size, after, before },
    ),
  present: (page) => ({ ...page, items: page.items.map(presentMeetingSummary) }),
});
