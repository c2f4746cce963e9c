import type { Guide } from '#app/graph/layout/guide.ts';
import type { Ground } from './drawing.ts';
import { type Box, boxesTouch } from './labels.ts';
import type { Palette } from './palette.ts';
import type { Pen } from './pen.ts';

/** Where the layout lies in the window: pixels = units · zoom + pan. */
export interface Viewport {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
  readonly width: number;
  readonly height: number;
}

/** Weights at which lines get heavier. */
const steps = [
  { from: 0, alpha: 0.16, width: 0.5 },
  { from: 0.12, alpha: 0.3, width: 0.8 },
  { from: 0.4, alpha: 0.5, width: 1.4 },
] as const;

function stepOf(weight: number): number {
  return weight >= 0.4 ? 2 : weight >= 0.12 ? 1 : 0;
}

/** Draws what a layout has behind its actors, its names left out. */
export function paintGuides(
  pen: Pen,
  { guides }: Ground,
  { zoom, pan }: Viewport,
  { colour }: Palette,
): void {
  for (const guide of guides) {
    if (guide.kind === 'caption') continue;
    pen.beginPath();
    if (guide.kind === 'circle') {
      pen.arc(guide.x * zoom + pan.x, guide.y * zoom + pan.y, guide.radius * zoom, 0, 2 * Math.PI);
    } else {
      for (let at = 0; at < guide.points.length; at += 2) {
        pen.lineTo((guide.points[at] ?? 0) * zoom + pan.x, (guide.points[at + 1] ?? 0) * zoom + pan.y);
      }
      pen.closePath();
      if (guide.filled) {
        pen.fillStyle = colour('--raised');
        pen.fill();
      }
    }
    pen.strokeStyle = colour('--strong-line');
    pen.globalAlpha = 0.6;
    pen.lineWidth = 1;
    pen.stroke();
    pen.globalAlpha = 1;
  }
}

/** With more lines than this all are a pixel wide at most: wider ones take ten times as long to draw. */
const thinFrom = 4_000;

/** Draws some of the ties, `from` the first of them up to `to`: very many are drawn bit by bit. */
export function paintLines(
  pen: Pen,
  ground: Ground,
  { zoom, pan, width, height }: Viewport,
  colour: string,
  from = 0,
  to = ground.a.length,
): void {
  const { x, y, a, b, weight, lines } = ground;
  const paths: number[][] = steps.map(() => []);
  for (let tie = from; tie < to; tie += 1) {
    if (!lines[tie]) continue;
    const [one, other] = [a[tie] ?? 0, b[tie] ?? 0];
    const [x1, y1] = [(x[one] ?? 0) * zoom + pan.x, (y[one] ?? 0) * zoom + pan.y];
    const [x2, y2] = [(x[other] ?? 0) * zoom + pan.x, (y[other] ?? 0) * zoom + pan.y];
    // Also leaves out those of which an end is not shown: nothing is less than NaN.
    if (!(Math.min(x1, x2) < width && Math.max(x1, x2) > 0)) continue;
    if (!(Math.min(y1, y2) < height && Math.max(y1, y2) > 0)) continue;
    paths[stepOf(weight[tie] ?? 0)]?.push(x1, y1, x2, y2);
  }
  // Where there are very many they step back, or they would be one grey.
  const crowd = Math.min(1, 800 / a.length);
  const widest = a.length > thinFrom ? 1 : 2;
  pen.strokeStyle = colour;
  steps.forEach(({ alpha, width: line }, step) => {
    const path = paths[step] ?? [];
    if (path.length === 0) return;
    pen.globalAlpha = Math.max(0.004, alpha * crowd);
    pen.lineWidth = Math.min(widest, line);
    pen.beginPath();
    for (let at = 0; at < path.length; at += 4) {
      pen.moveTo(path[at] ?? 0, path[at + 1] ?? 0);
      pen.lineTo(path[at + 2] ?? 0, path[at + 3] ?? 0);
    }
    pen.stroke();
  });
  pen.globalAlpha = 1;
}

/** Radius of a point in pixels: larger the nearer one is. */
export function pointRadius(zoom: number): number {
  return Math.max(0.8, Math.min(5, 14 * zoom));
}

/** Coordinates filled in one go: one by one they would take a hundred times as long, and all at once too long too. */
const atOnce = 1_000;

function traceSquare(pen: Pen, x: number, y: number, radius: number): void {
  pen.moveTo(x - radius, y - radius);
  pen.lineTo(x + radius, y - radius);
  pen.lineTo(x + radius, y + radius);
  pen.lineTo(x - radius, y + radius);
}

function traceDot(pen: Pen, x: number, y: number, radius: number): void {
  pen.moveTo(x + radius, y);
  pen.arc(x, y, radius, 0, 2 * Math.PI);
}

export function paintPoints(
  pen: Pen,
  ground: Ground,
  { zoom, pan, width, height }: Viewport,
  { colour }: Palette,
): void {
  const { x, y, hue, hues, points } = ground;
  const radius = pointRadius(zoom);
  const byHue: number[][] = hues.map(() => []);
  for (let node = 0; node < points.length; node += 1) {
    if (!points[node]) continue;
    const [across, down] = [(x[node] ?? 0) * zoom + pan.x, (y[node] ?? 0) * zoom + pan.y];
    if (!(across > -radius && across < width + radius && down > -radius && down < height + radius)) continue;
    byHue[hue[node] ?? 0]?.push(across, down);
  }
  pen.globalAlpha = 0.85;
  byHue.forEach((spots, at) => {
    pen.fillStyle = colour(hues[at] ?? '--ink');
    // As small as this nobody sees whether they are round, and a square costs a fraction of it.
    const trace = radius < 1.6 ? traceSquare : traceDot;
    for (let from = 0; from < spots.length; from += atOnce) {
      pen.beginPath();
      const end = Math.min(spots.length, from + atOnce);
      for (let spot = from; spot < end; spot += 2) trace(pen, spots[spot] ?? 0, spots[spot + 1] ?? 0, radius);
      pen.fill();
    }
  });
  pen.globalAlpha = 1;
}

/**
 * Writes the names of the layout: each where there is room for it, so that one
 * comes on zooming in rather than being cut off. Gives where they stand.
 */
export function paintCaptions(
  pen: Pen,
  guides: readonly Guide[],
  { zoom, pan }: Viewport,
  palette: Palette,
): Box[] {
  const { colour, fontFamily } = palette;
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  pen.lineJoin = 'round';
  pen.lineWidth = 4;
  const boxes: Box[] = [];
  for (const guide of guides) {
    if (guide.kind !== 'caption') continue;
    pen.font = guide.strong ? `600 14px ${fontFamily}` : `400 12px ${fontFamily}`;
    const { width } = pen.measureText(guide.text);
    const [x, y] = [guide.x * zoom + pan.x, guide.y * zoom + pan.y];
    const box = { left: x - width / 2, top: y - 9, width, height: 18 };
    if (width > guide.room * zoom || boxes.some((other) => boxesTouch(box, other))) continue;
    boxes.push(box);
    pen.strokeStyle = colour('--ground');
    pen.strokeText(guide.text, x, y);
    pen.fillStyle = colour('--quiet');
    pen.fillText(guide.text, x, y);
  }
  return boxes;
}

/** Draws what lies beneath: outlines of the layout, every tie and every actor that does not stand above. */
export function paintGround(pen: Pen, ground: Ground, viewport: Viewport, palette: Palette): void {
  paintGuides(pen, ground, viewport, palette);
  paintLines(pen, ground, viewport, palette.colour('--strong-line'));
  paintPoints(pen, ground, viewport, palette);
}
