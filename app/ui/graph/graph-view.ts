import type { Core } from 'cytoscape';
import { bringIn } from './bring-in.ts';
import { type Drawing, type Focus, nothing } from './drawing.ts';
import { standInForStylesheet } from './elements.ts';
import { fadeIn } from './fade-in.ts';
import { crowdedUnit, type Fit, fitInto } from './fit.ts';
import { linkCameras, moveTo, partSeen, zoomStep } from './graph-camera.ts';
import { applyFocus } from './graph-focus.ts';
import { GraphOverlay } from './graph-overlay.ts';
import { type GraphListeners, listenToPointer } from './graph-pointer.ts';
import { GroundLayer } from './ground-layer.ts';
import { paintGround, type Viewport } from './ground-paint.ts';
import type { Spot } from './lasso.ts';
import { graphLibrary } from './library.ts';
import { paintMarks } from './mark-paint.ts';
import { type Palette, readPalette } from './palette.ts';
import type { Pen } from './pen.ts';
import { stylesheetOf } from './stylesheet.ts';
import { watchWindow } from './watch-window.ts';

/**
 * The picture in a container of the page, in three layers: a ground with every
 * actor and tie as points and lines, above it cytoscape with what is acted on,
 * above that rings and labels. Drawing only: it knows nothing of where the
 * network comes from.
 */
export class GraphView {
  readonly #cy: Core;
  readonly #container: HTMLElement;
  readonly #ground: GroundLayer;
  readonly #overlay: GraphOverlay;
  readonly #stop: Array<() => void> = [];
  readonly #listeners: GraphListeners;
  #palette: Palette;
  #drawing: Drawing | null = null;
  #focus: Focus | null = null;
  #near: ReadonlySet<string> | null = null;
  #hovered: string | null = null;
  #leaveOut = () => {};
  #fit: Fit = { zoom: 1, room: { x: 0, y: 0 }, unit: 1 };

  private constructor(cy: Core, container: HTMLElement, listeners: GraphListeners) {
    this.#cy = cy;
    this.#container = container;
    this.#listeners = listeners;
    this.#palette = readPalette(container);
    this.#ground = new GroundLayer(container, this.#palette);
    this.#overlay = new GraphOverlay(cy, container);
    const onPoint: GraphListeners['onPoint'] = (pointed) => {
      container.style.cursor = pointed ? 'pointer' : '';
      this.#hovered = pointed && pointed.what.kind !== 'tie' ? pointed.what.id : null;
      this.#paint();
      listeners.onPoint(pointed);
    };
    listenToPointer(cy, { ...listeners, onPoint }, (x, y) => this.#ground.at(x, y, this.#viewport()));
    this.#listenToWindow();
  }

  /** Loads the library and takes over the container, which must be positioned and have a size. */
  static async mount(container: HTMLElement, listeners: GraphListeners): Promise<GraphView> {
    const { default: cytoscape } = await graphLibrary();
    standInForStylesheet();
    const options = { autounselectify: true, boxSelectionEnabled: false, minZoom: 0.002, maxZoom: 8 };
    return new GraphView(cytoscape({ container, style: [], ...options }), container, listeners);
  }

  #listenToWindow(): void {
    const cy = this.#cy;
    cy.on('render', () => {
      if (!this.#overlay.follow()) this.#paint();
    });
    cy.on('viewport', () => this.#ground.follow(this.#viewport(), () => this.#rested()));
    this.#stop.push(
      watchWindow(this.#container, {
        onTheme: () => {
          this.#palette = readPalette(this.#container);
          this.#restyle();
        },
        onResize: () => {
          const wasFit = Math.abs(cy.zoom() - this.#fit.zoom) < 1e-6;
          cy.resize();
          this.#measure(true);
          this.#restyle();
          if (wasFit) this.fit(false);
        },
        onFonts: () => {
          if (cy.destroyed()) return;
          this.#overlay.forgetFonts();
          this.#paint();
        },
      }),
    );
  }

  #viewport(): Viewport {
    const cy = this.#cy;
    return { zoom: cy.zoom(), pan: { ...cy.pan() }, width: cy.width(), height: cy.height() };
  }

