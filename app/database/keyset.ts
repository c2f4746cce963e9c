import { z } from 'zod';
import { instantColumns } from './instants.ts';

/**
 * Keyset paging: a page begins after (or ends before) the row that a cursor
 * names by its sort value and id, so page 4,000 costs what page 1 costs and a
 * row that appears meanwhile shifts nothing.
 */
export interface PageRequest {
  readonly size: number;
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

export interface Page<Row> {
  readonly items: readonly Row[];
  readonly total: number;
  /** Cursor of the next page, if there is one. */
  readonly next: string | null;
  readonly previous: string | null;
}

/** A row's place in a sorted list; `null` is the place of a row without a value. */
export interface Position {
  readonly value: string | Date | null;
  readonly id: string;
}

/** What PostgreSQL can compare with: it stores no NUL. */
const storable = z
  .string()
  .max(500)
  .refine((text) => !text.includes('\0'));

const positionSchema = z.union([
  z.tuple([z.literal('t'), storable, z.string().max(40)]),
  z.tuple([z.literal('d'), z.iso.datetime(), z.string().max(40)]),
  z.tuple([z.literal('n'), z.null(), z.string().max(40)]),
]);

/** An opaque text for a row's place. */
export function encodeCursor({ value, id }: Position): string {
  const tuple =
    value instanceof Date ? ['d', value.toISOString(), id] : [value === null ? 'n' : 't', value, id];
  return btoa(encodeURIComponent(JSON.stringify(tuple)));
}

/** The place that a cursor names; one that somebody made up names none. */
export function decodeCursor(cursor: string): Position | null {
  try {
    const [type, value, id] = positionSchema.parse(JSON.parse(decodeURIComponent(atob(cursor))));
    return { value: type === 'd' ? new Date(value) : value, id };
  } catch {
    return null;
  }
}

/** Is a place one of a list sorted by this column? One of another sort names a value of another kind. */
export const isOf = (column: string, { value }: Position): boolean =>
  value === null || instantColumns.has(column) === value instanceof Date;

export interface Keyset<Field extends string> {
  readonly where: Record<string, unknown>;
  readonly orderBy: Array<Partial<Record<Field | 'id', 'asc' | 'desc'>>>;
  /** One more than asked for: whether another page follows. */
  readonly take: number;
  readonly backwards: boolean;
}

/** The part of a query that picks a page sorted by `field` and, among equals, by id. */
export function keyset<Field extends string>(
  field: Field,
  direction: 'asc' | 'desc',
  page: PageRequest,
): Keyset<Field> {
  const cursor = page.after ?? page.before;
  const named = cursor === undefined ? null : decodeCursor(cursor);
  const position = named && isOf(field, named) ? named : null;
  const backwards = position !== null && page.after === undefined;
  const ascending = (direction === 'asc') !== backwards;
  const order = ascending ? 'asc' : 'desc';
  const [from, beyond] = ascending ? ['gte', 'gt'] : ['lte', 'lt'];
  // `>= value` first: the one range that an index serves; the OR then only drops the row's equals.
  const where =
    position && position.value !== null
      ? {
          AND: [
            { [field]: { [from]: position.value } },
            { OR: [{ [field]: { [beyond]: position.value } }, { id: { [beyond]: position.id } }] },
          ],
        }
      : {};
  const orderBy: Keyset<Field>['orderBy'] = [{ [field]: order }, { id: order }] as Keyset<Field>['orderBy'];
  return { where, orderBy, take: page.size + 1, backwards };
}

/** The page from the rows that a keyset query brought. */
export function toPage<Row extends { id: string }>(
  rows: readonly Row[],
  { take, backwards }: Keyset<string>,
  page: PageRequest,
  total: number,
  sortValue: (row: Row) => string | Date,
): Page<Row> {
  const more = rows.length === take;
  const kept = more ? rows.slice(0, -1) : [...rows];
  const items = backwards ? kept.reverse() : kept;
  const first = items[0];
  const last = items.at(-1);
  const cursorOf = (row: Row) => encodeCursor({ value: sortValue(row), id: row.id });
  const hasNext = backwards ? page.before !== undefined : more;
  const hasPrevious = backwards ? more : page.after !== undefined;
  return {
    items,
    total,
    next: hasNext && last ? cursorOf(last) : null,
    previous: hasPrevious && first ? cursorOf(first) : null,
  };
}
