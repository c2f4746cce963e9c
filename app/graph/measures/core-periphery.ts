import type { Csr } from '../csr.ts';
import { byDegree } from '../order.ts';
import type { GraphMeasure, Measure } from './measure.ts';

export interface CorePeriphery {
  /** 1 for the nodes of the core. */
  readonly inCore: Float64Array;
  readonly size: number;
  /**
   * The correlation with the ideal, over pairs within the core (all tied) and
   * within the periphery (none tied): 1 is perfect; NaN where there is no such
   * contrast.
   */
  readonly fit: number;
}

/**
 * Divides a network into a core, in which ideally all are tied, and a periphery,
 * in which none are; ties between the two count neither way (S. P. Borgatti and
 * M. G. Everett, Models of core/periphery structures, Social Networks 21, 1999).
 * For a core of k the best are the k with most ties, so that one pass over the
 * degrees finds the fewest errors (S. Z. W. Lip, A fast algorithm for the
 * discrete core/periphery bipartitioning problem, 2011). Nodes with equally many
 * ties are treated alike: all of them are in the core or none. O(nodes + ties).
 */
export function corePeripheryOf(graph: Csr): CorePeriphery {
  const { nodes, offsets, neighbours, edges } = graph;
  const degree = (node: number) => (offsets[node + 1] ?? 0) - (offsets[node] ?? 0);
  const order = byDegree(graph);
  let [size, fewest, ends] = [0, edges, 0];
  for (let count = 1; count <= nodes; count += 1) {
    const own = degree(order[count - 1] ?? 0);
    ends += own;
    if (count < nodes && degree(order[count] ?? 0) === own) continue;
    // Missing ties of the core and ties of the periphery: C(k, 2) − inner + (all − ends + inner).
    const errors = (count * (count - 1)) / 2 + edges - ends;
    if (errors >= fewest) continue;
    [size, fewest] = [count, errors];
  }
  const inCore = new Float64Array(nodes);
  for (const node of order.subarray(0, size)) inCore[node] = 1;
  let [inner, outer] = [0, 0];
  for (let node = 0; node < nodes; node += 1) {
    for (let place = offsets[node] ?? 0; place < (offsets[node + 1] ?? 0); place += 1) {
      const neighbour = neighbours[place] ?? 0;
      if (neighbour < node) continue;
      if (inCore[node] && inCore[neighbour]) inner += 1;
      else if (!inCore[node] && !inCore[neighbour]) outer += 1;
    }
  }
  const core = (size * (size - 1)) / 2;
  const periphery = ((nodes - size) * (nodes - size - 1)) / 2;
  const [pairs, ties] = [core + periphery, inner + outer];
  const spread = Math.sqrt(core * periphery * ties * (pairs - ties));
  return { inCore, size, fit: spread > 0 ? (inner * periphery - outer * core) / spread : Number.NaN };
}

const source =
  'S. P. Borgatti and M. G. Everett, Models of core/periphery structures, Social Networks 21, 1999';

export const inCore: Measure<'inCore'> = {
  id: 'inCore',
  name: { de: 'Im Kern', en: 'In the core' },
  meaning: {
    de: 'Ob der Akteur zum dicht verbundenen Kern des Netzes gehört (1) oder zum Rand (0).',
    en: 'Whether the actor belongs to the densely tied core of the network (1) or to its periphery (0).',
  },
  parameters: {},
  source,
  digits: 0,
  compute: (graph) => corePeripheryOf(graph).inCore,
};

export const corePeripheryFit: GraphMeasure<'corePeripheryFit'> = {
  id: 'corePeripheryFit',
  name: { de: 'Kern und Rand', en: 'Core–periphery fit' },
  meaning: {
    de: 'Wie gut das Netz aus einem Kern, in dem alle verbunden sind, und einem losen Rand besteht; 1 ist vollkommen.',
    en: 'How well the network consists of a core where all are tied and a loose periphery; 1 is perfect.',
  },
  parameters: {},
  source,
  digits: 2,
  compute: (graph) => corePeripheryOf(graph).fit,
};
