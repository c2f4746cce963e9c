import { choice, day, type HistoryFields, longText, reference, text } from '../audit/field.ts';

/** The fields of the snapshot as the history shows and restores them; done and open again are verbs of their own. */
export const followUpHistory: HistoryFields = {
  title: text('followUp:field.title'),
  due: day('followUp:field.due'),
  assigneeId: reference('followUp:field.assigneeId', 'account'),
  note: longText('followUp:field.note'),
  status: choice('history:followUpStatus', 'history:status.', { restorable: false }),
};
