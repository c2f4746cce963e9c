import type { Core } from 'cytoscape';
import type { Focus } from './drawing.ts';

/** What is left of the ground while something is picked out. */
const dimmed = 0.3;

/**
 * Marks what is picked out and fades what is not near it: of an actor those in
 * `near`, else those it is tied to; of a tie its ends.
 *
 * @returns how much is left of the ground beneath
 */
export function applyFocus(cy: Core, focus: Focus | null, near: ReadonlySet<string> | null): number {
  let found = false;
  cy.batch(() => {
    cy.elements().removeClass('faded picked chosen');
    const ends = focus ? (focus.kind === 'node' ? [focus.id] : [focus.source, focus.target]) : [];
    const picked = cy.nodes().filter((node) => ends.includes(node.id()));
    if (picked.empty()) return;
    found = true;
    const neighbours = near ? cy.nodes().filter((node) => near.has(node.id())) : null;
    const around =
      focus?.kind === 'tie'
        ? picked.union(picked.edgesWith(picked))
        : neighbours && neighbours.length > 1
          ? neighbours.union(neighbours.edgesWith(neighbours))
          : picked.closedNeighborhood();
    cy.elements().difference(around).addClass('faded');
    around.edges().addClass(focus?.kind === 'tie' ? 'chosen' : 'picked');
    picked.addClass('picked');
  });
  return found ? dimmed : 1;
}
