import type { Core } from 'cytoscape';
import type { Guide } from '#app/graph/layout/guide.ts';
import type { Drawing, DrawnNode, DrawnTie, Extent } from './drawing.ts';
import type { Fit } from './fit.ts';
import { paintCaptions } from './ground-paint.ts';
import {
  drawRings,
  drawSigns,
  type LabelledMark,
  LabelSetter,
  type RingedMark,
  type Sign,
} from './label-layer.ts';
import { labelledMark } from './labelled-mark.ts';
import type { Box } from './labels.ts';
import type { Palette } from './palette.ts';
import type { Pen } from './pen.ts';
import { sectorStyles } from './sector-style.ts';
import { diameterOf, faded } from './stylesheet.ts';

/** Of so many ties between bubbles it is said what they carry. */
const mostSums = 14;
/** Marks smaller than this, in pixels from the middle to the edge, have no room for a sign. */
const leastForSign = 7;
/** Buttons lie in this corner of the window. */
const corner: Box = { left: 0, top: 0, width: 60, height: 280 };
/** In a smaller one, as of an actor alone, they are not. */
const wideEnough = 340;

interface PointedMark extends LabelledMark {
  readonly pointed: boolean;
}

/** How the overlay stands to the picture beneath. */
export interface OverlayState {
  readonly palette: Palette;
  readonly fit: Fit;
  readonly extent: Extent;
  readonly hovered: string | null;
}

/** What lies above cytoscape's own canvases: the rings of counties and the labels, painted at each of its frames. */
export class GraphOverlay {
  readonly #cy: Core;
  readonly #canvas = document.createElement('canvas');
  readonly #setter = new LabelSetter();
  #order: readonly DrawnNode[] = [];
  #sums: readonly DrawnTie[] = [];
  #guides: readonly Guide[] = [];
  #boxes: ReadonlyArray<Box | null> = [];
  #painted = { zoom: 1, x: 0, y: 0 };

  constructor(cy: Core, container: HTMLElement) {
    this.#cy = cy;
    this.#canvas.className = 'pointer-events-none absolute inset-0 z-10 size-full origin-top-left';
    container.append(this.#canvas);
  }

  set({ nodes, ties, ground }: Drawing): void {
    this.#guides = ground.guides;
    this.#order = nodes.toSorted((a, b) => a.rank - b.rank);
    this.#sums = ties
      .filter(({ sum }) => sum !== null)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, mostSums);
  }

  /** Another font has arrived: widths are measured anew. */
  forgetFonts(): void {
    this.#setter.forget();
  }

