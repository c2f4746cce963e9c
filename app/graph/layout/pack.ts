import type { Point } from './anchors.ts';

interface Disc extends Point {
  readonly radius: number;
}

/** Windows are wider than high, and so is what is packed. */
const stretch = 1.35;

/** Discs by the cells of a grid, so that a test looks at its surroundings only. */
class DiscGrid {
  readonly #cell: number;
  readonly #cells = new Map<string, Disc[]>();

  constructor(cell: number) {
    this.#cell = cell;
  }

  *#keys({ x, y, radius }: Disc): Generator<string> {
    const cell = this.#cell;
    for (
      let column = Math.floor((x - radius) / cell);
      column <= Math.floor((x + radius) / cell);
      column += 1
    ) {
      for (let row = Math.floor((y - radius) / cell); row <= Math.floor((y + radius) / cell); row += 1) {
        yield `${column}/${row}`;
      }
    }
  }

  add(disc: Disc): void {
    for (const key of this.#keys(disc)) {
      const known = this.#cells.get(key);
      if (known) known.push(disc);
      else this.#cells.set(key, [disc]);
    }
  }

  free(disc: Disc): boolean {
    for (const key of this.#keys(disc)) {
      for (const other of this.#cells.get(key) ?? []) {
        if (Math.hypot(other.x - disc.x, other.y - disc.y) < other.radius + disc.radius) return false;
      }
    }
    return true;
  }
}

/** The first free spot on widening ellipses around a wish. */
function freeSpot(grid: DiscGrid, wish: Point, radius: number): Point {
  if (grid.free({ ...wish, radius })) return wish;
  for (let reach = radius / 2; ; reach += radius / 2) {
    const steps = Math.max(8, Math.ceil((2 * Math.PI * reach) / (radius / 2)));
    for (let step = 0; step < steps; step += 1) {
      const angle = (2 * Math.PI * step) / steps;
      const spot = { x: wish.x + stretch * reach * Math.cos(angle), y: wish.y + reach * Math.sin(angle) };
      if (grid.free({ ...spot, radius })) return spot;
    }
  }
}

/**
 * Places discs so that none touches another: the largest first, each as near to
 * where it wishes to be as is still free. A wish may depend on those already placed.
 */
export function packDiscs(
  radii: readonly number[],
  wish: (disc: number, placed: ReadonlyArray<Point | undefined>) => Point,
): Point[] {
  const order = radii.map((_radius, disc) => disc).sort((a, b) => (radii[b] ?? 0) - (radii[a] ?? 0) || a - b);
  const smallest = radii.reduce((least, radius) => Math.min(least, radius), Number.POSITIVE_INFINITY);
  const grid = new DiscGrid(Math.max(4 * smallest, 1));
  const placed: Array<Point | undefined> = radii.map(() => undefined);
  for (const disc of order) {
    const radius = radii[disc] ?? 0;
    const spot = freeSpot(grid, wish(disc, placed), radius);
    grid.add({ ...spot, radius });
    placed[disc] = spot;
  }
  return placed.map((point) => point ?? { x: 0, y: 0 });
}
