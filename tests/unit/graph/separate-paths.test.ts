import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCsr } from '#app/graph/csr.ts';
import { separatePaths } from '#app/graph/separate-paths.ts';
import { strongestPath } from '#app/graph/strongest-path.ts';

type Edge = readonly [number, number, number];

function graphOf(nodes: number, edges: readonly Edge[]) {
  return buildCsr(
    nodes,
    edges.map(([a]) => a),
    edges.map(([, b]) => b),
    edges.map(([, , weight]) => weight),
  );
}

const edges = fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.double({ min: 0.1, max: 9, noNaN: true })), {
  maxLength: 24,
});

describe('ways that share nobody in between', () => {
  it('go one after the other by what is left, a direct tie on its own', () => {
    const graph = graphOf(6, [
      [0, 5, 0.1],
      [0, 1, 4],
      [1, 5, 4],
      [0, 2, 4],
      [2, 1, 4],
      [2, 3, 1],
      [3, 5, 1],
    ]);
    const paths = separatePaths(graph, 0, 5, 9);
    expect(paths.map(({ nodes }) => nodes)).toEqual([
      [0, 1, 5],
      [0, 2, 3, 5],
      [0, 5],
    ]);
    expect(paths.map(({ length }) => length)).toEqual([0.5, 2.25, 10]);
    expect(separatePaths(graph, 0, 5, 2)).toHaveLength(2);
  });

  it('are none to itself, across a gap, over a tie of weight 0 or out of the graph', () => {
    const graph = graphOf(4, [
      [0, 1, 1],
      [1, 2, 0],
    ]);
    expect(separatePaths(graph, 0, 0, 3)).toEqual([]);
    expect(separatePaths(graph, 0, 3, 3)).toEqual([]);
    expect(separatePaths(graph, 0, 2, 3)).toEqual([]);
    expect(separatePaths(graph, 0, 9, 3)).toEqual([]);
    expect(separatePaths(graphOf(0, []), 0, 1, 3)).toEqual([]);
  });

  it('begin with the strongest of all, become no stronger, and meet only at the ends', () => {
    fc.assert(
      fc.property(edges, fc.nat(7), fc.nat(7), (list, from, to) => {
        fc.pre(from !== to);
        const graph = graphOf(8, list);
        const paths = separatePaths(graph, from, to, 8);
        expect(paths[0]?.nodes ?? []).toEqual(strongestPath(graph, from, to));
        const between = paths.flatMap(({ nodes }) => nodes.slice(1, -1));
        expect(new Set(between).size).toBe(between.length);
        paths.forEach(({ nodes, length }, place) => {
          expect(length).toBeGreaterThanOrEqual(paths[place - 1]?.length ?? 0);
          expect(new Set(nodes).size).toBe(nodes.length);
        });
        expect(paths.filter(({ nodes }) => nodes.length === 2).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('count weights the less, the smaller alpha', () => {
    const graph = graphOf(4, [
      [0, 3, 0.5],
      [0, 1, 4],
      [1, 2, 4],
      [2, 3, 4],
    ]);
    const first = (alpha: number) => separatePaths(graph, 0, 3, 1, alpha)[0];
    expect(first(1)).toEqual({ nodes: [0, 1, 2, 3], length: 0.75 });
    expect(first(0.5)).toEqual({ nodes: [0, 3], length: Math.SQRT2 });
    expect(first(0)).toEqual({ nodes: [0, 3], length: 1 });
  });

  it('need no stack on a path of a hundred thousand nodes', () => {
    const length = 100_000;
    const all = Array.from({ length: length - 1 }, (_value, place) => [place, place + 1, 1] as const);
    expect(separatePaths(graphOf(length, all), 0, length - 1, 3)).toHaveLength(1);
  });
});
