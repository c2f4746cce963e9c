import type { Core, NodeCollection } from 'cytoscape';
import type { Drawing, Focus } from './drawing.ts';
import { type Fit, fitInto } from './fit.ts';
import { graphImage } from './graph-image.ts';
import { GraphOverlay } from './graph-overlay.ts';
import { type GraphListeners, listenToPointer } from './graph-pointer.ts';
import { onThemeChange, type Palette, prefersStillness, readPalette } from './palette.ts';
import { stylesheetOf } from './stylesheet.ts';

const duration = 180;

/** The one rule of the library's own stylesheet; there already, or the content policy would refuse it. */
function standInForStylesheet(): void {
  const id = '__________cytoscape_stylesheet';
  if (document.getElementById(id)) return;
  const stand = document.createElement('meta');
  stand.id = id;
  document.head.append(stand);
}

/**
 * The picture in a container of the page: cytoscape draws marks and ties, an
 * overlay above it rings and labels. Drawing only: it knows nothing of where
 * the network comes from.
 */
export class GraphView {
  readonly #cy: Core;
  readonly #container: HTMLElement;
  readonly #overlay: GraphOverlay;
  readonly #stop: Array<() => void> = [];
  #palette: Palette;
  #focus: Focus | null = null;
  #hovered: string | null = null;
  #fit: Fit = { zoom: 1, room: { x: 0, y: 0 }, unit: 1 };

  private constructor(cy: Core, container: HTMLElement, listeners: GraphListeners) {
    this.#cy = cy;
    this.#container = container;
    this.#palette = readPalette(container);
    this.#overlay = new GraphOverlay(cy, container);
    listenToPointer(cy, listeners, (hovered) => {
      container.style.cursor = hovered === undefined ? '' : 'pointer';
      this.#hovered = hovered ?? null;
      this.#paint();
    });
    this.#listenToWindow();
  }

  /** Loads the library and takes over the container, which must be positioned and have a size. */
  static async mount(container: HTMLElement, listeners: GraphListeners): Promise<GraphView> {
    const { default: cytoscape } = await import('cytoscape');
    standInForStylesheet();
    const options = { autounselectify: true, boxSelectionEnabled: false, minZoom: 0.02, maxZoom: 8 };
    return new GraphView(cytoscape({ container, style: [], ...options }), container, listeners);
  }

  #listenToWindow(): void {
    const cy = this.#cy;
    cy.on('render', () => this.#paint());
    const themed = onThemeChange(() => {
      this.#palette = readPalette(this.#container);
      this.#restyle();
    });
    const resized = new ResizeObserver(() => {
      // Also told when the page has taken the container away, just before it says goodbye.
      if (!this.#container.isConnected) return;
      const wasFit = Math.abs(cy.zoom() - this.#fit.zoom) < 1e-6;
      cy.resize();
      this.#measure(true);
      this.#restyle();
      if (wasFit) this.fit(false);
    });
    resized.observe(this.#container);
    this.#stop.push(themed, () => resized.disconnect());
    document.fonts.ready.then(() => {
      if (cy.destroyed()) return;
      this.#overlay.forgetFonts();
      this.#paint();
    });
  }

  /** Shows another network; the window stays where it is unless it is to be fitted anew. */
  show({ nodes, ties }: Drawing, { refit }: { readonly refit: boolean }): void {
    const cy = this.#cy;
    this.#overlay.setNodes(nodes);
    cy.batch(() => {
      cy.elements().remove();
      cy.add(
        nodes.map(({ id, x, y, sector, size }) => {
          return { group: 'nodes' as const, data: { id, sector, size }, position: { x, y } };
        }),
      );
      // The heaviest last, so that they lie on top.
      const drawn = ties.toSorted((a, b) => a.weight - b.weight);
      cy.add(
        drawn.map(({ source, target, weight, style }) => {
          const data = { id: `${source} ${target}`, source, target, weight, style };
          return { group: 'edges' as const, data };
        }),
      );
    });
    this.#measure(refit);
    if (refit) this.fit(false);
    this.#restyle();
    this.#applyFocus();
  }

  /** How near everything shown just fits. Marks keep their size when a filter changes; only a new window sets it anew. */
  #measure(resize: boolean): void {
    const cy = this.#cy;
    const { w, h } = cy.nodes().boundingBox({ includeLabels: false, includeOverlays: false });
    const fit = fitInto({ width: w, height: h }, { width: cy.width(), height: cy.height() });
    this.#fit = resize ? fit : { ...fit, unit: this.#fit.unit };
  }

  #restyle(): void {
    this.#cy.style(stylesheetOf(this.#palette, this.#fit.unit));
    this.#paint();
  }

  /** Everything in the window. */
  fit(moving = true): void {
    if (this.#cy.nodes().nonempty()) this.#move(this.#cy.nodes(), this.#fit.zoom, moving);
  }

  zoomBy(factor: number): void {
    const cy = this.#cy;
    const level = Math.max(this.#fit.zoom / 2, Math.min(this.#fit.zoom * 8, cy.zoom() * factor));
    cy.zoom({ level, renderedPosition: { x: cy.width() / 2, y: cy.height() / 2 } });
  }

  panBy(x: number, y: number): void {
    this.#cy.panBy({ x, y });
  }

  /** Brings an actor to the middle, near enough for its neighbourhood to be read. */
  flyTo(id: string): void {
    const node = this.#cy.getElementById(id);
    if (node.nonempty()) this.#move(node, Math.max(this.#cy.zoom(), 1.6 * this.#fit.zoom), true);
  }

  #move(eles: NodeCollection, zoom: number, moving: boolean): void {
    this.#cy.stop(true);
    if (moving && !prefersStillness()) {
      this.#cy.animate({ center: { eles }, zoom }, { duration, easing: 'ease-in-out' });
    } else {
      this.#cy.zoom(zoom);
      this.#cy.center(eles);
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
      const ends = focus ? (focus.kind === 'node' ? [focus.id] : [focus.source, focus.target]) : [];
      const picked = cy.nodes().filter((node) => ends.includes(node.id()));
      if (picked.empty()) return;
      const around =
        focus?.kind === 'node' ? picked.closedNeighborhood() : picked.union(picked.edgesWith(picked));
      cy.elements().difference(around).addClass('faded');
      around.edges().addClass(focus?.kind === 'tie' ? 'chosen' : 'picked');
      picked.addClass('picked');
    });
    this.#paint();
  }

  #paint(): void {
    this.#overlay.paint(this.#state());
  }

  #state() {
    return { palette: this.#palette, fit: this.#fit, hovered: this.#hovered };
  }

  /** What the window shows, labels included, as a picture `scale` times as fine. */
  image(scale: number): Promise<HTMLCanvasElement> {
    return graphImage(this.#cy, scale, (context) => this.#overlay.paintOn(context, this.#state()));
  }

  destroy(): void {
    for (const stop of this.#stop) stop();
    this.#overlay.remove();
    this.#cy.destroy();
  }
}
