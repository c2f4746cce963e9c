import { meeting as words } from '#app/i18n/de/meeting.ts';
import { toLocalInput } from '#app/kernel/day.ts';
import type { presentMeeting } from '#app/records/meeting/present.ts';
import { type Column, listed, momentText, wordIn } from './column.ts';

export type ExportedMeeting = ReturnType<typeof presentMeeting>;
type Row = ExportedMeeting;
const { field } = words;

const moment = (instant: string | null) => instant && momentText(toLocalInput(new Date(instant)));

/** A meeting as a line, with who was asked and who came. */
export const meetingColumns: ReadonlyArray<Column<Row>> = [
  ['id', (row) => row.id],
  ['Titel', (row) => row.title],
  [field.kind, (row) => wordIn(words.kind, row.kind)],
  [field.status, (row) => wordIn(words.status, row.status)],
  [field.start, (row) => moment(row.start)],
  [field.end, (row) => moment(row.end)],
  [field.place, (row) => row.place],
  ['Organisationen', (row) => listed(row.organisations)],
  ['Personen', (row) => listed(row.people)],
  [
    field.attendances,
    (row) =>
      listed(
        row.attendances.map(({ contact, organisation, role, status }) =>
          [
            [contact?.name, organisation?.name].filter(Boolean).join(' für '),
            wordIn(words.role, role),
            wordIn(words.attendance, status),
          ]
            .filter(Boolean)
            .join(' · '),
        ),
      ),
  ],
  [field.agenda, (row) => row.agenda],
  [field.minutes, (row) => row.minutes],
  ['Vertraulich', (row) => (row.confidential ? 'ja' : 'nein')],
  [field.fieldOfActionIds, (row) => listed(row.fieldsOfAction.map(({ title }) => title))],
  [field.projectId, (row) => row.project],
  [field.regionKey, (row) => row.region],
];
