import type { Core, EdgeSingular, EventObject, NodeSingular } from 'cytoscape';
import type { Drawing, DrawnNode, Focus } from './drawing.ts';
import { type LabelledMark, LabelSetter } from './label-layer.ts';
import type { Box } from './labels.ts';
import { onThemeChange, type Palette, prefersStillness, readPalette } from './palette.ts';
import { diameterOf, ringGap, stylesheetOf } from './stylesheet.ts';

export interface GraphListeners {
  /** Somebody picked something out with the pointer, or let it go. */
  readonly onPick: (focus: Focus | null) => void;
  /** Somebody moved an actor to another place, in units of the layout. */
  readonly onMove: (id: string, x: number, y: number) => void;
}

/** Room around the picture for labels at its edge, in pixels. */
const margin = { x: 84, y: 40 };
const duration = 180;
/** So many labels are larger, and shown at any distance. */
const prominentLabels = 6;

/** The one rule of the library's own stylesheet; there already, or the content policy would refuse it. */
function standInForStylesheet(): void {
  const id = '__________cytoscape_stylesheet';
  if (document.getElementById(id)) return;
  const stand = document.createElement('meta');
  stand.id = id;
  document.head.append(stand);
}

/**
 * The picture in a container of the page: cytoscape draws marks and ties, a
 * canvas above it the labels. Drawing only: it knows nothing of where the
 * network comes from.
 */
export class GraphView {
  readonly #cy: Core;
  readonly #labels = document.createElement('canvas');
  readonly #setter = new LabelSetter();
  readonly #listeners: GraphListeners;
  readonly #stop: Array<() => void> = [];
  #palette: Palette;
  #order: readonly DrawnNode[] = [];
  #focus: Focus | null = null;
  #hovered: string | null = null;
  #unit = 1;
  #fitZoom = 1;
  #boxes: ReadonlyArray<Box | null> = [];

  private constructor(cy: Core, container: HTMLElement, listeners: GraphListeners) {
    this.#cy = cy;
    this.#listeners = listeners;
    this.#palette = readPalette(container);
    this.#labels.className = 'pointer-events-none absolute inset-0 z-10 size-full';
    container.append(this.#labels);
    this.#listen(container);
  }

  /** Loads the library and takes over the container, which must be positioned and have a size. */
  static async mount(container: HTMLElement, listeners: GraphListeners): Promise<GraphView> {
    const { default: cytoscape } = await import('cytoscape');
    standInForStylesheet();
    const cy = cytoscape({
      container,
      autounselectify: true,
      boxSelectionEnabled: false,
      minZoom: 0.02,
      maxZoom: 6,
      style: [],
    });
    return new GraphView(cy, container, listeners);
  }

  #listen(container: HTMLElement): void {
    const cy = this.#cy;
    cy.on('render', () => this.#drawLabels());
    cy.on('tap', (event) => {
      if (event.target === cy) this.#listeners.onPick(null);
    });
    cy.on('tap', 'node', ({ target }: EventObject) => {
      this.#listeners.onPick({ kind: 'node', id: (target as NodeSingular).id() });
    });
    cy.on('tap', 'edge', ({ target }: EventObject) => {
      const tie = target as EdgeSingular;
      this.#listeners.onPick({ kind: 'tie', source: tie.source().id(), target: tie.target().id() });
    });
    cy.on('mouseover', 'node, edge', ({ target }: EventObject) => {
      container.style.cursor = 'pointer';
      if (target.isNode()) this.#hovered = target.id();
      else target.addClass('hovered');
      this.#drawLabels();
    });
    cy.on('mouseout', 'node, edge', ({ target }: EventObject) => {
      container.style.cursor = '';
      this.#hovered = null;
      if (target.isEdge()) target.removeClass('hovered');
      this.#drawLabels();
    });
    cy.on('dragfree', 'node', ({ target }: EventObject) => {
      const { x, y } = (target as NodeSingular).position();
      this.#listeners.onMove(target.id(), x, y);
    });
    this.#stop.push(
      onThemeChange(() => {
        this.#palette = readPalette(container);
        this.#restyle();
      }),
    );
    const resized = new ResizeObserver(() => {
      const wasFit = Math.abs(cy.zoom() - this.#fitZoom) < 1e-6;
      cy.resize();
      this.#measure();
      this.#unit = 1 / this.#fitZoom;
      this.#restyle();
      if (wasFit) this.fit(false);
    });
    resized.observe(container);
    this.#stop.push(() => resized.disconnect());
    document.fonts.ready.then(() => {
      this.#setter.forget();
      this.#drawLabels();
    });
  }

  /** Shows another network. Whoever was there before stays where they are unless the drawing says otherwise. */
  show(drawing: Drawing, { refit }: { readonly refit: boolean }): void {
    const cy = this.#cy;
    this.#order = drawing.nodes.toSorted((a, b) => a.rank - b.rank);
    cy.batch(() => {
      cy.elements().remove();
      cy.add(
        drawing.nodes.map(({ id, x, y, sector, ring, size }) => ({
          group: 'nodes' as const,
          data: { id, sector, ring, size },
          position: { x, y },
        })),
      );
      // The heaviest last, so that they lie on top.
      const ties = drawing.ties.toSorted((a, b) => a.weight - b.weight);
      cy.add(
        ties.map(({ source, target, weight, style }) => ({
          group: 'edges' as const,
          data: { id: `${source} ${target}`, source, target, weight, style },
        })),
      );
    });
    this.#measure();
    if (refit) {
      this.#unit = 1 / this.#fitZoom;
      this.fit(false);
    }
    this.#restyle();
    this.#applyFocus();
  }

  /** How near everything shown just fits. Marks keep their size when a filter changes; only a new window sets it anew. */
  #measure(): void {
    const cy = this.#cy;
    const box = cy.nodes().boundingBox({ includeLabels: false, includeOverlays: false });
    if (cy.nodes().empty() || box.w + box.h === 0) this.#fitZoom = 1;
    else {
      const room = {
        x: Math.max(40, cy.width() - 2 * margin.x),
        y: Math.max(40, cy.height() - 2 * margin.y),
      };
      const zoom = Math.min(room.x / Math.max(box.w, 1), room.y / Math.max(box.h, 1));
      this.#fitZoom = Math.min(zoom, 1.5);
    }
  }