  #marks({ fit, hovered }: OverlayState): PointedMark[] {
    const cy = this.#cy;
    const scale = cy.zoom() * fit.unit;
    const marks = this.#order.flatMap((node, place): PointedMark[] => {
      const element = cy.getElementById(node.id);
      if (element.empty()) return [];
      const pointed = node.id === hovered || element.hasClass('picked');
      if (element.hasClass('faded') && !pointed) return [];
      const { x, y } = element.renderedPosition();
      return [{ ...labelledMark(node, place, { x, y, zoom: cy.zoom(), scale, pointed }), pointed }];
    });
    return [...marks.sort((a, b) => Number(b.pointed) - Number(a.pointed)), ...this.#sumMarks()];
  }

  /** What ties between bubbles carry stands at their middle, where nothing else does. */
  #sumMarks(): PointedMark[] {
    return this.#sums.flatMap(({ source, target, sum }): PointedMark[] => {
      const ends = [source, target].map((id) => this.#cy.getElementById(id));
      if (sum === null || ends.some((end) => end.empty() || end.hasClass('faded'))) return [];
      const [a, b] = ends.map((end) => end.renderedPosition());
      if (!a || !b) return [];
      const middle = { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
      return [{ label: sum, ...middle, radius: 1, prominent: false, must: false, pointed: false }];
    });
  }

  #signs({ fit, palette }: OverlayState): Sign[] {
    const cy = this.#cy;
    const scale = cy.zoom() * fit.unit;
    return this.#order.flatMap(({ id, sign, size, bubble }): Sign[] => {
      const reach = bubble ? bubble.radius * cy.zoom() : (diameterOf(size) / 2) * scale;
      const text = bubble ? bubble.text : sign;
      if (text === '' || reach < leastForSign) return [];
      const element = cy.getElementById(id);
      if (element.empty()) return [];
      const opacity = element.hasClass('faded') ? faded : 1;
      const colour = palette.colour(bubble ? '--ink' : '--ground');
      const height = bubble ? Math.max(12, Math.min(20, 0.45 * reach)) : Math.min(20, 1.1 * reach);
      const { x, y } = element.renderedPosition();
      return [{ text, x, y, height, colour, opacity }];
    });
  }

  #rings({ fit }: OverlayState): RingedMark[] {
    const cy = this.#cy;
    const scale = cy.zoom() * fit.unit;
    return this.#order.flatMap(({ id, sector, ring, size, bubble }): RingedMark[] => {
      if (bubble) return [];
      const element = cy.getElementById(id);
      if (element.empty()) return [];
      const reach = (diameterOf(size) / 2) * sectorStyles[sector].scale * scale;
      const opacity = element.hasClass('faded') ? faded : 0.85;
      return [{ sector, ring, ...element.renderedPosition(), reach, opacity }];
    });
  }

  /** The picture and the room around it, in pixels: a label stays within, so that none is cut off when all is shown. */
  #bounds({ fit, extent }: OverlayState): Box {
    const cy = this.#cy;
    const [zoom, pan] = [cy.zoom(), cy.pan()];
    const [x1, y1] = [extent.left * zoom + pan.x, extent.top * zoom + pan.y];
    const [w, h] = [(extent.right - extent.left) * zoom, (extent.bottom - extent.top) * zoom];
    const scale = Math.max(1, cy.zoom() / fit.zoom);
    const room = { x: fit.room.x * scale, y: fit.room.y * scale };
    return { left: x1 - room.x, top: y1 - room.y, width: w + 2 * room.x, height: h + 2 * room.y };
  }

  /** Paints rings and labels on any canvas as large as the picture. */
  paintOn(context: Pen, state: OverlayState, taken: readonly Box[] = []): Array<Box | null> {
    const { colour, fontFamily } = state.palette;
    drawRings(context, this.#rings(state), colour('--ink'), this.#cy.zoom() * state.fit.unit);
    drawSigns(context, this.#signs(state), fontFamily);
    const cy = this.#cy;
    const viewport = { zoom: cy.zoom(), pan: cy.pan(), width: cy.width(), height: cy.height() };
    const captions = paintCaptions(context, this.#guides, viewport, state.palette);
    const look = { ink: colour('--ink'), halo: colour('--ground'), fontFamily };
    return this.#setter.draw(context, this.#marks(state), look, this.#bounds(state), [...captions, ...taken]);
  }

  /** Goes with the window as a picture, until it rests and is painted anew. Has the window moved since it was painted? */
  follow(): boolean {
    const [zoom, pan] = [this.#cy.zoom(), this.#cy.pan()];
    const { zoom: before, x, y } = this.#painted;
    if (zoom === before && pan.x === x && pan.y === y) return false;
    const scale = zoom / before;
    this.#canvas.style.transform = `translate(${pan.x - x * scale}px, ${pan.y - y * scale}px) scale(${scale})`;
    return true;
  }

  paint(state: OverlayState): void {
    const [width, height] = [this.#cy.width(), this.#cy.height()];
    const density = window.devicePixelRatio || 1;
    const canvas = this.#canvas;
    const fine = { width: Math.round(width * density), height: Math.round(height * density) };
    if (canvas.width !== fine.width || canvas.height !== fine.height) Object.assign(canvas, fine);
    const context = canvas.getContext('2d');
    if (!context) return;
    context.setTransform(density, 0, 0, density, 0, 0);
    context.clearRect(0, 0, width, height);
    this.#painted = { zoom: this.#cy.zoom(), ...this.#cy.pan() };
    canvas.style.transform = '';
    this.#boxes = this.paintOn(context, state, width > wideEnough ? [corner] : []);
    // For tests of legibility: how many labels stand there.
    canvas.dataset.labels = String(this.labelBoxes().length);
  }

  /** Where the labels stand that are shown, in pixels. */
  labelBoxes(): Box[] {
    return this.#boxes.filter((box) => box !== null);
  }

  remove(): void {
    this.#canvas.remove();
  }
}
