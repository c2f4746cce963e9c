import type { Scope } from '#app/access/scope.ts';
import type { Transaction } from '#app/database/client.server.ts';
import { meetingsIn } from '#app/database/scope.server.ts';
import { type SearchRecord, textsOf } from '#app/search/record.ts';

/** The meetings of these ids that are in scope and not in the bin, as the search reads them. */
export async function readMeetingsForSearch(
  db: Transaction,
  scope: Scope,
  ids: readonly string[],
): Promise<SearchRecord[]> {
  const rows = await db.meeting.findMany({
    where: { AND: [meetingsIn(scope), { id: { in: [...ids] }, deletedAt: null }] },
    select: {
      id: true,
      title: true,
      place: true,
      agenda: true,
      minutes: true,
      start: true,
      status: true,
      confidential: true,
      regionKey: true,
    },
  });
  return rows.map(({ id, start, status, confidential, regionKey, ...columns }) => ({
    id,
    names: [columns.title],
    at: start,
    regionKeys: [regionKey],
    organisationIds: [],
    confidential,
    restricted: false,
    texts: textsOf(columns),
    facts: { start, status, confidential, place: columns.place },
  }));
}

/** The next ids after one, to read all of them in turn. */
export async function nextMeetingIds(db: Transaction, after: string, limit: number): Promise<string[]> {
  const rows = await db.meeting.findMany({
    where: { id: { gt: after } },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
