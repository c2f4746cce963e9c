import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { meetingsIn } from '#app/database/scope.server.ts';
import { type AttendanceData, type MeetingRow, whole } from './store.server.ts';

interface SeriesData {
  readonly id: string;
  readonly rule: string;
  readonly start: string;
  readonly now: Date;
}

/** A new series without meetings. */
export async function insertSeries(db: Transaction, { id, rule, start, now }: SeriesData): Promise<void> {
  await db.meetingSeries.create({ data: { id, rule, start, createdAt: now, updatedAt: now } });
}

export async function updateRule(db: Transaction, id: string, rule: string, now: Date): Promise<void> {
  await db.meetingSeries.update({ where: { id }, data: { rule, updatedAt: now } });
}

/** A series that has no meeting any more is none. */
export async function removeEmptySeries(db: Transaction, id: string): Promise<boolean> {
  const { count } = await db.meetingSeries.deleteMany({ where: { id, occurrences: { none: {} } } });
  return count === 1;
}

interface OccurrenceData {
  readonly meeting: Omit<Prisma.MeetingCreateManyInput, 'id'> & { readonly id: string };
  readonly day: string;
  readonly attendances: readonly AttendanceData[];
  readonly fieldOfActionIds: readonly string[];
}

/** Writes the meetings of a series, one statement a table. */
export async function insertOccurrences(
  db: Transaction,
  seriesId: string,
  occurrences: readonly OccurrenceData[],
): Promise<void> {
  await db.meeting.createMany({ data: occurrences.map(({ meeting }) => meeting) });
  await placeInSeries(
    db,
    seriesId,
    occurrences.map(({ meeting, day }) => ({ meetingId: meeting.id, day })),
  );
  await db.attendance.createMany({
    data: occurrences.flatMap(({ meeting, attendances }) =>
      attendances.map((attendance) => ({ ...attendance, meetingId: meeting.id })),
    ),
  });
  await db.meetingFieldOfAction.createMany({
    data: occurrences.flatMap(({ meeting, fieldOfActionIds }) =>
      fieldOfActionIds.map((fieldOfActionId) => ({ meetingId: meeting.id, fieldOfActionId })),
    ),
  });
}

/** Says of which series these meetings are, and on which days its rule put them. */
export async function placeInSeries(
  db: Transaction,
  seriesId: string,
  places: ReadonlyArray<{ readonly meetingId: string; readonly day: string }>,
): Promise<void> {
  await db.meetingOccurrence.deleteMany({
    where: { meetingId: { in: places.map(({ meetingId }) => meetingId) } },
  });
  await db.meetingOccurrence.createMany({ data: places.map((place) => ({ ...place, seriesId })) });
}

/** The meetings of a series in scope from a day of its rule on, in the bin or not. */
export async function listOccurrences(
  db: Transaction,
  scope: Scope,
  seriesId: string,
  from: string,
): Promise<MeetingRow[]> {
  const rows = await db.meeting.findMany({
    where: { AND: [meetingsIn(scope), { occurrence: { seriesId, day: { gte: from } } }] },
    include: whole,
  });
  const dayOf = ({ occurrence }: MeetingRow) => occurrence?.day ?? '';
  return rows.sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : 1));
}

/** Those of these meetings that are in scope, whole. */
export function listMeetingsByIds(
  db: Transaction,
  scope: Scope,
  ids: readonly string[],
): Promise<MeetingRow[]> {
  return db.meeting.findMany({
    where: { AND: [meetingsIn(scope), { id: { in: [...ids] } }] },
    include: whole,
  });
}

/** The others of a series in scope that are not in the bin, as a page lists them. */
export function listSiblings(db: Transaction, scope: Scope, seriesId: string, besides: string) {
  return db.meeting.findMany({
    where: {
      AND: [meetingsIn(scope), { deletedAt: null, occurrence: { seriesId }, id: { not: besides } }],
    },
    orderBy: [{ start: 'asc' }, { id: 'asc' }],
    select: { id: true, start: true, status: true },
  });
}

/** Gives all of these meetings another status, each a new version. */
export async function setMeetingStatuses(
  db: Transaction,
  ids: readonly string[],
  status: string,
  now: Date,
): Promise<void> {
  await db.meeting.updateMany({
    where: { id: { in: [...ids] } },
    data: { status, updatedAt: now, version: { increment: 1 } },
  });
}

/** Takes people and organisations out of meetings and puts others in, one statement each. */
export async function changeAttendees(
  db: Transaction,
  removed: readonly string[],
  added: ReadonlyArray<AttendanceData & { readonly meetingId: string }>,
): Promise<void> {
  if (removed.length > 0) await db.attendance.deleteMany({ where: { id: { in: [...removed] } } });
  if (added.length > 0) await db.attendance.createMany({ data: [...added] });
}
