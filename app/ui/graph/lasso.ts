/** A spot of the window, in pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/**
 * Does a spot lie within a closed line? By the even-odd rule, so a line that
 * crosses itself leaves out what it goes around twice.
 *
 * @see Shimrat, "Algorithm 112: Position of point relative to polygon", CACM 5 (1962)
 */
export function isWithin(line: readonly Spot[], { x, y }: Spot): boolean {
  let within = false;
  let last = line[line.length - 1];
  for (const spot of line) {
    if (last && spot.y > y !== last.y > y) {
      const crossing = ((last.x - spot.x) * (y - spot.y)) / (last.y - spot.y) + spot.x;
      if (x < crossing) within = !within;
    }
    last = spot;
  }
  return within;
}
