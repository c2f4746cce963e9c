import type { TFunction } from 'i18next';
import { csvInstant, csvTime } from '#app/ui/format.ts';
import type { PresentedMeetingLine } from '../present.ts';
import { type meetingColumns, meetingKinds, meetingStatuses } from '../terms.ts';

type Row = PresentedMeetingLine;
export type MeetingColumn = (typeof meetingColumns)[number];

/** The name of a column and what stands in it, as text: the table and the file say the same. */
export function meetingTexts(t: TFunction<'meeting'>) {
  const texts: Readonly<
    Record<MeetingColumn | 'title', readonly [label: string, text: (row: Row) => string | number | null]>
  > = {
    title: [t('title'), (row) => row.title],
    start: [t('field.when'), (row) => csvTime(row.start)],
    kind: [
      t('field.kind'),
      (row) => {
        const known = meetingKinds.find((kind) => kind === row.kind);
        return known ? t(`kind.${known}`) : row.kind;
      },
    ],
    organisations: [t('organisations'), (row) => row.organisations.join(', ')],
    people: [t('people'), (row) => row.people.join(', ')],
    place: [t('field.place'), (row) => row.place],
    status: [
      t('field.status'),
      (row) => {
        const known = meetingStatuses.find((status) => status === row.status);
        return known ? t(`status.${known}`) : row.status;
      },
    ],
    region: [t('field.regionKey'), (row) => row.region],
    updated: [t('updated'), (row) => csvInstant(row.updatedAt)],
  };
  return texts;
}
