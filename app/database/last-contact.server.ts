import type { Direction, Reach, Stretch } from './stretches.ts';

type Comparison = 'gt' | 'lt';

/** The page begins beyond this row: its last contact and, among equals, its id. */
export interface Beyond {
  readonly at: Date;
  readonly id: string;
  readonly comparison: Comparison;
}

interface Queries<Row> {
  /** Rows of one circle, along the index of its last contacts. */
  readonly ofOne: (circle: string, reach: Reach) => Promise<Row[]>;
  /** Of several circles the latest contact per actor. */
  readonly latest: (
    beyond: Beyond | null,
    order: Direction,
    take: number,
  ) => Promise<ReadonlyArray<{ readonly id: string; readonly at: Date }>>;
  readonly rows: (ids: readonly string[]) => Promise<readonly Row[]>;
}

/** The rows with a last contact, sorted by it: for one circle a walk along an index, for several worked out per actor. */
export function byLastContact<Row extends { readonly id: string }>(
  circles: readonly string[],
  direction: Direction,
  { ofOne, latest, rows }: Queries<Row>,
): Stretch<Row & { readonly lastContactAt?: Date | null }> {
  const [circle = ''] = circles;
  return {
    filled: true,
    async rows(reach) {
      if (circles.length === 1) return ofOne(circle, reach);
      const { position, backwards, take } = reach;
      const ascending = (direction === 'asc') !== backwards;
      const at = position?.value instanceof Date ? position.value : null;
      const beyond: Beyond | null =
        position && at ? { at, id: position.id, comparison: ascending ? 'gt' : 'lt' } : null;
      const found = await latest(beyond, ascending ? 'asc' : 'desc', take);
      const known = new Map((await rows(found.map(({ id }) => id))).map((row) => [row.id, row]));
      return found.flatMap(({ id, at: lastContactAt }) => {
        const row = known.get(id);
        return row ? [{ ...row, lastContactAt }] : [];
      });
    },
  };
}
