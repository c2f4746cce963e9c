import type { ElementDefinition } from 'cytoscape';
import type { Drawing } from './drawing.ts';

/** The one rule of the library's own stylesheet; there already, or the content policy would refuse it. */
export function standInForStylesheet(): void {
  const id = '__________cytoscape_stylesheet';
  if (document.getElementById(id)) return;
  const stand = document.createElement('meta');
  stand.id = id;
  document.head.append(stand);
}

/** Marks and ties as cytoscape takes them; the heaviest ties last, so that they lie on top. */
export function elementsOf({ nodes, ties }: Drawing): ElementDefinition[] {
  const marks = nodes.map(({ id, x, y, sector, size, hue, bubble }): ElementDefinition => {
    const data = { id, sector, size, hue, ...(bubble && { radius: bubble.radius }) };
    return { group: 'nodes', data, position: { x, y }, ...(bubble && { grabbable: false }) };
  });
  const lines = ties
    .toSorted((a, b) => a.weight - b.weight)
    .map(({ source, target, sum, change, ...look }): ElementDefinition => {
      const id = `${source} ${target}`;
      const data = { id, source, target, ...look, ...(sum && { sum }), ...(change && { change }) };
      return { group: 'edges', data };
    });
  return [...marks, ...lines];
}
