import type { Core, EdgeSingular, EventObject, NodeSingular } from 'cytoscape';
import type { Extent, Focus } from './drawing.ts';

/** What lies beneath the pointer, and where that is in the window. */
export interface Pointed {
  readonly what: Exclude<Focus, { kind: 'set' }> | { readonly kind: 'bubble'; readonly id: string };
  readonly x: number;
  readonly y: number;
}

export interface GraphListeners {
  /** Somebody picked something out with the pointer, or let it go; `more` to what is picked out already. */
  readonly onPick: (focus: Focus | null, more: boolean) => void;
  /** Somebody asked to see what is in a bubble. */
  readonly onOpen: (id: string) => void;
  /** Somebody moved an actor to another place, in units of the layout. */
  readonly onMove: (id: string, x: number, y: number) => void;
  /** The pointer has come to something, or to nothing. */
  readonly onPoint: (pointed: Pointed | null) => void;
  /** The window has come to rest: what of the layout is in it; null: all of it. */
  readonly onView: (view: Extent | null) => void;
}

function focusOf(target: NodeSingular | EdgeSingular): Pointed['what'] {
  if (target.isEdge()) return { kind: 'tie', source: target.source().id(), target: target.target().id() };
  return { kind: target.data('radius') === undefined ? 'node' : 'bubble', id: target.id() };
}

/** Tells what the pointer does in the picture; `pointAt` gives the actor of the ground at a spot. */
export function listenToPointer(
  cy: Core,
  { onPick, onOpen, onMove, onPoint }: Omit<GraphListeners, 'onView'>,
  pointAt: (x: number, y: number) => string | null,
): void {
  const more = ({ originalEvent }: EventObject) =>
    originalEvent instanceof MouseEvent &&
    (originalEvent.shiftKey || originalEvent.ctrlKey || originalEvent.metaKey);
  const spotOf = ({ renderedPosition }: EventObject) => renderedPosition;
  const groundAt = (event: EventObject): { readonly kind: 'node'; readonly id: string } | null => {
    const { x, y } = spotOf(event);
    const id = pointAt(x, y);
    return id === null ? null : { kind: 'node', id };
  };
  cy.on('tap', (event) => {
    if (event.target === cy) onPick(groundAt(event), more(event));
  });
  cy.on('tap', 'node, edge', (event: EventObject) => {
    const { target } = event;
    const what = focusOf(target);
    if (what.kind === 'bubble') onOpen(what.id);
    else if (!target.data('sum')) onPick(what, more(event));
  });
  cy.on('dragfree', 'node', ({ target }: EventObject) => {
    const node: NodeSingular = target;
    onMove(node.id(), node.position('x'), node.position('y'));
  });
  cy.on('mouseover mouseout', 'node, edge', (event: EventObject) => {
    const over = event.type === 'mouseover';
    event.target.toggleClass('hovered', over);
    onPoint(over ? { what: focusOf(event.target), ...spotOf(event) } : null);
  });
  let last: string | null = null;
  cy.on('mousemove', (event) => {
    if (event.target !== cy) return;
    const focus = groundAt(event);
    const id = focus?.id ?? null;
    if (id === last) return;
    last = id;
    onPoint(focus ? { what: focus, ...spotOf(event) } : null);
  });
}