  #restyle(): void {
    this.#cy.style(stylesheetOf(this.#palette, this.#unit));
    this.#drawLabels();
  }

  /** Everything in the window. */
  fit(moving = true): void {
    const cy = this.#cy;
    if (cy.nodes().empty()) return;
    const target = { center: { eles: cy.nodes() }, zoom: this.#fitZoom };
    this.#move(target, moving);
  }

  zoomBy(factor: number): void {
    const cy = this.#cy;
    const level = Math.max(this.#fitZoom / 2, Math.min(this.#fitZoom * 8, cy.zoom() * factor));
    cy.zoom({ level, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  }

  panBy(x: number, y: number): void {
    this.#cy.panBy({ x, y });
  }

  /** Brings an actor to the middle, near enough for its neighbourhood to be read. */
  flyTo(id: string): void {
    const node = this.#cy.getElementById(id);
    if (node.empty()) return;
    this.#move({ center: { eles: node }, zoom: Math.max(this.#cy.zoom(), 1.6 * this.#fitZoom) }, true);
  }

  #move(target: { center: { eles: ReturnType<Core['nodes']> }; zoom: number }, moving: boolean): void {
    this.#cy.stop(true);
    if (moving && !prefersStillness()) this.#cy.animate(target, { duration, easing: 'ease-in-out' });
    else {
      this.#cy.zoom(target.zoom);
      this.#cy.center(target.center.eles);
    }
  }

  /** Picks out an actor with its neighbours or a tie with its ends; the rest fades. */
  setFocus(focus: Focus | null): void {
    this.#focus = focus;
    this.#applyFocus();
  }

  #applyFocus(): void {
    const cy = this.#cy;
    const focus = this.#focus;
    cy.batch(() => {
      cy.elements().removeClass('faded picked chosen');
      if (!focus) return;
      const picked =
        focus.kind === 'node'
          ? cy.getElementById(focus.id)
          : cy.getElementById(focus.source).union(cy.getElementById(focus.target));
      if (picked.empty()) return;
      const around =
        focus.kind === 'node' ? picked.closedNeighborhood() : picked.union(picked.edgesWith(picked));
      cy.elements().difference(around).addClass('faded');
      around.edges().addClass(focus.kind === 'tie' ? 'chosen' : 'picked');
      picked.nodes().addClass('picked');
    });
    this.#drawLabels();
  }

  #marks(): LabelledMark[] {
    const cy = this.#cy;
    const scale = cy.zoom() * this.#unit;
    const focused = this.#focus !== null && cy.elements('.faded').nonempty();
    const marks = this.#order.flatMap((node, place): Array<LabelledMark & { pointed: boolean }> => {
      const element = cy.getElementById(node.id);
      if (element.empty()) return [];
      const pointed = node.id === this.#hovered || element.hasClass('picked');
      if (focused && element.hasClass('faded') && !pointed) return [];
      const { x, y } = element.renderedPosition();
      const radius = (diameterOf(node.size) / 2 + ringGap + 4) * scale;
      const prominent = pointed || place < prominentLabels;
      return [{ label: node.label, x, y, radius, prominent, must: prominent, pointed }];
    });
    return marks.sort((a, b) => Number(b.pointed) - Number(a.pointed));
  }

  #drawLabels(): void {
    const { width, height } = { width: this.#cy.width(), height: this.#cy.height() };
    const density = window.devicePixelRatio || 1;
    const canvas = this.#labels;
    if (canvas.width !== Math.round(width * density) || canvas.height !== Math.round(height * density)) {
      canvas.width = Math.round(width * density);
      canvas.height = Math.round(height * density);
    }
    const context = canvas.getContext('2d');
    if (!context) return;
    context.setTransform(density, 0, 0, density, 0, 0);
    context.clearRect(0, 0, width, height);
    this.#boxes = this.#setter.draw(context, this.#marks(), this.#look());
  }

  #look() {
    const { colour, fontFamily } = this.#palette;
    return { ink: colour('--ink'), halo: colour('--ground'), fontFamily };
  }

  /** Where the labels stand that are shown, in pixels: for tests of legibility. */
  labelBoxes(): Box[] {
    return this.#boxes.filter((box) => box !== null);
  }

  /** What the window shows, labels included, as a picture `scale` times as fine. */
  async image(scale: number): Promise<HTMLCanvasElement> {
    const cy = this.#cy;
    const canvas = document.createElement('canvas');
    canvas.width = cy.width() * scale;
    canvas.height = cy.height() * scale;
    const context = canvas.getContext('2d');
    if (!context) return canvas;
    const blob = await cy.png({ output: 'blob-promise', scale, full: false });
    context.drawImage(await createImageBitmap(blob), 0, 0, canvas.width, canvas.height);
    context.scale(scale, scale);
    this.#setter.draw(context, this.#marks(), this.#look());
    return canvas;
  }

  destroy(): void {
    for (const stop of this.#stop) stop();
    this.#cy.destroy();
    this.#labels.remove();
  }
}
