import { z } from 'zod';
import { resource } from '#app/doors/api/resource.ts';
import { recordShape, shownDay, shownId, shownText } from '#app/doors/api/shape.ts';
import { flag, optionalIsoDay, optionalRecordId } from '#app/kernel/json.ts';
import { binFollowUp } from '#app/records/follow-up/bin.server.ts';
import { createFollowUp } from '#app/records/follow-up/create.server.ts';
import { followUpFields as fields } from '#app/records/follow-up/follow-up.ts';
import { pageFollowUps } from '#app/records/follow-up/page.server.ts';
import { patchFollowUp } from '#app/records/follow-up/update.server.ts';
import { viewFollowUp } from '#app/records/follow-up/view.server.ts';

const body = z.strictObject({
  title: fields.title.schema,
  due: optionalIsoDay(),
  done: flag().optional(),
  /** None: whoever makes it. */
  assigneeId: optionalRecordId(),
  note: fields.note.schema,
  meetingId: optionalRecordId(),
  contactId: optionalRecordId(),
  organisationId: optionalRecordId(),
  projectId: optionalRecordId(),
  introductionId: optionalRecordId(),
});

const record = z.strictObject({
  ...recordShape,
  title: z.string(),
  due: shownDay(),
  done: z.boolean(),
  assigneeId: shownId(),
  note: shownText(),
  meetingId: shownId(),
  contactId: shownId(),
  organisationId: shownId(),
  projectId: shownId(),
  introductionId: shownId(),
});

export const followUps = resource({
  kind: 'followUp',
  path: 'follow-ups',
  schema: 'FollowUp',
  list: pageFollowUps,
  view: viewFollowUp,
  create: createFollowUp,
  change: patchFollowUp,
  bin: binFollowUp,
  body,
  record,
  viewed: (followUp) => followUp,
  shown: (row) => ({
    id: row.id,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    title: row.title,
    due: row.due,
    done: row.status === 'DONE',
    assigneeId: row.assigneeId,
    note: row.note,
    meetingId: row.meetingId,
    contactId: row.contactId,
    organisationId: row.organisationId,
    projectId: row.projectId,
    introductionId: row.introductionId,
  }),
  input: (given) => given,
});
