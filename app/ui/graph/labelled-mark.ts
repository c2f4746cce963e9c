import type { DrawnNode } from './drawing.ts';
import type { LabelledMark } from './label-layer.ts';
import { diameterOf } from './stylesheet.ts';

/** So many labels are larger, and shown at any distance. */
export const prominentLabels = 6;

/** So many bubbles have a name at any distance, beside them where they are too small for it. */
const prominentBubbles = 3;

/** Where a mark stands in the window, and how large things are there. */
export interface Standing {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
  /** Pixels that a pixel of a mark takes. */
  readonly scale: number;
  readonly pointed: boolean;
}

/** A mark and its name as they stand on the screen; `place` is that in the order of importance. */
export function labelledMark(
  { label, size, bubble }: DrawnNode,
  place: number,
  { x, y, zoom, scale, pointed }: Standing,
): LabelledMark {
  const prominent = pointed || place < prominentLabels;
  if (bubble) {
    const must = pointed || place < prominentBubbles;
    return { label, x, y, radius: bubble.radius * zoom, prominent: false, must, inside: true };
  }
  return { label, x, y, radius: (diameterOf(size) / 2 + 5) * scale, prominent, must: prominent };
}
