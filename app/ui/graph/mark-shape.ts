import type { Sector } from '#app/records/organisation/terms.ts';
import { ringPattern } from './county-ring.ts';
import type { Pen } from './pen.ts';
import { sectorStyles } from './sector-style.ts';

const corners: Readonly<Record<string, readonly number[]>> = {
  rectangle: [-1, -1, 1, -1, 1, 1, -1, 1],
  triangle: [0, -1, 1, 1, -1, 1],
  diamond: [0, -1, 1, 0, 0, 1, -1, 0],
};

/** Corners of a sector's mark, x and y in −1 … 1; none for the circle. */
export function cornersOf(sector: Sector): readonly number[] {
  const style = sectorStyles[sector];
  return style.corners ?? corners[style.shape] ?? [];
}

/** Adds the outline of a mark to a canvas path, `reach` from its middle to the edge of its box. */
export function traceMark(context: Pen, sector: Sector, x: number, y: number, reach: number): void {
  const points = cornersOf(sector);
  context.beginPath();
  if (points.length === 0) context.arc(x, y, reach, 0, 2 * Math.PI);
  for (let corner = 0; corner < points.length; corner += 2) {
    context.lineTo(x + reach * (points[corner] ?? 0), y + reach * (points[corner + 1] ?? 0));
  }
  context.closePath();
}

/** Strokes the path at hand as the ring of the county at a place in the list. */
export function strokeRing(context: Pen, place: number, colour: string, scale = 1): void {
  const { line, width, dashes } = ringPattern(place);
  context.strokeStyle = colour;
  context.lineWidth = width * scale;
  context.lineCap = line === 'dotted' ? 'round' : 'butt';
  context.setLineDash(dashes ? dashes.split(' ').map((length) => Number(length) * scale) : []);
  context.stroke();
  context.setLineDash([]);
  context.lineCap = 'butt';
}

/** From the edge of a mark to the middle of its ring, in pixels; corners need more, or the ring would cut them. */
export function ringReach(sector: Sector, reach: number, place: number): number {
  const sharp = { MUNICIPAL: 1, BUSINESS: 1, EDUCATION: 1.9, CIVIL_SOCIETY: 1.4, STATE: 1.1 }[sector];
  return reach + sharp * (1.5 + ringPattern(place).width / 2);
}
