import type { Csr } from '../csr.ts';
import { trianglesOf } from '../triangles.ts';
import type { GraphMeasure, Measure } from './measure.ts';

const pairs = ({ offsets }: Csr, node: number) => {
  const degree = (offsets[node + 1] ?? 0) - (offsets[node] ?? 0);
  return (degree * (degree - 1)) / 2;
};

/** The part of the pairs of each node's neighbours who are tied themselves; 0 for fewer than two. O(ties^1.5). */
export function clusteringOf(graph: Csr): Float64Array {
  return trianglesOf(graph).map((count, node) => (count === 0 ? 0 : count / pairs(graph, node)));
}

/** The part of all pairs with a common neighbour who are tied themselves; 0 where there are none. */
export function transitivityOf(graph: Csr): number {
  let [closed, all] = [0, 0];
  trianglesOf(graph).forEach((count, node) => {
    closed += count;
    all += pairs(graph, node);
  });
  return all === 0 ? 0 : closed / all;
}

/** The mean of `clusteringOf`; 0 for no nodes. */
export function averageClusteringOf(graph: Csr): number {
  return clusteringOf(graph).reduce((sum, value) => sum + value, 0) / Math.max(1, graph.nodes);
}

const smallWorlds =
  'D. J. Watts and S. H. Strogatz, Collective dynamics of small-world networks, Nature 393, 1998';

export const clustering: Measure<'clustering'> = {
  id: 'clustering',
  name: { de: 'Geschlossenheit', en: 'Clustering' },
  meaning: {
    de: 'Welcher Teil der Nachbarn des Akteurs untereinander verbunden ist.',
    en: 'What part of the actor’s neighbours are tied to each other.',
  },
  parameters: {},
  source: smallWorlds,
  digits: 3,
  compute: clusteringOf,
};

export const averageClustering: GraphMeasure<'averageClustering'> = {
  id: 'averageClustering',
  name: { de: 'Mittlere Geschlossenheit', en: 'Average clustering' },
  meaning: {
    de: 'Wie sehr die Nachbarn eines Akteurs im Mittel untereinander verbunden sind.',
    en: 'How much the neighbours of an actor are tied to each other on average.',
  },
  parameters: {},
  source: smallWorlds,
  digits: 3,
  compute: averageClusteringOf,
};

export const transitivity: GraphMeasure<'transitivity'> = {
  id: 'transitivity',
  name: { de: 'Transitivität', en: 'Transitivity' },
  meaning: {
    de: 'Welcher Teil aller Paare mit gemeinsamen Bekannten auch selbst verbunden ist.',
    en: 'What part of all pairs with a common acquaintance are tied themselves.',
  },
  parameters: {},
  source: 'S. Wasserman and K. Faust, Social Network Analysis, Cambridge University Press, 1994, 6.6',
  digits: 3,
  compute: transitivityOf,
};
