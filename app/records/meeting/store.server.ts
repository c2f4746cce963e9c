import type { Scope } from '#app/access/scope.ts';
import type { Prisma, Transaction } from '#app/database/client.server.ts';
import { meetingsIn } from '#app/database/scope.server.ts';
import { countedByStatus } from '#app/kernel/count.ts';
import { attendedBy } from './attended-store.server.ts';

const attendances = {
  select: {
    id: true,
    role: true,
    status: true,
    organisationId: true,
    organisation: { select: { id: true, name: true, sector: true, deletedAt: true } },
    contact: {
      select: {
        id: true,
        title: true,
        firstName: true,
        lastName: true,
        deletedAt: true,
        restrictedAt: true,
      },
    },
  },
  orderBy: { id: 'asc' },
} satisfies Prisma.Meeting$attendancesArgs;

/** All that a record is shown with. */
export const whole = {
  attendances,
  createdBy: { select: { name: true } },
  attachments: { where: { deletedAt: null }, orderBy: { id: 'asc' }, select: { name: true } },
  occurrence: {
    select: { seriesId: true, day: true, series: { select: { rule: true, start: true } } },
  },
  project: { select: { id: true, title: true, deletedAt: true } },
  region: { select: { key: true, name: true } },
  fieldsOfAction: {
    select: { fieldOfAction: { select: { id: true, code: true, title: true } } },
    orderBy: { fieldOfAction: { code: 'asc' } },
  },
} satisfies Prisma.MeetingInclude;

/** What a line of a list or timeline shows. */
export const summary = { attendances } satisfies Prisma.MeetingInclude;

export type MeetingRow = Prisma.MeetingGetPayload<{ include: typeof whole }>;
export type MeetingSummaryRow = Prisma.MeetingGetPayload<{ include: typeof summary }>;

/** One meeting in scope, in the bin or not. */
export function findMeeting(db: Transaction, scope: Scope, id: string): Promise<MeetingRow | null> {
  return db.meeting.findFirst({ where: { AND: [meetingsIn(scope), { id }] }, include: whole });
}

/** The latest meetings of an organisation or a person, newest first. */
export async function listMeetingsOf(
  db: Transaction,
  scope: Scope,
  who: { readonly organisationId: string } | { readonly contactId: string },
  limit: number,
): Promise<MeetingSummaryRow[]> {
  return db.meeting.findMany({
    where: { AND: [meetingsIn(scope), { deletedAt: null }, await attendedBy(db, who)] },
    orderBy: [{ start: 'desc' }, { id: 'desc' }],
    take: limit,
    include: summary,
  });
}

/** The latest meetings of a project, newest first. */
export function listMeetingsOfProject(
  db: Transaction,
  scope: Scope,
  projectId: string,
  limit: number,
): Promise<MeetingSummaryRow[]> {
  return db.meeting.findMany({
    where: { AND: [meetingsIn(scope), { deletedAt: null, projectId }] },
    orderBy: [{ start: 'desc' }, { id: 'desc' }],
    take: limit,
    include: summary,
  });
}

/** How many meetings in scope began since an instant. */
export function countMeetingsSince(db: Transaction, scope: Scope, since: Date, until: Date): Promise<number> {
  return db.meeting.count({
    ...countedByStatus(),
    where: {
      AND: [meetingsIn(scope), { deletedAt: null, status: 'TOOK_PLACE', start: { gte: since, lte: until } }],
    },
  });
}

export interface AttendanceData {
  readonly id: string;
  readonly contactId: string | null;
  readonly organisationId: string | null;
  readonly role: string;
  readonly status: string;
}

/** Writes a new meeting with everybody who took part. */
export async function insertMeeting(
  db: Transaction,
  data: Omit<Prisma.MeetingUncheckedCreateInput, 'attendances' | 'fieldsOfAction'>,
  attendees: readonly AttendanceData[],
  fieldOfActionIds: readonly string[],
): Promise<void> {
  await db.meeting.create({ data });
  await replaceAttendances(db, data.id, attendees);
  await replaceFieldsOfAction(db, data.id, fieldOfActionIds);
}

/** Writes the change if the row still has the version that was read; false if it has moved on. */
export async function updateMeeting(
  db: Transaction,
  id: string,
  version: number,
  data: Omit<Prisma.MeetingUncheckedUpdateManyInput, 'id' | 'version'>,
): Promise<boolean> {
  const { count } = await db.meeting.updateMany({
    where: { id, version },
    data: { ...data, version: version + 1 },
  });
  return count === 1;
}

/** Sets who took part to exactly these; rows that stay keep their ids, also where their role or status changes. */
export async function replaceAttendances(
  db: Transaction,
  meetingId: string,
  attendees: readonly AttendanceData[],
): Promise<void> {
  const present = await db.attendance.findMany({ where: { meetingId } });
  const known = new Map(present.map((row) => [row.id, row]));
  const stays = ({ id, ...columns }: AttendanceData) => {
    const row = known.get(id);
    return Object.entries(columns).every(([name, value]) => row && Reflect.get(row, name) === value);
  };
  const kept = attendees.filter(stays).map((attendee) => attendee.id);
  await db.attendance.deleteMany({ where: { meetingId, id: { notIn: kept } } });
  const added = attendees.filter((attendee) => !kept.includes(attendee.id));
  if (added.length > 0) {
    await db.attendance.createMany({ data: added.map((attendee) => ({ ...attendee, meetingId })) });
  }
}

/** Sets the fields of action to exactly these. */
export async function replaceFieldsOfAction(
  db: Transaction,
  meetingId: string,
  fieldOfActionIds: readonly string[],
): Promise<void> {
  await db.meetingFieldOfAction.deleteMany({ where: { meetingId } });
  if (fieldOfActionIds.length > 0) {
    await db.meetingFieldOfAction.createMany({
      data: fieldOfActionIds.map((fieldOfActionId) => ({ meetingId, fieldOfActionId })),
    });
  }
}

/** The meetings nearest to an instant, on one side of it. */
export function listMeetingsBeside(
  db: Transaction,
  scope: Scope,
  instant: Date,
  side: 'before' | 'after',
  limit: number,
): Promise<MeetingSummaryRow[]> {
  const start = side === 'before' ? { lte: instant } : { gt: instant };
  const order = side === 'before' ? 'desc' : 'asc';
  return db.meeting.findMany({
    where: { AND: [meetingsIn(scope), { deletedAt: null, start }] },
    orderBy: [{ start: order }, { id: order }],
    take: limit,
    include: summary,
  });
}
