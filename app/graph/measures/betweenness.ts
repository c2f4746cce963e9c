import type { Csr } from '../csr.ts';
import type { Measure } from './measure.ts';

/**
 * On how many shortest paths between two others each node lies, paths of equal
 * length sharing: exact, undirected, unweighted and not normalised, each pair
 * counted once. Brandes' algorithm (A faster algorithm for betweenness
 * centrality, Journal of Mathematical Sociology 25, 2001): O(nodes · ties)
 * time, O(nodes) memory beside the graph, no recursion.
 */
export function betweennessOf({ nodes, offsets, neighbours }: Csr): Float64Array {
  const score = new Float64Array(nodes);
  const distance = new Int32Array(nodes).fill(-1);
  const paths = new Float64Array(nodes);
  const dependency = new Float64Array(nodes);
  const queue = new Uint32Array(nodes);
  for (let source = 0; source < nodes; source += 1) {
    let reached = 1;
    queue[0] = source;
    distance[source] = 0;
    paths[source] = 1;
    for (let head = 0; head < reached; head += 1) {
      const node = queue[head] ?? 0;
      const next = (distance[node] ?? 0) + 1;
      const pathsHere = paths[node] ?? 0;
      const end = offsets[node + 1] ?? 0;
      for (let place = offsets[node] ?? 0; place < end; place += 1) {
        const neighbour = neighbours[place] ?? 0;
        if (distance[neighbour] === -1) {
          distance[neighbour] = next;
          queue[reached] = neighbour;
          reached += 1;
        }
        if (distance[neighbour] === next) paths[neighbour] = (paths[neighbour] ?? 0) + pathsHere;
      }
    }
    // Backwards from the farthest: each node hands on to those one step closer. It also wipes the slate.
    for (let tail = reached - 1; tail >= 0; tail -= 1) {
      const node = queue[tail] ?? 0;
      const closer = (distance[node] ?? 0) - 1;
      const handed = (1 + (dependency[node] ?? 0)) / (paths[node] ?? 1);
      const end = offsets[node + 1] ?? 0;
      for (let place = offsets[node] ?? 0; place < end; place += 1) {
        const neighbour = neighbours[place] ?? 0;
        if (distance[neighbour] === closer) {
          dependency[neighbour] = (dependency[neighbour] ?? 0) + (paths[neighbour] ?? 0) * handed;
        }
      }
      if (node !== source) score[node] = (score[node] ?? 0) + (dependency[node] ?? 0);
    }
    for (let place = 0; place < reached; place += 1) {
      const node = queue[place] ?? 0;
      distance[node] = -1;
      paths[node] = 0;
      dependency[node] = 0;
    }
  }
  // Every pair was met from both of its ends.
  return score.map((sum) => sum / 2);
}

export const betweenness: Measure<'betweenness'> = {
  id: 'betweenness',
  name: { de: 'Brückenrolle', en: 'Bridging role' },
  meaning: {
    de: 'Wie viele Paare anderer Akteure auf kürzestem Weg über diesen Akteur zueinander finden.',
    en: 'How many pairs of other actors find each other by the shortest way through this actor.',
  },
  source: 'L. C. Freeman, A set of measures of centrality based on betweenness, Sociometry 40, 1977',
  digits: 1,
  compute: betweennessOf,
};
