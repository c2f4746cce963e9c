import { actor, choice, day, type HistoryFields, longText, reference, text } from '../audit/field.ts';

/** The fields of the snapshot as the history shows and restores them. */
export const relationshipHistory: HistoryFields = {
  from: actor('relationship:field.from'),
  typeKey: reference('relationship:field.type', 'relationship-type'),
  to: actor('relationship:field.to'),
  strength: choice('relationship:field.strength', 'relationship:strength.level'),
  since: day('relationship:field.since'),
  until: day('relationship:field.until'),
  source: text('relationship:field.source'),
  status: choice('relationship:field.status', 'relationship:status.'),
  note: longText('relationship:field.note'),
};
