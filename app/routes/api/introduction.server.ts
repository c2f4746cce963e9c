import { z } from 'zod';
import { resource } from '#app/doors/api/resource.ts';
import { codeOf, recordShape, shownDay, shownId, shownInstant, shownText } from '#app/doors/api/shape.ts';
import { optionalIsoDay, optionalRecordId, recordId } from '#app/kernel/json.ts';
import { binIntroduction } from '#app/records/introduction/bin.server.ts';
import { createIntroduction } from '#app/records/introduction/create.server.ts';
import { introductionFields as fields } from '#app/records/introduction/introduction.ts';
import { pageIntroductions } from '#app/records/introduction/page.server.ts';
import { consents, introductionResults, introductionStatuses } from '#app/records/introduction/terms.ts';
import { patchIntroduction } from '#app/records/introduction/update.server.ts';
import { viewIntroduction } from '#app/records/introduction/view.server.ts';

const body = z.strictObject({
  aOrganisationId: recordId(),
  aContactId: optionalRecordId(),
  bOrganisationId: recordId(),
  bContactId: optionalRecordId(),
  status: z.enum(introductionStatuses).optional(),
  reason: fields.reason.schema,
  dismissReason: fields.dismissReason.schema,
  plannedFor: optionalIsoDay(),
  aConsent: z.enum(consents).optional(),
  aConsentOn: optionalIsoDay(),
  bConsent: z.enum(consents).optional(),
  bConsentOn: optionalIsoDay(),
  mailSubject: fields.mailSubject.schema,
  aMail: fields.aMail.schema,
  bMail: fields.bMail.schema,
  /** Only with the status OUTCOME, and then always. */
  result: z.enum(introductionResults).nullish(),
  outcome: fields.outcome.schema,
  note: fields.note.schema,
  brokerId: optionalRecordId(),
  /** None: whoever makes it. */
  managerId: optionalRecordId(),
  meetingId: optionalRecordId(),
  projectId: optionalRecordId(),
});

const record = z.strictObject({
  ...recordShape,
  aOrganisationId: z.uuid(),
  aContactId: shownId(),
  bOrganisationId: z.uuid(),
  bContactId: shownId(),
  status: z.enum(introductionStatuses),
  reason: shownText(),
  dismissReason: shownText(),
  plannedFor: shownDay(),
  madeAt: shownInstant(),
  aConsent: z.enum(consents).nullable(),
  aConsentOn: shownDay(),
  bConsent: z.enum(consents).nullable(),
  bConsentOn: shownDay(),
  mailSubject: shownText(),
  aMail: shownText(),
  bMail: shownText(),
  result: z.enum(introductionResults).nullable(),
  outcome: shownText(),
  note: shownText(),
  brokerId: shownId(),
  managerId: shownId(),
  meetingId: shownId(),
  projectId: shownId(),
});

function codeOrNone<const Codes extends readonly string[]>(codes: Codes, value: string | null) {
  return value === null ? null : codeOf(codes, value);
}

export const introductions = resource({
  kind: 'introduction',
  path: 'introductions',
  schema: 'Introduction',
  list: pageIntroductions,
  view: viewIntroduction,
  create: createIntroduction,
  change: patchIntroduction,
  bin: binIntroduction,
  body,
  record,
  viewed: ({ introduction }) => introduction,
  shown: (row) => ({
    id: row.id,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    aOrganisationId: row.aOrganisationId,
    aContactId: row.aContactId,
    bOrganisationId: row.bOrganisationId,
    bContactId: row.bContactId,
    status: codeOf(introductionStatuses, row.status),
    reason: row.reason,
    dismissReason: row.dismissReason,
    plannedFor: row.plannedFor,
    madeAt: row.madeAt,
    aConsent: codeOrNone(consents, row.aConsent),
    aConsentOn: row.aConsentOn,
    bConsent: codeOrNone(consents, row.bConsent),
    bConsentOn: row.bConsentOn,
    mailSubject: row.mailSubject,
    aMail: row.aMail,
    bMail: row.bMail,
    result: codeOrNone(introductionResults, row.result),
    outcome: row.outcome,
    note: row.note,
    brokerId: row.brokerId,
    managerId: row.managerId,
    meetingId: row.meetingId,
    projectId: row.projectId,
  }),
  input: (given) => given,
});
