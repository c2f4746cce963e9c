import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { meetingsIn } from '#app/database/scope.server.ts';
import { attendedByAnyOf } from './attended-store.server.ts';

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

const columns = { id: true, title: true, kind: true, status: true, start: true } as const;
const attendanceColumns = { meetingId: true, contactId: true, organisationId: true, status: true } as const;

/** When the first meeting in scope took place; null before there is one. */
export async function firstMeetingStart(db: Transaction, scope: Scope): Promise<Date | null> {
  const row = await db.meeting.findFirst({
    where: { AND: [meetingsIn(scope), { deletedAt: null, status: 'TOOK_PLACE' }] },
    orderBy: { start: 'asc' },
    select: { start: true },
  });
  return row?.start ?? null;
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
      ...(await Promise.all(focus.map((organisationId) => attendedByAnyOf(db, organisationId)))),
    ],
  };
  if (focus.length > 0) return together(db, meeting);
  // Of everything two flat lists: a tree of them would be three times the memory.
  const [meetings, attendances] = await Promise.all([
    db.meeting.findMany({ where: meeting, select: columns }),
    db.attendance.findMany({ where: { status: 'ATTENDED', meeting }, select: attendanceColumns }),
  ]);
  return { meetings, attendances };
}

/** In one question. */
async function together(db: Transaction, meeting: Prisma.MeetingWhereInput) {
  const found = await db.meeting.findMany({
    where: meeting,
    select: { ...columns, attendances: { where: { status: 'ATTENDED' }, select: attendanceColumns } },
  });
  return {
    meetings: found.map(({ attendances: _, ...row }) => row),
    attendances: found.flatMap(({ attendances }) => attendances),
  };
}

/** All that took place, whenever: whoever keeps it judges by the day of the question. */
function tookPlace(scope: Scope): Prisma.MeetingWhereInput {
  return { AND: [meetingsIn(scope), { deletedAt: null, status: 'TOOK_PLACE' }] };
}

interface Stretch {
  readonly meetings: MeetingEvidence[];
  readonly attendances: AttendanceEvidence[];
}

/** A stretch of all meetings in scope, by id, after one of them, and who was there. */
export async function listMeetingsAfter(
  db: Transaction,
  scope: Scope,
  after: string,
  most: number,
): Promise<Stretch> {
  const meetings = await db.meeting.findMany({
    where: { AND: [tookPlace(scope), { id: { gt: after } }] },
    orderBy: { id: 'asc' },
    take: most,
    select: columns,
  });
  const last = meetings.at(-1);
  if (!last) return { meetings, attendances: [] };
  const attendances = await db.attendance.findMany({
    where: { status: 'ATTENDED', meetingId: { gt: after, lte: last.id }, meeting: tookPlace(scope) },
    select: attendanceColumns,
  });
  return { meetings, attendances };
}

/** Those of these meetings that are in scope and took place, and who was there. */
export function listMeetingsOf(db: Transaction, scope: Scope, ids: readonly string[]): Promise<Stretch> {
  return together(db, { AND: [tookPlace(scope), { id: { in: [...ids] } }] });
}

/** The fields of action of the meetings in scope. */
export function listMeetingFields(db: Transaction, scope: Scope) {
  return db.meetingFieldOfAction.findMany({
    where: { meeting: { AND: [meetingsIn(scope), { deletedAt: null, status: 'TOOK_PLACE' }] } },
    select: { meetingId: true, fieldOfActionId: true },
  });
}

/** Who of the office entered those of these meetings that are in scope. */
export async function listLoggersOf(
  db: Transaction,
  scope: Scope,
  ids: readonly string[],
): Promise<Map<string, { readonly id: string; readonly name: string }>> {
  const rows = await db.meeting.findMany({
    where: { AND: [meetingsIn(scope), { id: { in: [...ids] }, deletedAt: null }] },
    select: { id: true, createdBy: { select: { id: true, name: true } } },
  });
  return new Map(rows.flatMap(({ id, createdBy }) => (createdBy ? [[id, createdBy] as const] : [])));
}
