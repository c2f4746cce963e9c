import type { Core } from 'cytoscape';
import type { Extent } from './drawing.ts';
import { prefersStillness } from './palette.ts';

const duration = 180;

/** Brings a place of the layout to the middle of the window, gliding unless somebody would rather not see that. */
export function moveTo(cy: Core, x: number, y: number, zoom: number, moving: boolean): void {
  const pan = { x: cy.width() / 2 - x * zoom, y: cy.height() / 2 - y * zoom };
  cy.stop(true);
  if (moving && !prefersStillness()) cy.animate({ pan, zoom }, { duration, easing: 'ease-in-out' });
  else cy.viewport({ zoom, pan });
}

/** A step nearer or further, around the middle of the window; `fitted` is how near all of it just fits. */
export function zoomStep(cy: Core, factor: number, fitted: number): void {
  const nearest = Math.max(fitted * 8, 3);
  const level = Math.max(fitted / 2, Math.min(nearest, cy.zoom() * factor));
  cy.zoom({ level, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
}

/** What of a layout is in the window; null where all of it is. */
export function partSeen(cy: Core, { left, top, right, bottom }: Extent): Extent | null {
  const { x1, y1, x2, y2 } = cy.extent();
  const all = x1 <= left && y1 <= top && x2 >= right && y2 >= bottom;
  return all ? null : { left: x1, top: y1, right: x2, bottom: y2 };
}

/** Two windows over the same layout: where one is moved the other goes too. Gives the way to part them. */
export function linkCameras(one: Core, other: Core): () => void {
  const follow = (leader: Core, follower: Core) => () => {
    const [zoom, pan] = [leader.zoom(), leader.pan()];
    const [as, at] = [follower.zoom(), follower.pan()];
    // Already there: it was led here itself.
    if (as === zoom && at.x === pan.x && at.y === pan.y) return;
    follower.viewport({ zoom, pan: { ...pan } });
  };
  const [lead, back] = [follow(one, other), follow(other, one)];
  one.on('viewport', lead);
  other.on('viewport', back);
  return () => {
    one.off('viewport', lead);
    other.off('viewport', back);
  };
}
