import { z } from 'zod';
import { type Actor, audienceOf } from '#app/access/actor.ts';
import { allowed, shows } from '#app/access/permission.ts';
import { type Age, borderOf } from '#app/kernel/age.ts';
import { addDays, fromLocalInput, isDay } from '#app/kernel/day.ts';
import { checkbox, filterAge, filterText, pageSize, query } from '#app/kernel/field.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { organisationPermissions } from '#app/records/organisation/policy.ts';
import { territoryDirectory } from '#app/records/territory/directory-store.server.ts';
import { countMatchingMeetings, listMeetingRows, type MeetingFilter } from './list-store.server.ts';
import { meetingPermissions } from './policy.ts';
import { presentMeetingLine } from './present.ts';
import { meetingKinds, meetingSorts, meetingStatuses } from './terms.ts';

const filterDay = z.string().refine(isDay).nullish().catch(null);

function oneOf<Value extends string>(values: readonly Value[]) {
  return z
    .enum(values)
    .nullish()
    .catch(null)
    .transform((value) => value ?? null);
}

/** What narrows the list; a value that nobody could mean is none. */
export const meetingFilterShape = {
  q: query(),
  kind: oneOf(meetingKinds),
  status: oneOf(meetingStatuses),
  region: filterText(),
  organisation: filterText(),
  county: filterText(),
  sector: filterText(),
  steward: filterText(),
  field: filterText(),
  from: filterDay,
  to: filterDay,
  changed: filterAge(),
};

export const meetingFilterNames = Object.keys(meetingFilterShape);
export const meetingFilterInput = z.object(meetingFilterShape);

const listInput = z.object({
  ...meetingFilterShape,
  binned: checkbox().catch(false),
  sort: z.enum(meetingSorts).catch('-start'),
  size: pageSize(),
  after: z.string().max(1000).optional().catch(undefined),
  before: z.string().max(1000).optional().catch(undefined),
});

type Typed = Omit<MeetingFilter, 'from' | 'to' | 'changed'> & {
  readonly from?: string | null | undefined;
  readonly to?: string | null | undefined;
  readonly changed: Age | null;
};

/** The filter as it applies to this actor: nobody finds out by filtering what is not shown to them. */
export function meetingFilterFor(filter: Typed, actor: Actor, today: string): MeetingFilter {
  const { from, to, changed } = filter;
  return {
    ...filter,
    steward: shows(organisationPermissions, 'steward', audienceOf(actor)) ? filter.steward : null,
    from: from ? fromLocalInput(`${from}T00:00`) : null,
    to: to ? fromLocalInput(`${addDays(to, 1)}T00:00`) : null,
    changed: changed && borderOf(changed, today),
  };
}

async function pageFor({ db, scope }: ReadContext, filter: MeetingFilter, input: z.output<typeof listInput>) {
  const { sort, size, after, before } = input;
  const [page, { byKey }] = await Promise.all([
    listMeetingRows(db, scope, filter, sort, { size, after, before }),
    territoryDirectory(db),
  ]);
  const line = (row: (typeof page.items)[number]) =>
    presentMeetingLine(row, byKey.get(row.regionKey)?.name ?? null);
  return { ...page, items: page.items.map(line) };
}

/** `meeting.list`: a filtered page of the meetings that the actor sees, the latest first, and how many there are. */
export const listMeetingsUseCase = defineRead({
  name: 'meeting.list',
  input: listInput,
  may: (actor, _loaded, input) => allowed(meetingPermissions, input.binned ? 'restore' : 'list', actor),
  async run(context, input) {
    const filter = meetingFilterFor(input, context.actor, context.today);
    const [page, total] = await Promise.all([
      pageFor(context, filter, input),
      countMatchingMeetings(context.db, context.scope, filter),
    ]);
    return { ...page, total };
  },
});

/** `meeting.export`: the same page by page, for a file; nobody counts then. */
export const exportMeetings = defineRead({
  name: 'meeting.export',
  input: listInput.omit({ binned: true }),
  may: (actor) => allowed(meetingPermissions, 'list', actor),
  run: (context, input) => {
    const whole = { ...input, binned: false };
    return pageFor(context, meetingFilterFor(whole, context.actor, context.today), whole);
  },
});
