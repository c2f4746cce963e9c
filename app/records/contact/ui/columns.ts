import type { TFunction } from 'i18next';
import { csvInstant } from '#app/ui/format.ts';
import type { PresentedContactLine } from '../present.ts';
import type { contactColumns } from '../terms.ts';

type Row = PresentedContactLine;
export type ContactColumn = (typeof contactColumns)[number];

/** The name of a column and what stands in it, as text: the table and the file say the same. */
export function contactTexts(t: TFunction<'contact'>) {
  const texts: Readonly<
    Record<ContactColumn | 'name', readonly [label: string, text: (row: Row) => string | number | null]>
  > = {
    name: [t('field.name'), (row) => row.name],
    position: [t('field.position'), (row) => row.position],
    organisation: [t('field.organisation'), (row) => row.organisation?.name ?? null],
    channels: [t('field.channels'), (row) => row.channels.map(({ value }) => value).join(', ')],
    contact: [t('lastContact'), (row) => row.lastContactAt && csvInstant(row.lastContactAt)],
    tags: [t('field.tags'), (row) => row.tags.join(', ')],
    updated: [t('updated'), (row) => csvInstant(row.updatedAt)],
    retainUntil: [
      t('field.retainUntil'),
      (row) => row.retainUntil && csvInstant(`${row.retainUntil}T12:00:00Z`),
    ],
  };
  return texts;
}
