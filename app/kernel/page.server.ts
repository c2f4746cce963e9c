import { z } from 'zod';
import { decodeCursor, type Keyset, keyset, type PageRequest, toPage } from '#app/database/keyset.ts';
import { invalidField } from './failure.ts';
import { message, storableText } from './field.ts';
import { isRecordId } from './json.ts';

/** A page of whole records, as programs read them: no count, which would cost more than the page. */
export interface RecordPage<Item> {
  readonly items: readonly Item[];
  /** The cursor of the next page, if there is one. */
  readonly next: string | null;
}

/** What every such list takes. Wrong values are errors: a program has no bookmark to break. */
export const pageShape = {
  q: storableText(200).optional(),
  limit: z.coerce
    .number({ error: 'whole-number' })
    .int({ error: 'whole-number' })
    .min(1, { error: message('too-small', { min: 1 }) })
    .max(200, { error: message('too-big', { max: 200 }) })
    .default(50),
  cursor: storableText(1000).optional(),
};

/** A list's sort: one of these names, or the same with a minus before it. */
export function sortBy<const Names extends readonly [string, ...string[]]>(names: Names, usual: string) {
  const choices = names.flatMap((name) => [name, `-${name}`]);
  return z.enum(choices as [string, ...string[]]).default(usual);
}

interface PageInput {
  readonly sort: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export interface PageKeys<Column extends string> {
  readonly column: Column;
  readonly keys: Keyset<Column>;
  readonly page: PageRequest;
}

/**
 * The part of a query that picks the page. `columns` names the column behind
 * each sort; the value of a cursor must be of that column's kind.
 *
 * @throws Failure for a cursor that is none of this list
 */
export function pageKeys<Column extends string>(
  columns: Readonly<Record<string, Column>>,
  instants: ReadonlySet<NoInfer<Column>>,
  { sort, limit, cursor }: PageInput,
): PageKeys<Column> {
  const column = columns[sort.replace(/^-/, '')];
  if (column === undefined) throw invalidField('sort', 'choice');
  if (cursor !== undefined) {
    const place = decodeCursor(cursor);
    const fits = place && instants.has(column) === place.value instanceof Date && isRecordId(place.id);
    const storable = typeof place?.value !== 'string' || storableText(500).safeParse(place.value).success;
    if (!fits || !storable) throw invalidField('cursor', 'cursor');
  }
  const page: PageRequest = { size: limit, after: cursor };
  return { column, keys: keyset(column, sort.startsWith('-') ? 'desc' : 'asc', page), page };
}

/** The page from the rows that the query brought. */
export function recordPage<Column extends string, Row extends { readonly id: string }>(
  rows: readonly (Row & Readonly<Record<Column, string | Date>>)[],
  { column, keys, page }: PageKeys<Column>,
): RecordPage<Row> {
  const { items, next } = toPage(rows, keys, page, 0, (row) => row[column]);
  return { items, next };
}
