import { isSame, type State } from './states.ts';

export type Side = 'mine' | 'theirs';

/** A field in which two versions differ, and which of them holds unless somebody chooses otherwise. */
export interface Difference {
  readonly name: string;
  readonly choice: Side;
  /** Both sides changed it, or nobody knows from what: somebody has to look. */
  readonly contested: boolean;
}

/**
 * Three-way merge by field: what only one side changed is that side's; what
 * both changed stays mine, for nothing typed is to be lost, and is contested.
 *
 * @param base what both began with; null when it is not known any more
 */
export function differences(
  names: readonly string[],
  base: State | null,
  mine: State,
  theirs: State,
): Difference[] {
  return names
    .filter((name) => !isSame(mine[name], theirs[name]))
    .map((name) => {
      const mineChanged = base === null || !isSame(mine[name], base[name]);
      const theirsChanged = base === null || !isSame(theirs[name], base[name]);
      return { name, choice: mineChanged ? 'mine' : 'theirs', contested: mineChanged && theirsChanged };
    });
}
