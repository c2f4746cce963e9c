import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { meetingsIn } from '#app/database/scope.server.ts';

export interface MeetingEvidence {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly status: string;
  readonly start: Date;
}

export interface AttendanceEvidence {
  readonly meetingId: string;
  readonly contactId: string | null;
  readonly organisationId: string | null;
  readonly status: string;
}

/** Somebody of the organisation was there: as such, for it, or as one of its people. */
function attendedBy(organisationId: string): Prisma.MeetingWhereInput {
  return {
    attendances: {
      some: { OR: [{ organisationId }, { contact: { affiliations: { some: { organisationId } } } }] },
    },
  };
}

/**
 * The meetings in scope that took place before an instant, and who was there.
 * With a focus only those that every organisation of it has to do with.
 */
export async function listMeetingEvidence(
  db: Transaction,
  scope: Scope,
  focus: readonly string[],
  until: Date,
): Promise<{ meetings: MeetingEvidence[]; attendances: AttendanceEvidence[] }> {
  const meeting: Prisma.MeetingWhereInput = {
    AND: [
      meetingsIn(scope),
      { deletedAt: null, status: 'TOOK_PLACE', start: { lt: until } },
      ...focus.map(attendedBy),
    ],
  };
  const [meetings, attendances] = await Promise.all([
    db.meeting.findMany({
      where: meeting,
      select: { id: true, title: true, kind: true, status: true, start: true },
    }),
    db.attendance.findMany({
      where: { status: 'ATTENDED', meeting },
      select: { meetingId: true, contactId: true, organisationId: true, status: true },
    }),
  ]);
  return { meetings, attendances };
}
