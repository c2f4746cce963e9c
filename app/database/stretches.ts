import { decodeCursor, encodeCursor, isOf, type Page, type PageRequest, type Position } from './keyset.ts';

/** What a stretch is asked for: its rows beyond a position, at most `take`, in its order or against it. */
export interface Reach {
  readonly position: Position | null;
  readonly backwards: boolean;
  readonly take: number;
}

export type Direction = 'asc' | 'desc';

/** The condition and order that pick the rows of a reach, sorted by `field` and, among equals, by `id`. */
export function reachOf<Field extends string, Id extends string = 'id'>(
  field: Field,
  direction: Direction,
  { position, backwards, take }: Reach,
  id: Id = 'id' as Id,
) {
  const ascending = (direction === 'asc') !== backwards;
  const order: Direction = ascending ? 'asc' : 'desc';
  const [from, beyond] = ascending ? ['gte', 'gt'] : ['lte', 'lt'];
  // `>= value` first: the one range that an index serves; the OR then only drops the row's equals.
  const where =
    position && position.value !== null && isOf(field, position)
      ? {
          AND: [
            { [field]: { [from]: position.value } },
            { OR: [{ [field]: { [beyond]: position.value } }, { [id]: { [beyond]: position.id } }] },
          ],
        }
      : {};
  const orderBy = [{ [field]: order }, { [id]: order }] as Array<Partial<Record<Field | Id, Direction>>>;
  return { where, orderBy, take };
}

/** The same among rows without a value: by id alone. */
export function idReachOf(direction: Direction, { position, backwards, take }: Reach) {
  const order: Direction = (direction === 'asc') !== backwards ? 'asc' : 'desc';
  const where = position ? { id: { [order === 'asc' ? 'gt' : 'lt']: position.id } } : {};
  return { where, orderBy: [{ id: order }], take };
}

/**
 * A part of a sorted list: the rows that have a value, or those without one.
 * Two queries that an index serves, where one over both would sort them all.
 */
export interface Stretch<Row> {
  readonly filled: boolean;
  readonly rows: (reach: Reach) => Promise<Row[]>;
}

/** A page over stretches in the order in which they are shown; it goes on in the next where one ends. */
export async function pageOf<Row extends { readonly id: string }>(
  stretches: readonly Stretch<Row>[],
  request: PageRequest,
  sortedBy: (row: Row) => string | Date | null,
): Promise<Omit<Page<Row>, 'total'>> {
  const cursor = request.after ?? request.before;
  const position = cursor === undefined ? null : decodeCursor(cursor);
  const backwards = position !== null && request.after === undefined;
  const order = backwards ? stretches.toReversed() : stretches;
  const first = position ? order.findIndex(({ filled }) => filled === (position.value !== null)) : 0;
  const take = request.size + 1;
  const rows: Row[] = [];
  for (const [index, stretch] of order.entries()) {
    if (index < first || rows.length === take) continue;
    const from = index === first ? position : null;
    rows.push(...(await stretch.rows({ position: from, backwards, take: take - rows.length })));
  }
  const more = rows.length === take;
  const kept = more ? rows.slice(0, -1) : rows;
  const items = backwards ? kept.toReversed() : kept;
  const cursorOf = (row: Row | undefined) =>
    row ? encodeCursor({ value: sortedBy(row), id: row.id }) : null;
  const hasNext = backwards ? request.before !== undefined : more;
  const hasPrevious = backwards ? more : request.after !== undefined;
  return {
    items,
    next: hasNext ? cursorOf(items.at(-1)) : null,
    previous: hasPrevious ? cursorOf(items[0]) : null,
  };
}