  /** The window stands still again: names have room elsewhere now. */
  #rested(): void {
    this.#paint();
    this.#listeners.onView(partSeen(this.#cy, this.#drawing?.extent ?? nothing));
  }

  /** Shows another network; the window stays where it is unless it is to be fitted anew. */
  show(drawing: Drawing, { refit }: { readonly refit: boolean }): void {
    const cy = this.#cy;
    const inPlaceOf = refit ? this.#drawing : null;
    this.#leaveOut();
    this.#drawing = drawing;
    this.#overlay.set(drawing);
    cy.autoungrabify(!drawing.movable);
    const before = refit ? null : new Set(cy.elements().map((element) => element.id()));
    cy.elements().remove();
    this.#measure(refit);
    if (refit) this.fit(false);
    // The looks first: then each element is dressed once.
    this.#restyle();
    this.#leaveOut = bringIn(cy, drawing, inPlaceOf, () => {
      this.#applyFocus();
      if (before) fadeIn(cy, before);
    });
  }

  /** Keeps another picture in the same place of the layout as this one, and this one as the other. Gives the way to part them. */
  moveWith(other: GraphView): () => void {
    return linkCameras(this.#cy, other.#cy);
  }

  /** How near everything shown just fits. Marks keep their size when a filter changes; only a new window sets it anew. */
  #measure(resize: boolean): void {
    const cy = this.#cy;
    const { left, top, right, bottom } = this.#drawing?.extent ?? nothing;
    const content = { width: right - left, height: bottom - top };
    const fit = fitInto(content, { width: cy.width(), height: cy.height() });
    const unit = fit.unit * (this.#drawing?.markScale ?? 1);
    this.#fit = { ...fit, unit: resize ? unit : this.#fit.unit };
  }

  /** Of a crowd, marks keep half their size on the screen until there is room for more. */
  #settleUnit(): void {
    if (!this.#drawing?.crowded) return;
    const unit = crowdedUnit(this.size(), this.#drawing.markScale, this.#cy.zoom());
    this.#fit = { ...this.#fit, unit };
  }

  #restyle(): void {
    this.#settleUnit();
    this.#cy.style(stylesheetOf(this.#palette, this.#fit.unit));
    if (this.#drawing) this.#ground.show(this.#drawing.ground, this.#palette);
    this.#ground.paint(this.#viewport());
    this.#paint();
  }

  /** Everything in the window. */
  fit(moving = true): void {
    const { left, top, right, bottom } = this.#drawing?.extent ?? nothing;
    moveTo(this.#cy, (left + right) / 2, (top + bottom) / 2, this.#fit.zoom, moving);
  }

  zoomBy(factor: number): void {
    zoomStep(this.#cy, factor, this.#fit.zoom);
  }

  panBy(x: number, y: number): void {
    this.#cy.panBy({ x, y });
  }

  /** Brings a place of the layout to the middle, near enough for what is around it to be read. */
  flyTo(x: number, y: number): void {
    moveTo(this.#cy, x, y, Math.max(this.#cy.zoom(), 1.6 * this.#fit.zoom, 0.35), true);
  }

  /** Picks out an actor with those near it or a tie with its ends; the rest fades. */
  setFocus(focus: Focus | null, near: ReadonlySet<string> | null): void {
    this.#focus = focus;
    this.#near = near;
    this.#applyFocus();
  }

  #applyFocus(): void {
    this.#ground.fade(applyFocus(this.#cy, this.#focus, this.#near));
    this.#paint();
  }

  #paint(): void {
    this.#overlay.paint(this.#state());
  }

  #state() {
    const extent = this.#drawing?.extent ?? nothing;
    return { palette: this.#palette, fit: this.#fit, extent, hovered: this.#hovered };
  }

  size(): { readonly width: number; readonly height: number } {
    return { width: this.#cy.width(), height: this.#cy.height() };
  }

  /** What the window shows, labels included, drawn with any pen. */
  drawWith(pen: Pen): void {
    if (!this.#drawing) return;
    const view = this.#viewport();
    paintGround(pen, this.#drawing.ground, view, this.#palette);
    paintMarks(pen, this.#cy, this.#drawing, view, this.#fit.unit, this.#palette);
    this.#overlay.paintOn(pen, this.#state());
  }

  /** The actors whose place in the window lies within a closed line; those of bubbles too. */
  within(line: readonly Spot[]): string[] {
    return this.#ground.within(line, this.#viewport());
  }

  destroy(): void {
    this.#leaveOut();
    for (const stop of this.#stop) stop();
    this.#ground.remove();
    this.#overlay.remove();
    this.#cy.destroy();
  }
}
