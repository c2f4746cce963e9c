import type { Scope } from '#app/access/scope.ts';
import { agedWhere } from '#app/database/age.server.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { keyset, type PageRequest, toPage } from '#app/database/keyset.ts';
import { meetingsIn, organisationsIn } from '#app/database/scope.server.ts';
import type { AgeBorder } from '#app/kernel/age.ts';
import { countedByStart } from '#app/kernel/count.ts';
import { searchWords } from '#app/kernel/text.ts';
import { summary } from './store.server.ts';
import type { MeetingSort } from './terms.ts';

export interface MeetingFilter {
  readonly q: string;
  readonly kind: string | null;
  readonly status: string | null;
  readonly region: string | null;
  readonly organisation: string | null;
  /** Of one of the organisations that took part, as the next two. */
  readonly county: string | null;
  readonly sector: string | null;
  readonly steward: string | null;
  readonly field: string | null;
  readonly from: Date | null;
  readonly to: Date | null;
  readonly changed: AgeBorder | null;
  readonly binned: boolean;
}

/** Which meetings a filter keeps, of those in scope. */
export function meetingsWhere(scope: Scope, filter: MeetingFilter): Prisma.MeetingWhereInput {
  const { county, sector, steward, field } = filter;
  const attended: Prisma.OrganisationWhereInput = {
    ...(county && { countyKey: county }),
    ...(sector && { sector }),
    ...(steward && { stewardId: steward === 'none' ? null : steward }),
  };
  return {
    AND: [
      meetingsIn(scope),
      ...searchWords(filter.q).map((word) => ({ searchText: { contains: word } })),
      filter.region ? { regionKey: filter.region } : {},
      county || sector || steward
        ? { attendances: { some: { organisation: { AND: [organisationsIn(scope), attended] } } } }
        : {},
      agedWhere('updatedAt', filter.changed, false),
    ],
    deletedAt: filter.binned ? { not: null } : null,
    ...(filter.kind && { kind: filter.kind }),
    ...(filter.status && { status: filter.status }),
    ...(field && { fieldsOfAction: { some: { fieldOfActionId: field } } }),
    ...(filter.organisation && { attendances: { some: { organisationId: filter.organisation } } }),
    ...((filter.from || filter.to) && {
      start: { ...(filter.from && { gte: filter.from }), ...(filter.to && { lt: filter.to }) },
    }),
  };
}

const columnOf = { start: 'start', title: 'searchText', updated: 'updatedAt' } as const;

function isField(text: string): text is keyof typeof columnOf {
  return Object.hasOwn(columnOf, text);
}

/** A page of the meetings in scope, without how many there are. By title means by the text that is searched, which begins with it. */
export async function listMeetingRows(
  db: Transaction,
  scope: Scope,
  filter: MeetingFilter,
  sort: MeetingSort,
  page: PageRequest,
) {
  const name = sort.replace('-', '');
  const column = columnOf[isField(name) ? name : 'start'];
  const keys = keyset(column, sort.startsWith('-') ? 'desc' : 'asc', page);
  const rows = await db.meeting.findMany({
    where: { AND: [meetingsWhere(scope, filter), keys.where] },
    orderBy: keys.orderBy,
    take: keys.take,
    include: summary,
  });
  const { total: _total, ...shown } = toPage(rows, keys, page, 0, (row) => row[column]);
  return shown;
}

export function countMatchingMeetings(db: Transaction, scope: Scope, filter: MeetingFilter): Promise<number> {
  return db.meeting.count({ ...countedByStart(), where: meetingsWhere(scope, filter) });
}
