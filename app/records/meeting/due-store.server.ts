import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { meetingsIn } from '#app/database/scope.server.ts';
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

/**
 * The planned meetings in scope whose time has passed, the latest first, and how
 * many there are. All of them are looked up, by their ids: an office has a
 * handful. Asked in order and cut at once, SQLite walks through all meetings in
 * that order instead of going to the planned ones.
 */
export async function listDueMeetings(
  db: Transaction,
  scope: Scope,
  now: Date,
  limit: number,
): Promise<{ items: MeetingSummaryRow[]; total: number }> {
  const all = await db.meeting.findMany({ where: due(scope, now), select: { id: true, start: true } });
  const latest = all
    .sort((a, b) => b.start.getTime() - a.start.getTime() || (a.id < b.id ? 1 : -1))
    .slice(0, limit)
    .map(({ id }) => id);
  if (latest.length === 0) return { items: [], total: 0 };
  const rows = await db.meeting.findMany({ where: { id: { in: latest } }, include: summary });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return { items: latest.flatMap((id) => byId.get(id) ?? []), total: all.length };
}
