import type { Csr } from './csr.ts';
import { NearestFirst } from './nearest-first.ts';

/** A way over nodes, both ends in it, and how long it is. */
export interface Path {
  readonly nodes: readonly number[];
  /** The sum of 1/w^α over its ties. */
  readonly length: number;
}

/**
 * The strongest way between two nodes, then the strongest that shares none of
 * its nodes in between, and so on; a direct tie is a way of its own. A tie of
 * weight w is 1/w^α long (T. Opsahl, F. Agneessens and J. Skvoretz, Node
 * centrality in weighted networks, Social Networks 32, 2010): with α = 1 weights
 * alone count, as in `strongestPath`; with α = 0 steps alone; in between a step
 * more has to be worth it. One of weight 0 is no way. O(most · ties · log nodes).
 *
 * Not the k shortest loopless paths (J. Y. Yen, Finding the k shortest loopless
 * paths in a network, Management Science 17, 1971): its second way mostly
 * differs in one node from the first, and whoever looks for another way does so
 * because somebody on the first one will not help. Nor the disjoint paths that
 * are shortest in sum (J. W. Suurballe, Disjoint paths in a network, Networks 4,
 * 1974): those may do without the strongest way for the sake of the second. The
 * price of taking them one by one: there can be fewer of them than there are
 * separate ways at most (K. Menger, 1927).
 */
export function separatePaths(graph: Csr, from: number, to: number, most: number, alpha = 1): Path[] {
  const { nodes, offsets, neighbours, weights } = graph;
  if (!(from >= 0 && from < nodes && to >= 0 && to < nodes) || from === to) return [];
  const lengths = weights.map((weight) => (weight > 0 ? weight ** -alpha : Number.POSITIVE_INFINITY));
  const search = new NearestFirst(graph, lengths);
  const close = (node: number, towards: (neighbour: number) => boolean) => {
    for (let place = offsets[node] ?? 0; place < (offsets[node + 1] ?? 0); place += 1) {
      if (towards(neighbours[place] ?? 0)) lengths[place] = Number.POSITIVE_INFINITY;
    }
  };
  const found: Path[] = [];
  while (found.length < most) {
    const { distance, before } = search.from(from, to);
    const length = distance[to] ?? Number.POSITIVE_INFINITY;
    if (length === Number.POSITIVE_INFINITY) break;
    const path = [to];
    for (let node = to; node !== from; ) {
      node = before[node] ?? from;
      path.push(node);
    }
    path.reverse();
    found.push({ nodes: path, length });
    // Ways out of a node in between are enough to close: whoever comes to it goes no further.
    for (const node of path.slice(1, -1)) close(node, () => true);
    if (path.length === 2) close(from, (neighbour) => neighbour === to);
  }
  return found;
}
