import type { Point } from './anchors.ts';

const golden = Math.PI * (3 - Math.sqrt(5));

/** The spot of the `place`-th of many around a middle, evenly spread, the first in the middle (H. Vogel, 1979). */
export function sunflower(place: number, step: number): Point {
  const radius = step * Math.sqrt(place);
  return { x: radius * Math.cos(place * golden), y: radius * Math.sin(place * golden) };
}
