import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { meetingsIn } from '#app/database/scope.server.ts';

/** Asked to it as such, or by one of its people. */
function asked(organisationId: string): Prisma.MeetingWhereInput {
  const ofIt = { OR: [{ organisationId }, { contact: { affiliations: { some: { organisationId } } } }] };
  return { attendances: { some: ofIt } };
}

/** The meetings in scope to which both were asked, from an instant on, the earliest first. */
export function listMeetingsShared(
  db: Transaction,
  scope: Scope,
  [a, b]: readonly [string, string],
  since: Date,
  limit: number,
): Promise<Array<{ id: string; title: string; start: Date; status: string }>> {
  return db.meeting.findMany({
    where: {
      AND: [
        meetingsIn(scope),
        { deletedAt: null, status: { not: 'CANCELLED' }, start: { gte: since } },
        asked(a),
        asked(b),
      ],
    },
    orderBy: [{ start: 'asc' }, { id: 'asc' }],
    take: limit,
    select: { id: true, title: true, start: true, status: true },
  });
}
