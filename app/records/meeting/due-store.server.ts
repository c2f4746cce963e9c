import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { meetingsIn } from '#app/database/scope.server.ts';
import { countedByStatus } from '#app/kernel/count.ts';
import { type MeetingSummaryRow, summary } from './store.server.ts';

/** `isDue` as a condition. */
function due(scope: Scope, now: Date): Prisma.MeetingWhereInput {
  return {
    AND: [
      meetingsIn(scope),
      { deletedAt: null, status: 'PLANNED', start: { lt: now }, OR: [{ end: null }, { end: { lt: now } }] },
    ],
  };
}

/** The planned meetings in scope whose time has passed, the latest first, and how many there are. */
export async function listDueMeetings(
  db: Transaction,
  scope: Scope,
  now: Date,
  limit: number,
): Promise<{ items: MeetingSummaryRow[]; total: number }> {
  const where = due(scope, now);
  const items = await db.meeting.findMany({
    where,
    orderBy: [{ start: 'desc' }, { id: 'desc' }],
    take: limit,
    include: summary,
  });
  return {
    items,
    total: items.length < limit ? items.length : await db.meeting.count({ ...countedByStatus(), where }),
  };
}
