import { listing as words } from '#app/i18n/de/listing.ts';
import type { PresentedListing } from '#app/records/listing/present.ts';
import { type Column, wordIn } from './column.ts';

const { field } = words;

/** An offer or a need as a line. */
export const listingColumns: ReadonlyArray<Column<PresentedListing>> = [
  ['id', (row) => row.id],
  [field.direction, (row) => wordIn(words.direction, row.direction)],
  [field.kind, (row) => wordIn(words.kind, row.kind)],
  [field.title, (row) => row.title],
  [field.description, (row) => row.description],
  [field.organisationId, (row) => row.organisation.name],
  [field.contactId, (row) => row.contact?.name ?? null],
  [field.territoryKey, (row) => row.territory],
  [field.validUntil, (row) => row.validUntil],
  [field.state, (row) => wordIn(words.state, row.state)],
];
