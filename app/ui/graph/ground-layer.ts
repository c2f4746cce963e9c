import type { Ground } from './drawing.ts';
import {
  paintGround,
  paintGuides,
  paintLines,
  paintPoints,
  pointRadius,
  type Viewport,
} from './ground-paint.ts';
import { isWithin, type Spot } from './lasso.ts';
import type { Palette } from './palette.ts';

/** Beyond the window's edges, as a share of it: so far it can be moved before anything is missing. */
const margin = 0.25;
/** Milliseconds of rest after which it is drawn anew. */
const rest = 120;
/** So many lines are drawn in one frame; of more, the others follow in the next ones. */
const linesAtOnce = 4_000;

/**
 * The layer beneath the marks: drawn once, then moved and scaled as a picture
 * while the window moves, and drawn anew when it comes to rest.
 */
export class GroundLayer {
  readonly #canvas = document.createElement('canvas');
  #ground: Ground | null = null;
  #palette: Palette;
  #drawn: Viewport | null = null;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #drawing = 0;

  constructor(container: HTMLElement, palette: Palette) {
    this.#palette = palette;
    this.#canvas.className = 'pointer-events-none absolute top-0 left-0 origin-top-left';
    this.#canvas.dataset.ground = '';
    container.prepend(this.#canvas);
  }

  show(ground: Ground, palette: Palette): void {
    this.#ground = ground;
    this.#palette = palette;
  }

  /** How much of it is left while something is picked out. */
  fade(opacity: number): void {
    this.#canvas.style.opacity = String(opacity);
  }

  /** Goes with the window, at once; `settled` after it has stood still for a moment. */
  follow(viewport: Viewport, settled: () => void): void {
    this.#place(viewport);
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => {
      const { zoom, pan, width, height } = viewport;
      const drawn = this.#drawn;
      const stands = drawn?.zoom === zoom && drawn.pan.x === pan.x && drawn.pan.y === pan.y;
      if (!stands || drawn.width !== width || drawn.height !== height) this.paint(viewport);
      settled();
    }, rest);
  }

  #place({ zoom, pan }: Viewport): void {
    const drawn = this.#drawn;
    if (!drawn) return;
    const scale = zoom / drawn.zoom;
    const x = pan.x - (margin * drawn.width + drawn.pan.x) * scale;
    const y = pan.y - (margin * drawn.height + drawn.pan.y) * scale;
    this.#canvas.style.transform = `translate(${x}px, ${y}px) scale(${scale})`;
  }

  paint(viewport: Viewport): void {
    clearTimeout(this.#waiting);
    if (!this.#ground || viewport.width === 0) return;
    const density = window.devicePixelRatio || 1;
    const { pan, zoom } = viewport;
    const [width, height] = [viewport.width * (1 + 2 * margin), viewport.height * (1 + 2 * margin)];
    const canvas = this.#canvas;
    const fine = { width: Math.round(width * density), height: Math.round(height * density) };
    if (canvas.width !== fine.width || canvas.height !== fine.height) {
      Object.assign(canvas, fine);
      Object.assign(canvas.style, { width: `${width}px`, height: `${height}px` });
    }
    const context = canvas.getContext('2d');
    if (!context) return;
    context.setTransform(density, 0, 0, density, 0, 0);
    context.clearRect(0, 0, width, height);
    const shifted = { x: pan.x + margin * viewport.width, y: pan.y + margin * viewport.height };
    this.#drawn = viewport;
    this.#place(viewport);
    this.#draw(context, this.#ground, { zoom, pan: shifted, width, height });
  }

  /** Of a very large network the actors first, then the ties bit by bit, so that the page answers meanwhile. */
  #draw(context: CanvasRenderingContext2D, ground: Ground, viewport: Viewport): void {
    cancelAnimationFrame(this.#drawing);
    const count = ground.a.length;
    if (count <= linesAtOnce) {
      paintGround(context, ground, viewport, this.#palette);
      return;
    }
    paintGuides(context, ground, viewport, this.#palette);
    paintPoints(context, ground, viewport, this.#palette);
    const colour = this.#palette.colour('--strong-line');
    const next = (from: number) => {
      this.#drawing = requestAnimationFrame(() => {
        // Beneath the points, where nothing else is drawn that would hide them there.
        if (ground.guides.length === 0) context.globalCompositeOperation = 'destination-over';
        paintLines(context, ground, viewport, colour, from, Math.min(count, from + linesAtOnce));
        context.globalCompositeOperation = 'source-over';
        if (from + linesAtOnce < count) next(from + linesAtOnce);
      });
    };
    next(0);
  }

  /** The actor whose point lies nearest to a spot of the window, where one lies near enough. */
  at(x: number, y: number, { zoom, pan }: Viewport): string | null {
    const ground = this.#ground;
    if (!ground) return null;
    let nearest = (pointRadius(zoom) + 4) ** 2;
    let found: number | null = null;
    ground.points.forEach((drawn, node) => {
      if (!drawn) return;
      const across = (ground.x[node] ?? 0) * zoom + pan.x - x;
      const down = (ground.y[node] ?? 0) * zoom + pan.y - y;
      const distance = across * across + down * down;
      if (distance < nearest) [nearest, found] = [distance, node];
    });
    return found === null ? null : (ground.ids[found] ?? null);
  }

  /** Everybody whose spot of the window lies within a closed line. */
  within(line: readonly Spot[], { zoom, pan }: Viewport): string[] {
    const ground = this.#ground;
    if (!ground) return [];
    const spotOf = (node: number): Spot => ({
      x: (ground.x[node] ?? Number.NaN) * zoom + pan.x,
      y: (ground.y[node] ?? Number.NaN) * zoom + pan.y,
    });
    return ground.ids.filter((_id, node) => isWithin(line, spotOf(node)));
  }

  remove(): void {
    clearTimeout(this.#waiting);
    cancelAnimationFrame(this.#drawing);
    this.#canvas.remove();
  }
}
