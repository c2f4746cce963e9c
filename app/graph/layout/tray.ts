import { type Point, spacing } from './anchors.ts';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
}

/** The outline of placed nodes; a small box around the middle if there are none. */
export function boundsOf(positions: Float64Array): Box {
  let [left, right, bottom] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let axis = 0; axis < positions.length; axis += 2) {
    left = Math.min(left, positions[axis] ?? 0);
    right = Math.max(right, positions[axis] ?? 0);
    bottom = Math.max(bottom, positions[axis + 1] ?? 0);
  }
  return positions.length === 0
    ? { left: -4 * spacing, right: 4 * spacing, bottom: 0 }
    : { left, right, bottom };
}

/** Places `count` nodes without ties in rows beneath the others, in the order given: a tray, not a cloud. */
export function trayBeneath(count: number, placed: Box): Point[] {
  const width = Math.max(placed.right - placed.left, 8 * spacing);
  const perRow = Math.max(1, Math.floor(width / spacing) + 1);
  const left = (placed.left + placed.right - width) / 2;
  return Array.from({ length: count }, (_, index) => ({
    x: left + (index % perRow) * spacing,
    y: placed.bottom + 2 * spacing + Math.floor(index / perRow) * 0.75 * spacing,
  }));
}
