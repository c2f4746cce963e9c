import { choice, day, type HistoryFields, longText, reference, text } from '../audit/field.ts';

/** The fields of the snapshot as the history shows and restores them; done and open again are verbs of their own. */
export const followUpHistory: HistoryFields = {
  title: text('followUp:field.title'),
  due: day('followUp:field.due'),
  assigneeId: reference('followUp:field.assigneeId', 'account'),
  note: longText('followUp:field.note'),
  status: choice('history:followUpStatus', 'history:status.', { restorable: false }),
  // What it is about is said where it is made, and not in its form.
  meetingId: reference('history:bin.kinds.meeting', 'meeting', { restorable: false }),
  contactId: reference('history:bin.kinds.contact', 'contact', { restorable: false }),
  organisationId: reference('history:bin.kinds.organisation', 'organisation', { restorable: false }),
  projectId: reference('meeting:field.projectId', 'project', { restorable: false }),
  introductionId: reference('history:bin.kinds.introduction', 'introduction', { restorable: false }),
};
