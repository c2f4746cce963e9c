import { organisation as words } from '#app/i18n/de/organisation.ts';
import type { presentOrganisation } from '#app/records/organisation/present.ts';
import { type Column, listed, wordIn } from './column.ts';

type Row = ReturnType<typeof presentOrganisation>;
const { field } = words;

/** An organisation as a line; the headings are the ones that an import knows. */
export const organisationColumns: ReadonlyArray<Column<Row>> = [
  ['id', (row) => row.id],
  [field.name, (row) => row.name],
  [field.shortName, (row) => row.shortName],
  [field.sector, (row) => wordIn(words.sector, row.sector)],
  [field.kind, (row) => wordIn(words.kind, row.kind)],
  [field.territory, (row) => row.territory],
  ['Gebietsschlüssel', (row) => row.territoryKey],
  [field.street, (row) => row.street],
  [field.postcode, (row) => row.postcode],
  [field.city, (row) => row.city],
  [field.website, (row) => row.website],
  [field.email, (row) => row.email],
  [field.phone, (row) => row.phone],
  [field.description, (row) => row.description],
  [field.employees, (row) => row.employees],
  [field.tags, (row) => listed(row.tags)],
  [field.visibility, (row) => wordIn(words.visibility, row.visibility)],
  [field.source, (row) => row.source],
];
