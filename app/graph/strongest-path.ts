import type { Csr } from './csr.ts';
import { NearestFirst } from './nearest-first.ts';

/**
 * The way from one node to another along which the ties are strongest in all: a
 * tie of weight w is 1/w long, and the shortest way is taken (M. E. J. Newman,
 * Scientific collaboration networks II, Physical Review E 64, 2001), so that
 * many weak steps never beat few strong ones. A tie of weight 0 is no way. Both
 * ends are in it; empty where no way leads. O(ties · log nodes).
 */
export function strongestPath(graph: Csr, from: number, to: number): number[] {
  if (!(from >= 0 && from < graph.nodes && to >= 0 && to < graph.nodes)) return [];
  const lengths = graph.weights.map((weight) => (weight > 0 ? 1 / weight : Number.POSITIVE_INFINITY));
  const { distance, before } = new NearestFirst(graph, lengths).from(from, to);
  if (distance[to] === Number.POSITIVE_INFINITY) return [];
  const path = [to];
  for (let node = to; node !== from; ) {
    node = before[node] ?? from;
    path.push(node);
  }
  return path.reverse();
}
