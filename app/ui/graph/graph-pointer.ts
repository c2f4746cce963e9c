import type { Core, EdgeSingular, EventObject, NodeSingular } from 'cytoscape';
import type { Focus } from './drawing.ts';

export interface GraphListeners {
  /** Somebody picked something out with the pointer, or let it go. */
  readonly onPick: (focus: Focus | null) => void;
  /** Somebody moved an actor to another place, in units of the layout. */
  readonly onMove: (id: string, x: number, y: number) => void;
}

/** Tells what the pointer does in the picture; `onHover` the actor beneath it, null for a tie, undefined for neither. */
export function listenToPointer(
  cy: Core,
  { onPick, onMove }: GraphListeners,
  onHover: (id: string | null | undefined) => void,
): void {
  cy.on('tap', (event) => {
    if (event.target === cy) onPick(null);
  });
  cy.on('tap', 'node', ({ target }: EventObject) => onPick({ kind: 'node', id: target.id() }));
  cy.on('tap', 'edge', ({ target }: EventObject) => {
    const tie: EdgeSingular = target;
    onPick({ kind: 'tie', source: tie.source().id(), target: tie.target().id() });
  });
  cy.on('dragfree', 'node', ({ target }: EventObject) => {
    const node: NodeSingular = target;
    onMove(node.id(), node.position('x'), node.position('y'));
  });
  cy.on('mouseover mouseout', 'node, edge', ({ type, target }: EventObject) => {
    const over = type === 'mouseover';
    target.toggleClass('hovered', over);
    onHover(over ? (target.isNode() ? target.id() : null) : undefined);
  });
}
