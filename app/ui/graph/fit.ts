/** Room around the picture for labels at its edge, in pixels, where the window has it. */
const edge = { x: 84, y: 40 };
/** Width of a window, in pixels, from which marks have their full size; half of it on a phone. */
const fullSize = 800;
/** Nobody needs marks larger than this, be there ever so few. */
const nearest = 1.5;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How a picture fits its window. */
export interface Fit {
  /** Pixels a unit of the layout, when all is shown. */
  readonly zoom: number;
  /** What is left at the sides for labels, in pixels. */
  readonly room: { readonly x: number; readonly y: number };
  /** Units of the layout that a pixel of a mark takes, so that marks have one size however wide the network. */
  readonly unit: number;
}

/** How much of their full size marks have in a window. */
function shareOf({ width, height }: Size): number {
  return Math.max(0.5, Math.min(1, Math.min(width, 1.4 * height) / fullSize));
}

/** Fits a picture as large as `content`, in units of the layout, into a window, in pixels. */
export function fitInto(content: Size, { width, height }: Size): Fit {
  const room = { x: Math.min(edge.x, 0.1 * width), y: Math.min(edge.y, 0.1 * height) };
  const wanted = Math.min((width - 2 * room.x) / content.width, (height - 2 * room.y) / content.height);
  const zoom = wanted > 0 && Number.isFinite(wanted) ? Math.min(wanted, nearest) : 1;
  return { zoom, room, unit: shareOf({ width, height }) / zoom };
}

/** Of a crowd, marks have half their size on the screen until there is room for more: units that a pixel of a mark takes. */
export function crowdedUnit(window: Size, markScale: number, zoom: number): number {
  return Math.max(1.4, (0.55 * shareOf(window) * markScale) / zoom);
}
