import type { Csr } from '../csr.ts';
import { byDegree } from '../order.ts';
import type { Measure } from './measure.ts';

/**
 * The core number of each node: the largest k for which it is in a part of the
 * network where everybody has at least k ties within that part. Batagelj and
 * Zaveršnik (2003): nodes leave in order of the ties they have left. O(nodes + ties).
 */
export function coreOf(graph: Csr): Float64Array {
  const { nodes, offsets, neighbours } = graph;
  const order = byDegree(graph).reverse();
  const left = new Uint32Array(nodes);
  const at = new Uint32Array(nodes);
  let most = 0;
  order.forEach((node, place) => {
    left[node] = (offsets[node + 1] ?? 0) - (offsets[node] ?? 0);
    at[node] = place;
    most = Math.max(most, left[node] ?? 0);
  });
  /** First place of those with so many ties left. */
  const start = new Uint32Array(most + 2);
  for (const node of order) start[(left[node] ?? 0) + 1] = (start[(left[node] ?? 0) + 1] ?? 0) + 1;
  for (let count = 1; count < start.length; count += 1)
    start[count] = (start[count] ?? 0) + (start[count - 1] ?? 0);
  for (let place = 0; place < nodes; place += 1) {
    const node = order[place] ?? 0;
    const core = left[node] ?? 0;
    for (let end = offsets[node] ?? 0; end < (offsets[node + 1] ?? 0); end += 1) {
      const neighbour = neighbours[end] ?? 0;
      const count = left[neighbour] ?? 0;
      if (count <= core) continue;
      // Changes places with the first of its kind, and is then the last of those with one tie less.
      const first = start[count] ?? 0;
      const other = order[first] ?? 0;
      const own = at[neighbour] ?? 0;
      order[own] = other;
      at[other] = own;
      order[first] = neighbour;
      at[neighbour] = first;
      start[count] = first + 1;
      left[neighbour] = count - 1;
    }
  }
  return Float64Array.from(left);
}

export const core: Measure<'core'> = {
  id: 'core',
  name: { de: 'Kern', en: 'Core' },
  meaning: {
    de: 'Wie tief der Akteur im Kern des Netzes steht: in der Gruppe hat jeder mindestens so viele Verbindungen.',
    en: 'How deep the actor stands in the core: everyone in that group has at least so many ties within it.',
  },
  parameters: {},
  source:
    'S. B. Seidman, Network structure and minimum degree, Social Networks 5, 1983; V. Batagelj and M. Zaveršnik, An O(m) algorithm for cores decomposition of networks, 2003',
  digits: 0,
  compute: coreOf,
};
