import { contact as words } from '#app/i18n/de/contact.ts';
import type { presentContact } from '#app/records/contact/present.ts';
import { type Column, listed, wordIn } from './column.ts';

export type ExportedContact = ReturnType<typeof presentContact>;
type Row = ExportedContact;
const { field, channel } = words;

function valuesOf({ channels }: Row, kind: string): string | null {
  return listed(channels.filter((one) => one.kind === kind).map(({ value }) => value));
}

/** Functions besides the one that the line tells of, those that have ended too. */
function otherFunctions({ affiliations, organisation, position }: Row): string | null {
  const others = affiliations.filter(
    (one) => one.organisation.id !== organisation?.id || one.position !== position,
  );
  const texts = others.map(({ position: held, organisation: at, from, to }) => {
    const term = from || to ? ` (${from ?? ''}–${to ?? ''})` : '';
    return `${[held, at.name].filter(Boolean).join(', ')}${term}`;
  });
  return texts.length > 0 ? texts.join('; ') : null;
}

/** A person as a line; the headings are the ones that an import knows. */
export const contactColumns: ReadonlyArray<Column<Row>> = [
  ['id', (row) => row.id],
  [field.salutation, (row) => row.salutation],
  [field.title, (row) => row.title],
  [field.firstName, (row) => row.firstName],
  [field.lastName, (row) => row.lastName],
  [field.organisation, (row) => row.organisation?.name ?? null],
  [field.position, (row) => row.position],
  [channel.EMAIL, (row) => valuesOf(row, 'EMAIL')],
  [channel.PHONE, (row) => valuesOf(row, 'PHONE')],
  [channel.MOBILE, (row) => valuesOf(row, 'MOBILE')],
  [field.tags, (row) => listed(row.tags)],
  [field.notes, (row) => row.notes],
  [field.legalBasis, (row) => wordIn(words.legalBasis, row.legalBasis)],
  [field.source, (row) => row.source],
  [field.retainUntil, (row) => row.retainUntil],
  ['Weitere Funktionen', otherFunctions],
];
