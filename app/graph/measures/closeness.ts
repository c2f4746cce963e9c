import type { Csr } from '../csr.ts';
import { type DistanceSums, distanceSumsHere } from '../distances/sums.ts';
import { plainWays, weightedWays } from '../ways.ts';
import { type Measure, type Weighing, weighing } from './measure.ts';

/**
 * Closeness from the sums of distances: the r − 1 others that a node reaches ÷
 * the sum of their distances, times (r − 1) ÷ (n − 1), so that a node of a small
 * component does not look central (S. Wasserman and K. Faust, Social Network
 * Analysis, 1994, 5.2.2; as networkx has it). 0 for a node without ties.
 */
export function closenessFrom({ sum, components }: DistanceSums): Float64Array {
  return sum.map((distance, node) => {
    const others = (components.sizes[components.of[node] ?? 0] ?? 1) - 1;
    return others === 0 ? 0 : (others / distance) * (others / (sum.length - 1));
  });
}

/** Closeness of each node; with `weighted`, a tie of weight w is 1/w long and one of weight 0 no way. */
export function closenessOf(graph: Csr, { weighted = false }: Partial<Weighing> = {}): Float64Array {
  return closenessFrom(distanceSumsHere(weighted ? weightedWays(graph) : plainWays(graph)));
}

export const closeness: Measure<'closeness', Weighing> = {
  id: 'closeness',
  name: { de: 'Nähe', en: 'Closeness' },
  meaning: {
    de: 'Wie kurz die Wege des Akteurs zu allen anderen sind; 1 heißt: mit allen unmittelbar verbunden.',
    en: 'How short the actor’s ways to all others are; 1 means tied to each of them.',
  },
  parameters: weighing,
  source: 'L. C. Freeman, Centrality in social networks: conceptual clarification, Social Networks 1, 1978',
  digits: 3,
  compute: closenessOf,
};
