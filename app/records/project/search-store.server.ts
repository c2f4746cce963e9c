import type { Scope } from '#app/access/scope.ts';
import type { Transaction } from '#app/database/client.server.ts';
import { projectsIn } from '#app/database/scope.server.ts';
import { type SearchRecord, textsOf } from '#app/search/record.ts';

/** The projects of these ids that are in scope and not in the bin, as the search reads them. */
export async function readProjectsForSearch(
  db: Transaction,
  scope: Scope,
  ids: readonly string[],
): Promise<SearchRecord[]> {
  const rows = await db.project.findMany({
    where: { AND: [projectsIn(scope), { id: { in: [...ids] }, deletedAt: null }] },
    select: {
      id: true,
      title: true,
      description: true,
      status: true,
      regionKey: true,
      updatedAt: true,
      participants: { select: { organisationId: true } },
    },
  });
  return rows.map(({ id, status, regionKey, updatedAt, participants, ...columns }) => ({
    id,
    names: [columns.title],
    at: updatedAt,
    regionKeys: [regionKey],
    organisationIds: [...new Set(participants.map(({ organisationId }) => organisationId))],
    confidential: false,
    restricted: false,
    texts: textsOf(columns),
    facts: { status },
  }));
}

/** The next ids after one, to read all of them in turn. */
export async function nextProjectIds(db: Transaction, after: string, limit: number): Promise<string[]> {
  const rows = await db.project.findMany({
    where: { id: { gt: after } },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}
