/** A mark on the screen that wants a label, in pixels. The order of a list is that of importance. */
export interface LabelWish {
  readonly x: number;
  readonly y: number;
  /** Of the mark, its ring included. */
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Shown even where it covers marks, then as few as can be: for the most important and what somebody points at. */
  readonly must?: boolean;
  /** Stands in its mark, beneath the middle, and nowhere else. */
  readonly inside?: boolean;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const cell = 96;
const margin = 2;
const gap = 3;

export function boxesTouch(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.left >= outer.left &&
    inner.top >= outer.top &&
    inner.left + inner.width <= outer.left + outer.width &&
    inner.top + inner.height <= outer.top + outer.height
  );
}

/** Boxes by the cells of a grid, so that a test looks at its surroundings only. */
class BoxGrid {
  readonly #cells = new Map<string, Box[]>();

  #keys({ left, top, width, height }: Box): string[] {
    const keys: string[] = [];
    for (let column = Math.floor(left / cell); column <= Math.floor((left + width) / cell); column += 1) {
      for (let row = Math.floor(top / cell); row <= Math.floor((top + height) / cell); row += 1) {
        keys.push(`${column}/${row}`);
      }
    }
    return keys;
  }

  add(box: Box): void {
    for (const key of this.#keys(box)) {
      const known = this.#cells.get(key);
      if (known) known.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  touches(box: Box, except?: Box): boolean {
    return this.#keys(box).some((key) =>
      this.#cells.get(key)?.some((other) => other !== except && boxesTouch(other, box)),
    );
  }

  /** How much of the box lies on others, in square pixels; those beneath one another count each. */
  covered(box: Box, except?: Box): number {
    const others = new Set(this.#keys(box).flatMap((key) => this.#cells.get(key) ?? []));
    let area = 0;
    for (const other of others) {
      if (other === except) continue;
      const width = Math.min(box.left + box.width, other.left + other.width) - Math.max(box.left, other.left);
      const height = Math.min(box.top + box.height, other.top + other.height) - Math.max(box.top, other.top);
      area += Math.max(0, width) * Math.max(0, height);
    }
    return area;
  }
}

/** A label in a bubble may be so many times as wide as half of it. */
const roomy = 2.6;
/** Half the height of the number in a bubble. */
const numberReach = 11;

/** Below, above, right, left: where a label may stand, the most usual place first. One that must stand may also do so at a corner. */
function spots({ x, y, radius, width, height, must = false, inside = false }: LabelWish): Box[] {
  if (inside) {
    // What is wider than its mark would be taken for a name of what lies beside it.
    if (!must && width > 2 * radius) return [];
    return [{ left: x - width / 2, top: y + Math.max(radius / 4, numberReach), width, height }];
  }
  const reach = radius + gap;
  const [middle, right, left] = [x - width / 2, x + reach, x - reach - width];
  const [level, below, above] = [y - height / 2, y + reach, y - reach - height];
  const beside = [
    { left: middle, top: below, width, height },
    { left: middle, top: above, width, height },
    { left: right, top: level, width, height },
    { left, top: level, width, height },
  ];
  if (!must) return beside;
  const lower = y + radius / 2;
  const upper = y - radius / 2 - height;
  return [
    ...beside,
    { left: right, top: lower, width, height },
    { left, top: lower, width, height },
    { left: right, top: upper, width, height },
    { left, top: upper, width, height },
  ];
}

/** How far from its mark a label may stand that must and finds nothing nearer, in pixels. */
const further = [14, 30, 50, 75, 105, 140, 180, 225, 275];
const directions = Array.from({ length: 12 }, (_, part) => (part * Math.PI) / 6 + Math.PI / 2);

/** Further and further away, all around. A line leads there. */
function farSpots({ x, y, radius, width, height }: LabelWish): Box[] {
  return further.flatMap((way) =>
    directions.map((angle) => {
      const [across, down] = [Math.cos(angle), Math.sin(angle)];
      // The middle of the box lies beyond the edge of the mark, however wide the box.
      const reach = radius + way;
      const middle = { x: x + across * (reach + width / 2), y: y + down * (reach + height / 2) };
      return { left: middle.x - width / 2, top: middle.y - height / 2, width, height };
    }),
  );
}

/** From a mark to its label, where that does not stand beside it: the ends of a line; else nothing. */
export function leaderOf(
  { x, y, radius, inside = false }: LabelWish,
  { left, top, width, height }: Box,
): readonly [x1: number, y1: number, x2: number, y2: number] | null {
  const end = {
    x: Math.max(left, Math.min(left + width, x)),
    y: Math.max(top, Math.min(top + height, y)),
  };
  const way = Math.hypot(end.x - x, end.y - y);
  if (way <= 1.5 * radius + 2 * gap || (inside && way <= radius)) return null;
  const share = radius / way;
  return [x + (end.x - x) * share, y + (end.y - y) * share, end.x, end.y];
}

function grown({ left, top, width, height }: Box): Box {
  return { left: left - margin, top: top - margin, width: width + 2 * margin, height: height + 2 * margin };
}

/**
 * Finds each label a place at which it covers neither a label before it nor
 * anybody's mark, all of it within the bounds; null for those that find none. Depends only on where the
 * marks are to each other, so that nothing flickers while the picture is moved.
 *
 * @param taken where nothing may stand
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  bounds?: Box,
  taken: readonly Box[] = [],
): Array<Box | null> {
  const marks = new BoxGrid();
  const labels = new BoxGrid();
  for (const box of taken) labels.add(box);
  const own = wishes.map(({ x, y, radius }) => {
    const mark = { left: x - radius, top: y - radius, width: 2 * radius, height: 2 * radius };
    marks.add(mark);
    return mark;
  });
  return wishes.map((wish, index) => {
    const open = (some: Box[]) =>
      some.filter((spot) => (!bounds || contains(bounds, spot)) && !labels.touches(grown(spot)));
    const free = open(spots(wish));
    const isClear = (spot: Box) => !marks.touches(spot, own[index]);
    // In a bubble that it leaves far behind at its sides it would cover the numbers of others.
    const near = wish.inside && wish.width > roomy * wish.radius ? [] : free;
    const clear = near.find(isClear);
    const least = () => {
      const areas = free.map((spot) => marks.covered(spot, own[index]));
      return free[areas.indexOf(Math.min(...areas))];
    };
    const forced = () => {
      if (near.length > 0) return least();
      const far = open(farSpots(wish));
      return far.find(isClear) ?? (wish.inside ? least() : far[0]);
    };
    const chosen = clear ?? (wish.must ? forced() : undefined);
    if (chosen) labels.add(chosen);
    return chosen ?? null;
  });
}

/** Breaks a name into at most two lines of about `length` characters; what does not fit ends in an ellipsis. */
export function wrapLabel(text: string, length = 22): string[] {
  const lines: string[] = [''];
  for (const word of text.split(/\s+/u)) {
    const last = lines.at(-1) ?? '';
    const joined = last ? `${last} ${word}` : word;
    if (joined.length <= length || last === '') lines[lines.length - 1] = joined;
    else lines.push(word);
  }
  const shorten = (line: string) =>
    line.length > length + 6 ? `${line.slice(0, length + 4).trimEnd()}…` : line;
  if (lines.length <= 2) return lines.map(shorten);
  const second = lines[1] ?? '';
  const kept = second.length >= length ? second.slice(0, length - 1).trimEnd() : second;
  return [shorten(lines[0] ?? ''), `${kept}…`];
}
