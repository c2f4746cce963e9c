import type { Core } from 'cytoscape';
import type { Drawing } from './drawing.ts';
import { elementsOf } from './elements.ts';
import { inTurns } from './in-turns.ts';

/** So many marks and ties are brought in at once even where others stood before. */
const mostAtOnce = 200;

/**
 * Brings in what a drawing shows. Where another picture stood before, many
 * come in turns, marks before the ties between them: at once they would hold
 * up the page. Gives the way to leave out what has not come yet.
 */
export function bringIn(
  cy: Core,
  drawing: Drawing,
  inPlaceOf: Drawing | null,
  onAll: () => void,
): () => void {
  const elements = elementsOf(drawing);
  const add = (group: 'nodes' | 'edges') => {
    const some = elements.filter((element) => element.group === group);
    cy.batch(() => cy.add(some));
  };
  const addLast = () => {
    add('edges');
    onAll();
  };
  if (inPlaceOf && elements.length > mostAtOnce) return inTurns([() => add('nodes'), addLast]);
  add('nodes');
  addLast();
  return () => {};
}
