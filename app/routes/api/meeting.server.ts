import { z } from 'zod';
import { resource } from '#app/doors/api/resource.ts';
import { codeOf, recordShape, shownId, shownInstant, shownText } from '#app/doors/api/shape.ts';
import { flag, isoInstant, optionalIsoInstant, optionalRecordId, recordId } from '#app/kernel/json.ts';
import { binMeeting } from '#app/records/meeting/bin.server.ts';
import { createMeeting } from '#app/records/meeting/create.server.ts';
import { meetingFields as fields } from '#app/records/meeting/meeting.ts';
import { pageMeetings } from '#app/records/meeting/page.server.ts';
import {
  attendanceRoles,
  attendanceStatuses,
  meetingKinds,
  meetingStatuses,
} from '#app/records/meeting/terms.ts';
import { patchMeeting } from '#app/records/meeting/update.server.ts';
import { viewMeeting } from '#app/records/meeting/view.server.ts';

const attendance = z
  .strictObject({
    /** Of somebody who is there already: keeps them, also where the viewer is not shown who it is. */
    id: recordId().optional(),
    contactId: optionalRecordId(),
    /** Beside a contact: for whom they came. */
    organisationId: optionalRecordId(),
    role: z.enum(attendanceRoles).optional(),
    status: z.enum(attendanceStatuses).optional(),
  })
  .refine(({ id, contactId, organisationId }) => id || contactId || organisationId, {
    error: 'attendance-who',
    path: ['contactId'],
  });

const body = z.strictObject({
  title: fields.title.schema,
  kind: fields.kind.schema,
  status: fields.status.schema,
  start: isoInstant(),
  end: optionalIsoInstant(),
  place: fields.place.schema,
  agenda: fields.agenda.schema,
  minutes: fields.minutes.schema,
  confidential: flag().optional(),
  attendances: z.array(attendance).max(500).optional(),
  fieldOfActionIds: z.array(recordId()).max(50).optional(),
  projectId: optionalRecordId(),
  regionKey: z.string().max(40).nullish(),
});

const record = z.strictObject({
  ...recordShape,
  title: z.string(),
  kind: z.enum(meetingKinds),
  status: z.enum(meetingStatuses),
  start: z.iso.datetime(),
  end: shownInstant(),
  place: shownText(),
  agenda: shownText(),
  minutes: shownText(),
  confidential: z.boolean(),
  attendances: z.array(
    z.strictObject({
      id: z.uuid(),
      contactId: shownId(),
      organisationId: shownId(),
      role: z.enum(attendanceRoles),
      status: z.enum(attendanceStatuses),
    }),
  ),
  fieldOfActionIds: z.array(z.uuid()),
  projectId: shownId(),
  /** Of the meetings that one rule repeats. */
  seriesId: shownId(),
  regionKey: z.string(),
});

type Attendance = z.output<typeof attendance>;

function attendeeOf({ id: attendanceId, contactId, organisationId, role, status }: Attendance) {
  const shared = { attendanceId, role, status };
  if (contactId) return { ...shared, kind: 'contact', id: contactId, standsFor: organisationId ?? undefined };
  // Named by their row alone: they are found by it, and the id is not asked for.
  return { ...shared, kind: 'organisation', id: organisationId ?? attendanceId };
}

export const meetings = resource({
  kind: 'meeting',
  path: 'meetings',
  schema: 'Meeting',
  list: pageMeetings,
  view: viewMeeting,
  create: createMeeting,
  change: patchMeeting,
  bin: binMeeting,
  body,
  record,
  errorPaths: { attendees: 'attendances' },
  viewed: ({ meeting }) => meeting,
  shown: (row) => ({
    id: row.id,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    title: row.title,
    kind: codeOf(meetingKinds, row.kind),
    status: codeOf(meetingStatuses, row.status),
    start: row.start,
    end: row.end,
    place: row.place,
    agenda: row.agenda,
    minutes: row.minutes,
    confidential: row.confidential,
    attendances: row.attendances.map(({ id, contact, organisation, role, status }) => ({
      id,
      contactId: contact?.id ?? null,
      organisationId: organisation?.id ?? null,
      role: codeOf(attendanceRoles, role),
      status: codeOf(attendanceStatuses, status),
    })),
    fieldOfActionIds: row.fieldsOfAction.map(({ id }) => id),
    projectId: row.projectId,
    seriesId: row.seriesId,
    regionKey: row.regionKey,
  }),
  input: ({ attendances, ...given }) => ({
    ...given,
    ...(attendances && { attendees: attendances.map(attendeeOf) }),
  }),
});
