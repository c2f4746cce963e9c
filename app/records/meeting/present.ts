import { type Actor, audienceOf } from '#app/access/actor.ts';
import { shows } from '#app/access/permission.ts';
import { fullName } from '../contact/name.ts';
import { meetingPermissions } from './policy.ts';

interface AttendanceSource {
  readonly id: string;
  readonly role: string;
  readonly status: string;
  readonly organisationId: string | null;
  readonly organisation: {
    readonly id: string;
    readonly name: string;
    readonly sector: string;
    readonly deletedAt: Date | null;
  } | null;
  readonly contact: {
    readonly id: string;
    readonly title: string | null;
    readonly firstName: string | null;
    readonly lastName: string;
    readonly deletedAt: Date | null;
    readonly restrictedAt: Date | null;
  } | null;
}

/** Who took part, as everybody who sees the meeting sees it: names, never channels. Restricted people stay unnamed. */
function presentAttendance({ id, role, status, organisation, contact }: AttendanceSource) {
  const shownContact = contact && !contact.restrictedAt ? contact : null;
  return {
    id,
    role,
    status,
    organisation: organisation && {
      id: organisation.id,
      name: organisation.name,
      sector: organisation.sector,
      binned: organisation.deletedAt !== null,
    },
    contact: shownContact && {
      id: shownContact.id,
      name: fullName(shownContact),
      binned: shownContact.deletedAt !== null,
    },
  };
}

interface SummarySource {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
  readonly status: string;
  readonly start: Date;
  readonly end: Date | null;
  readonly place: string | null;
  readonly confidential: boolean;
  readonly deletedAt: Date | null;
  readonly version: number;
  readonly attendances: readonly AttendanceSource[];
}

/** A line in a list or timeline. */
export function presentMeetingSummary(row: SummarySource) {
  const attendances = row.attendances.map(presentAttendance);
  const organisations = new Map(
    attendances.flatMap(({ organisation }) => (organisation ? [[organisation.id, organisation.name]] : [])),
  );
  return {
    id: row.id,
    title: row.title,
    kind: row.kind,
    status: row.status,
    start: row.start.toISOString(),
    end: row.end?.toISOString() ?? null,
    place: row.place,
    confidential: row.confidential,
    version: row.version,
    binned: row.deletedAt !== null,
    organisations: [...organisations.values()],
    people: attendances.flatMap(({ contact }) => (contact ? [contact.name] : [])),
  };
}

interface LineSource extends SummarySource {
  readonly updatedAt: Date;
}

/** A row of the list with all columns that can be chosen for it; `region` is the name of its region. */
export function presentMeetingLine(row: LineSource, region: string | null) {
  return { ...presentMeetingSummary(row), region, updatedAt: row.updatedAt.toISOString() };
}

export type PresentedMeetingLine = ReturnType<typeof presentMeetingLine>;

/** A planned meeting whose time has passed, with those who may have been there. */
export function presentDueMeeting(row: SummarySource) {
  return { ...presentMeetingSummary(row), attendances: row.attendances.map(presentAttendance) };
}

export type PresentedDueMeeting = ReturnType<typeof presentDueMeeting>;
export type PresentedAttendance = PresentedDueMeeting['attendances'][number];

interface WholeSource extends SummarySource {
  readonly agenda: string | null;
  readonly minutes: string | null;
  readonly projectId: string | null;
  readonly occurrence: { readonly seriesId: string } | null;
  readonly attachments: ReadonlyArray<{ readonly name: string }>;
  readonly regionKey: string;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly createdBy: { readonly name: string } | null;
  readonly project: { readonly id: string; readonly title: string; readonly deletedAt: Date | null } | null;
  readonly region: { readonly name: string };
  readonly fieldsOfAction: ReadonlyArray<{
    readonly fieldOfAction: { readonly id: string; readonly code: string; readonly title: string };
  }>;
}

/** The meeting's page. Minutes are the office's alone. */
export function presentMeeting(row: WholeSource, actor: Actor) {
  const audience = audienceOf(actor);
  const minutes = shows(meetingPermissions, 'minutes', audience);
  return {
    ...presentMeetingSummary(row),
    agenda: row.agenda,
    minutes: minutes ? row.minutes : null,
    minutesWithheld: !minutes && row.minutes !== null,
    seriesId: row.occurrence?.seriesId ?? null,
    projectId: row.projectId,
    project: row.project?.title ?? null,
    projectBinned: row.project?.deletedAt != null,
    regionKey: row.regionKey,
    region: row.region.name,
    loggedBy: shows(meetingPermissions, 'loggedBy', audience) ? (row.createdBy?.name ?? null) : null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    fieldsOfAction: row.fieldsOfAction.map(({ fieldOfAction }) => fieldOfAction),
    attendances: row.attendances.map(presentAttendance),
  };
}
export type PresentedMeetingSummary = ReturnType<typeof presentMeetingSummary>;

/** Who it is, as forms and the history name them: `contact:…` or `organisation:…`. */
export function attendanceKey({
  contact,
  organisationId,
}: Pick<AttendanceSource, 'contact' | 'organisationId'>): string {
  return contact ? `contact:${contact.id}` : `organisation:${organisationId}`;
}

/** The fields as the history keeps them. */
export function meetingSnapshot(row: WholeSource) {
  return {
    title: row.title,
    kind: row.kind,
    status: row.status,
    start: row.start.toISOString(),
    end: row.end?.toISOString() ?? null,
    place: row.place,
    agenda: row.agenda,
    minutes: row.minutes,
    confidential: row.confidential,
    projectId: row.projectId,
    regionKey: row.regionKey,
    fieldOfActionIds: row.fieldsOfAction.map(({ fieldOfAction }) => fieldOfAction.id),
    attendees: row.attendances.map(attendanceKey).sort(),
    attendances: row.attendances.map((one) => [attendanceKey(one), one.role, one.status].join(' ')).sort(),
    attachments: row.attachments.map(({ name }) => name),
    deletedAt: row.deletedAt?.toISOString() ?? null,
  };
}
