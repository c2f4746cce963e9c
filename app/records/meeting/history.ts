import {
  actors,
  choice,
  flag,
  type HistoryFields,
  instant,
  longText,
  reference,
  references,
  text,
} from '../audit/field.ts';

/** The fields of the snapshot as the history shows and restores them. */
export const meetingHistory: HistoryFields = {
  title: text('meeting:field.title'),
  kind: choice('meeting:field.kind', 'meeting:kind.'),
  status: choice('meeting:field.status', 'meeting:status.'),
  start: instant('meeting:field.start'),
  end: instant('meeting:field.end'),
  place: text('meeting:field.place'),
  attendees: actors('meeting:field.attendees'),
  agenda: longText('meeting:field.agenda'),
  minutes: longText('meeting:field.minutes'),
  confidential: flag('meeting:field.confidential'),
  projectId: reference('meeting:field.projectId', 'project'),
  fieldOfActionIds: references('meeting:field.fieldOfActionIds', 'field-of-action'),
  regionKey: reference('meeting:field.regionKey', 'territory', { emptyKeeps: true }),
};
