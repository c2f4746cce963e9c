import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCsr, type Csr } from '#app/graph/csr.ts';
import { type Edge, graphOf, karate } from './known-graphs.ts';

const nodes = 12;
const edge = fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1));
const edges = fc.array(edge, { maxLength: 60 });

function row(graph: Csr, node: number): Array<[number, number]> {
  const [start, end] = [graph.offsets[node] ?? 0, graph.offsets[node + 1] ?? 0];
  return Array.from(graph.neighbours.slice(start, end), (neighbour, place) => [
    neighbour,
    graph.weights[start + place] ?? Number.NaN,
  ]);
}

describe('compressed sparse rows', () => {
  test('hold each tie from both ends, sorted', () => {
    const graph = graphOf(4, [
      [2, 0],
      [0, 1],
      [3, 0],
    ]);
    expect(row(graph, 0).map(([neighbour]) => neighbour)).toEqual([1, 2, 3]);
    expect(row(graph, 3)).toEqual([[0, 1]]);
    expect(karate.edges).toBe(78);
  });

  test('drop self-loops and merge parallel edges, and say so', () => {
    const list: Edge[] = [
      [0, 1],
      [1, 0],
      [1, 1],
      [1, 2],
    ];
    const weighted = graphOf(3, list, [1, 2, 9, 4]);
    expect(weighted).toMatchObject({ edges: 2, droppedSelfLoops: 1, mergedParallels: 1 });
    expect(row(weighted, 1)).toEqual([
      [0, 3],
      [2, 4],
    ]);
    expect(row(graphOf(3, list), 1)).toEqual([
      [0, 1],
      [2, 1],
    ]);
  });

  test.each([0, 1])('stand for %i nodes without ties', (count) => {
    expect(buildCsr(count, [], [])).toMatchObject({ nodes: count, edges: 0, mergedParallels: 0 });
  });

  test('refuse an end outside the graph', () => {
    expect(() => graphOf(2, [[0, 2]])).toThrow(RangeError);
    expect(() => buildCsr(2, [-1], [0])).toThrow(RangeError);
    expect(() => buildCsr(2, [0, 1], [1])).toThrow(RangeError);
  });

  test('hold exactly the edges of the list, whatever their order and direction', () => {
    fc.assert(
      fc.property(edges, (list) => {
        const graph = graphOf(nodes, list);
        const wanted = new Set(
          list.filter(([a, b]) => a !== b).flatMap(([a, b]) => [`${a}-${b}`, `${b}-${a}`]),
        );
        const found = Array.from({ length: nodes }, (_, node) =>
          row(graph, node).map(([to]) => `${node}-${to}`),
        );
        expect(found.flat().sort()).toEqual([...wanted].sort());
        expect(graphOf(nodes, list.map(([a, b]): Edge => [b, a]).reverse())).toEqual(graph);
      }),
    );
  });

  test('keep the sum of the weights', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(edge, fc.integer({ min: 0, max: 9 })), { maxLength: 60 }), (list) => {
        const graph = graphOf(
          nodes,
          list.map(([ends]) => ends),
          list.map(([, weight]) => weight),
        );
        const wanted = list.filter(([[a, b]]) => a !== b).reduce((sum, [, weight]) => sum + weight, 0);
        expect(graph.weights.reduce((sum, weight) => sum + weight, 0)).toBe(2 * wanted);
      }),
    );
  });
});
