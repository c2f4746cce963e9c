import type { Csr } from './csr.ts';

/** Steps from a start to every node; −1 where no way leads. In `order` stand the reached ones, the nearer first. */
function stepsFrom({ nodes, offsets, neighbours }: Csr, start: number) {
  const steps = new Int32Array(nodes).fill(-1);
  const order = new Uint32Array(nodes);
  let reached = 1;
  order[0] = start;
  steps[start] = 0;
  for (let head = 0; head < reached; head += 1) {
    const node = order[head] ?? 0;
    for (let place = offsets[node] ?? 0; place < (offsets[node + 1] ?? 0); place += 1) {
      const neighbour = neighbours[place] ?? 0;
      if (steps[neighbour] !== -1) continue;
      steps[neighbour] = (steps[node] ?? 0) + 1;
      order[reached] = neighbour;
      reached += 1;
    }
  }
  return { steps, order: order.subarray(0, reached) };
}

/**
 * The way from one node to another over the fewest ties; among such ways the one
 * whose ties weigh most together, among equals the one over the nodes that come
 * first. Both ends are in it; empty where no way leads. O(ties).
 */
export function strongestShortestPath(graph: Csr, from: number, to: number): number[] {
  const { offsets, neighbours, weights } = graph;
  const { steps, order } = stepsFrom(graph, from);
  if (steps[to] === undefined || steps[to] === -1) return [];
  const best = new Float64Array(graph.nodes).fill(Number.NEGATIVE_INFINITY);
  const before = new Int32Array(graph.nodes).fill(-1);
  best[from] = 0;
  for (const node of order) {
    for (let place = offsets[node] ?? 0; place < (offsets[node + 1] ?? 0); place += 1) {
      const next = neighbours[place] ?? 0;
      if (steps[next] !== (steps[node] ?? 0) + 1) continue;
      const sum = (best[node] ?? 0) + (weights[place] ?? 0);
      const known = best[next] ?? Number.NEGATIVE_INFINITY;
      if (sum > known || (sum === known && node < (before[next] ?? 0))) {
        best[next] = sum;
        before[next] = node;
      }
    }
  }
  const path = [to];
  for (let node = to; node !== from; ) {
    node = before[node] ?? from;
    path.push(node);
  }
  return path.reverse();
}
