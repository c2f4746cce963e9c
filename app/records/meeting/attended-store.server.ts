import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { peopleIdsOf } from '#app/records/contact/people-store.server.ts';

const few = 5_000;

/**
 * The meetings that somebody was asked to, by id where they are few: SQLite
 * walks all meetings of the region otherwise. Where they are many, walking from
 * the latest finds a page of them at once.
 */
export async function attendedBy(
  db: Transaction,
  who: Prisma.AttendanceWhereInput,
): Promise<Prisma.MeetingWhereInput> {
  const rows = await db.attendance.findMany({ where: who, select: { meetingId: true }, take: few + 1 });
  if (rows.length > few) return { attendances: { some: who } };
  return { id: { in: [...new Set(rows.map(({ meetingId }) => meetingId))] } };
}

/** Somebody of the organisation was there: as such, for it, or as one of its people. */
export async function attendedByAnyOf(
  db: Transaction,
  organisationId: string,
): Promise<Prisma.MeetingWhereInput> {
  const people = await peopleIdsOf(db, organisationId);
  const asPerson = people
    ? { contactId: { in: people } }
    : { contact: { affiliations: { some: { organisationId } } } };
  return attendedBy(db, { OR: [{ organisationId }, asPerson] });
}
