import type { Core } from 'cytoscape';
import { type Focus, idsOf } from './drawing.ts';

/** What is left of the ground while something is picked out. */
const dimmed = 0.3;

/**
 * Marks what is picked out and fades what is not near it: of an actor those in
 * `near`, else those it is tied to; of a tie its ends; of several what ties them.
 *
 * @returns how much is left of the ground beneath
 */
export function applyFocus(cy: Core, focus: Focus | null, near: ReadonlySet<string> | null): number {
  let found = false;
  cy.batch(() => {
    cy.elements().removeClass('faded picked chosen');
    const ends = new Set(focus ? idsOf(focus) : []);
    const picked = cy.nodes().filter((node) => ends.has(node.id()));
    if (picked.empty()) return;
    found = true;
    const neighbours = near ? cy.nodes().filter((node) => near.has(node.id())) : null;
    const around =
      focus && focus.kind !== 'node'
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
