import { relationship as words } from '#app/i18n/de/relationship.ts';
import type { PresentedRelationship } from '#app/records/relationship/present.ts';
import { type Column, wordIn } from './column.ts';

const { field } = words;

/** A relationship as a line, in the direction in which it was declared. */
export const relationshipColumns: ReadonlyArray<Column<PresentedRelationship>> = [
  ['id', (row) => row.id],
  [field.from, (row) => row.from.label],
  ['Wer (id)', (row) => `${row.from.kind}:${row.from.id}`],
  [field.type, (row) => row.labels.de],
  ['Beziehungsart (Schlüssel)', (row) => row.typeKey],
  [field.to, (row) => row.to.label],
  ['Mit wem (id)', (row) => `${row.to.kind}:${row.to.id}`],
  [field.strength, (row) => row.strength],
  [field.since, (row) => row.since],
  [field.until, (row) => row.until],
  [field.status, (row) => wordIn(words.status, row.status)],
  [field.source, (row) => row.source],
  [field.note, (row) => row.note],
];
