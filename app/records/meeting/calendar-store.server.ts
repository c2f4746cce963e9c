import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { keyset, type Page, type PageRequest, toPage } from '#app/database/keyset.ts';
import { meetingsIn } from '#app/database/scope.server.ts';
import { searchWords } from '#app/kernel/text.ts';
import { type MeetingSummaryRow, summary } from './store.server.ts';

export interface CalendarFilter {
  readonly q: string;
  readonly kind: string | null;
}

function matching(scope: Scope, { q, kind }: CalendarFilter): Prisma.MeetingWhereInput {
  return {
    AND: [
      meetingsIn(scope),
      { deletedAt: null, ...(kind && { kind }) },
      ...searchWords(q).map((word) => ({ searchText: { contains: word } })),
    ],
  };
}

/** Nothing lasts longer; a bound on the start is what an index serves. */
const longest = 32 * 86_400_000;

/** When the meetings in scope begin and end that touch a time, by their start; at most so many. */
export function listMoments(
  db: Transaction,
  scope: Scope,
  filter: CalendarFilter,
  { from, to }: { readonly from: Date; readonly to: Date },
  limit: number,
) {
  return db.meeting.findMany({
    where: {
      AND: [
        matching(scope, filter),
        { start: { gte: new Date(from.getTime() - longest), lt: to } },
        { OR: [{ start: { gte: from } }, { end: { gt: from } }] },
      ],
    },
    orderBy: [{ start: 'asc' }, { id: 'asc' }],
    take: limit,
    select: { id: true, start: true, end: true },
  });
}

/** Those of these meetings that are in scope, as a calendar names them. */
export function listCalendarLines(db: Transaction, scope: Scope, ids: readonly string[]) {
  return db.meeting.findMany({
    where: { AND: [meetingsIn(scope), { id: { in: [...ids] } }] },
    select: {
      id: true,
      title: true,
      kind: true,
      status: true,
      start: true,
      end: true,
      place: true,
      confidential: true,
    },
  });
}

/** A page of the meetings in scope in the order in which they come, from an instant on or from a cursor. */
export async function listAgenda(
  db: Transaction,
  scope: Scope,
  filter: CalendarFilter,
  from: Date,
  page: PageRequest,
): Promise<Page<MeetingSummaryRow>> {
  const keys = keyset('start', 'asc', page);
  const placed = page.after !== undefined || page.before !== undefined;
  const rows = await db.meeting.findMany({
    where: { AND: [matching(scope, filter), placed ? keys.where : { start: { gte: from } }] },
    orderBy: keys.orderBy,
    take: keys.take,
    include: summary,
  });
  return toPage(rows, keys, page, 0, ({ start }) => start);
}

/** Is there a meeting before an instant? */
export async function hasEarlier(
  db: Transaction,
  scope: Scope,
  filter: CalendarFilter,
  before: Date,
): Promise<boolean> {
  const row = await db.meeting.findFirst({
    where: { AND: [matching(scope, filter), { start: { lt: before } }] },
    orderBy: [{ start: 'desc' }, { id: 'desc' }],
    select: { id: true },
  });
  return row !== null;
}
