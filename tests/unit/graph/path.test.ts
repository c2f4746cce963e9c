import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCsr } from '#app/graph/csr.ts';
import { strongestShortestPath } from '#app/graph/path.ts';

type Edge = readonly [number, number, number];

function graphOf(nodes: number, edges: readonly Edge[]) {
  return buildCsr(
    nodes,
    Uint32Array.from(edges, ([a]) => a),
    Uint32Array.from(edges, ([, b]) => b),
    Float64Array.from(edges, ([, , weight]) => weight),
  );
}

/** Every way without a detour, tried out: the yardstick. */
function best(nodes: number, edges: readonly Edge[], from: number, to: number) {
  const weights = new Map<string, number>();
  for (const [a, b, weight] of edges) {
    if (a === b) continue;
    for (const key of [`${a}-${b}`, `${b}-${a}`]) weights.set(key, (weights.get(key) ?? 0) + weight);
  }
  let found: { steps: number; weight: number } | null = null;
  const walk = (path: readonly number[], weight: number) => {
    const end = path.at(-1) ?? -1;
    if (end === to) {
      const steps = path.length - 1;
      if (!found || steps < found.steps || (steps === found.steps && weight > found.weight))
        found = { steps, weight };
      return;
    }
    for (let next = 0; next < nodes; next += 1) {
      const more = weights.get(`${end}-${next}`);
      if (more !== undefined && !path.includes(next)) walk([...path, next], weight + more);
    }
  };
  walk([from], 0);
  return { found: found as { steps: number; weight: number } | null, weights };
}

describe('the way over the fewest ties', () => {
  it('is the strongest of the shortest', () => {
    const edges: Edge[] = [
      [0, 1, 1],
      [1, 3, 1],
      [0, 2, 1],
      [2, 3, 5],
      [0, 4, 9],
      [4, 5, 9],
      [5, 3, 9],
    ];
    expect(strongestShortestPath(graphOf(6, edges), 0, 3)).toEqual([0, 2, 3]);
  });

  it('is one node to itself, and nothing where no way leads', () => {
    const graph = graphOf(3, [[0, 1, 1]]);
    expect(strongestShortestPath(graph, 1, 1)).toEqual([1]);
    expect(strongestShortestPath(graph, 0, 2)).toEqual([]);
    expect(strongestShortestPath(graphOf(0, []), 0, 0)).toEqual([]);
  });

  it('is as short and as strong as any, on every graph', () => {
    const nodes = 6;
    const edge = fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1), fc.integer({ min: 1, max: 9 }));
    fc.assert(
      fc.property(
        fc.array(edge, { maxLength: 12 }),
        fc.nat(nodes - 1),
        fc.nat(nodes - 1),
        (edges, from, to) => {
          const path = strongestShortestPath(graphOf(nodes, edges), from, to);
          const { found, weights } = best(nodes, edges, from, to);
          if (!found) return path.length === 0;
          const sum = path
            .slice(1)
            .reduce((total, node, at) => total + (weights.get(`${path[at]}-${node}`) ?? Number.NaN), 0);
          return (
            path[0] === from && path.at(-1) === to && path.length - 1 === found.steps && sum === found.weight
          );
        },
      ),
      { numRuns: 500 },
    );
  });
});
