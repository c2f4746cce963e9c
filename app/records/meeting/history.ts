import {
  actorOf,
  actors,
  choice,
  flag,
  type HistoryFields,
  instant,
  list,
  longText,
  reference,
  references,
  showActor,
  text,
} from '../audit/field.ts';
import type { NameOf, Shown } from '../audit/shown.ts';

/** `contact:… GUEST ATTENDED` of the snapshot: `Ada Beispiel, Gast, dabei`. */
function showAttendance(value: unknown, nameOf: NameOf): Shown {
  const [who = '', role = '', status = ''] = String(value).split(' ');
  return {
    as: 'row',
    parts: [
      showActor(who, nameOf),
      { as: 'word', key: `meeting:role.${role}`, value: role },
      { as: 'word', key: `meeting:attendance.${status}`, value: status },
    ],
  };
}

/** The fields of the snapshot as the history shows and restores them. */
export const meetingHistory: HistoryFields = {
  title: text('meeting:field.title'),
  kind: choice('meeting:field.kind', 'meeting:kind.'),
  status: choice('meeting:field.status', 'meeting:status.'),
  start: instant('meeting:field.start'),
  end: instant('meeting:field.end'),
  place: text('meeting:field.place'),
  attendees: actors('meeting:field.attendees'),
  // Roles and whether they came: who is put back among the attendees gets theirs as everybody does.
  attendances: list('meeting:field.attendances', {
    item: showAttendance,
    references: (value) => [actorOf(String(value).split(' ', 1)[0])].filter((one) => one !== null),
    toForm: (items) => items.map(String),
    restorable: false,
  }),
  agenda: longText('meeting:field.agenda'),
  minutes: longText('meeting:field.minutes'),
  confidential: flag('meeting:field.confidential'),
  projectId: reference('meeting:field.projectId', 'project'),
  fieldOfActionIds: references('meeting:field.fieldOfActionIds', 'field-of-action'),
  // Files have versions of their own: what was attached or removed is told here and brought back there.
  attachments: list('meeting:field.attachments', {
    item: (value) => ({ as: 'text', text: String(value) }),
    toForm: (items) => items.map(String),
    restorable: false,
  }),
  regionKey: reference('meeting:field.regionKey', 'territory', { emptyKeeps: true }),
};
