import type { Core } from 'cytoscape';
import type { DrawnNode } from './drawing.ts';
import type { Fit } from './fit.ts';
import { drawRings, type LabelledMark, LabelSetter, type RingedMark } from './label-layer.ts';
import type { Box } from './labels.ts';
import type { Palette } from './palette.ts';
import { sectorStyles } from './sector-style.ts';
import { diameterOf, faded } from './stylesheet.ts';

/** So many labels are larger, and shown at any distance. */
const prominentLabels = 6;

interface PointedMark extends LabelledMark {
  readonly pointed: boolean;
}

/** How the overlay stands to the picture beneath. */
export interface OverlayState {
  readonly palette: Palette;
  readonly fit: Fit;
  readonly hovered: string | null;
}

/** What lies above cytoscape's own canvases: the rings of counties and the labels, painted at each of its frames. */
export class GraphOverlay {
  readonly #cy: Core;
  readonly #canvas = document.createElement('canvas');
  readonly #setter = new LabelSetter();
  #order: readonly DrawnNode[] = [];
  #boxes: ReadonlyArray<Box | null> = [];

  constructor(cy: Core, container: HTMLElement) {
    this.#cy = cy;
    this.#canvas.className = 'pointer-events-none absolute inset-0 z-10 size-full';
    container.append(this.#canvas);
  }

  setNodes(nodes: readonly DrawnNode[]): void {
    this.#order = nodes.toSorted((a, b) => a.rank - b.rank);
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
      const radius = (diameterOf(node.size) / 2 + 5) * scale;
      const prominent = pointed || place < prominentLabels;
      return [{ label: node.label, x, y, radius, prominent, must: prominent, pointed }];
    });
    return marks.sort((a, b) => Number(b.pointed) - Number(a.pointed));
  }

  #rings({ fit }: OverlayState): RingedMark[] {
    const cy = this.#cy;
    const scale = cy.zoom() * fit.unit;
    return this.#order.flatMap(({ id, sector, ring, size }): RingedMark[] => {
      const element = cy.getElementById(id);
      if (element.empty()) return [];
      const reach = (diameterOf(size) / 2) * sectorStyles[sector].scale * scale;
      const opacity = element.hasClass('faded') ? faded : 0.85;
      return [{ sector, ring, ...element.renderedPosition(), reach, opacity }];
    });
  }

  /** The picture and the room around it, in pixels: a label stays within, so that none is cut off when all is shown. */
  #bounds({ fit }: OverlayState): Box {
    const cy = this.#cy;
    const { x1, y1, w, h } = cy.nodes().renderedBoundingBox({ includeLabels: false, includeOverlays: false });
    const scale = Math.max(1, cy.zoom() / fit.zoom);
    const room = { x: fit.room.x * scale, y: fit.room.y * scale };
    return { left: x1 - room.x, top: y1 - room.y, width: w + 2 * room.x, height: h + 2 * room.y };
  }

  /** Paints rings and labels on any canvas as large as the picture. */
  paintOn(context: CanvasRenderingContext2D, state: OverlayState): Array<Box | null> {
    const { colour, fontFamily } = state.palette;
    drawRings(context, this.#rings(state), colour('--ink'), this.#cy.zoom() * state.fit.unit);
    const look = { ink: colour('--ink'), halo: colour('--ground'), fontFamily };
    return this.#setter.draw(context, this.#marks(state), look, this.#bounds(state));
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
    this.#boxes = this.paintOn(context, state);
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
