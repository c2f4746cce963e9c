import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { componentsOf } from '#app/graph/components.ts';
import { betweennessOf } from '#app/graph/measures/betweenness.ts';
import { degreeOf } from '#app/graph/measures/degree.ts';
import { measureIds, measureOf, measures } from '#app/graph/measures/index.ts';
import { strengthOf } from '#app/graph/measures/strength.ts';
import {
  type Edge,
  florentineFamilies,
  florentineGraph,
  graphOf,
  karate,
  karateEdges,
} from './known-graphs.ts';

const nodes = 9;
const edges = fc.array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1)), { maxLength: 30 });

/** Betweenness by its definition: σ(s,v)·σ(v,t)/σ(s,t) over all pairs, from distances and path counts. */
function betweennessByDefinition(count: number, list: readonly Edge[]): number[] {
  const all = Array.from({ length: count }, (_, node) => node);
  const tied = (a: number, b: number) =>
    a !== b && list.some(([s, t]) => (s === a && t === b) || (s === b && t === a));
  const from = all.map((source) => {
    const distance = new Map([[source, 0]]);
    const paths = new Map([[source, 1]]);
    for (let step = 0; step < count; step += 1) {
      for (const node of all.filter((one) => distance.get(one) === step)) {
        for (const next of all.filter((one) => tied(node, one))) {
          if (!distance.has(next)) distance.set(next, step + 1);
          if (distance.get(next) === step + 1)
            paths.set(next, (paths.get(next) ?? 0) + (paths.get(node) ?? 0));
        }
      }
    }
    return { distance, paths };
  });
  return all.map((v) => {
    let sum = 0;
    for (const s of all) {
      for (const t of all.filter((one) => one > s)) {
        const whole = from[s]?.distance.get(t);
        const first = from[s]?.distance.get(v);
        const second = from[v]?.distance.get(t);
        if (v === s || v === t || whole === undefined || first === undefined || second === undefined)
          continue;
        if (first + second !== whole) continue;
        sum += ((from[s]?.paths.get(v) ?? 0) * (from[v]?.paths.get(t) ?? 0)) / (from[s]?.paths.get(t) ?? 1);
      }
    }
    return sum;
  });
}

describe('published values', () => {
  test('degree of Zachary’s karate club', () => {
    const found = degreeOf(karate);
    expect([found[33], found[0], found[32], found[2], found[1]]).toEqual([17, 16, 12, 10, 9]);
  });

  test('betweenness of Zachary’s karate club', () => {
    const found = betweennessOf(karate);
    expect(found[0]).toBeCloseTo(231.071428571, 8);
    expect(found[33]).toBeCloseTo(160.551587302, 8);
    expect(found[32]).toBeCloseTo(76.69047619, 8);
    expect(found[2]).toBeCloseTo(75.850793651, 8);
    expect(found[31]).toBeCloseTo(73.00952381, 8);
    expect(found[11]).toBe(0);
  });

  test('betweenness of the Florentine families: the Medici', () => {
    const found = betweennessOf(florentineGraph);
    const of = (family: string) => found[florentineFamilies.indexOf(family)];
    expect(of('Medici')).toBeCloseTo(47.5, 9);
    expect(of('Guadagni')).toBeCloseTo(23.166666667, 8);
    expect(of('Albizzi')).toBeCloseTo(19.333333333, 8);
    expect(of('Pazzi')).toBe(0);
  });
});

describe('graphs with a known answer', () => {
  test('a star: all pairs meet in its middle', () => {
    const star = graphOf(
      6,
      [1, 2, 3, 4, 5].map((leaf): Edge => [0, leaf]),
    );
    expect([...betweennessOf(star)]).toEqual([10, 0, 0, 0, 0, 0]);
    expect([...degreeOf(star)]).toEqual([5, 1, 1, 1, 1, 1]);
  });

  test('a path: node i lies between i before it and the rest behind', () => {
    const path = graphOf(
      5,
      [0, 1, 2, 3].map((node): Edge => [node, node + 1]),
    );
    expect([...betweennessOf(path)]).toEqual([0, 3, 4, 3, 0]);
  });

  test('a complete graph needs no broker, an empty one has none', () => {
    const all = [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].map((b): Edge => [a, b]));
    expect([...betweennessOf(graphOf(4, all))]).toEqual([0, 0, 0, 0]);
    for (const measure of measures) expect([...measure.compute(graphOf(0, []))]).toEqual([]);
    for (const measure of measures) expect([...measure.compute(graphOf(1, []))]).toEqual([0]);
  });

  test('a path of a million nodes, without recursion', () => {
    const count = 1_000_000;
    const sources = Uint32Array.from({ length: count - 1 }, (_, node) => node);
    const path = graphOf(
      count,
      Array.from(sources, (node): Edge => [node, node + 1]),
    );
    expect([...componentsOf(path).sizes]).toEqual([count]);
    expect(degreeOf(path)[500_000]).toBe(2);
  });

  test('components are numbered by size', () => {
    const found = componentsOf(
      graphOf(6, [
        [4, 5],
        [5, 3],
        [0, 1],
      ]),
    );
    expect([...found.sizes]).toEqual([3, 2, 1]);
    expect([...found.of]).toEqual([1, 1, 2, 0, 0, 0]);
    expect([...componentsOf(graphOf(0, [])).sizes]).toEqual([]);
  });
});

describe('for any graph', () => {
  test('betweenness agrees with its definition', () => {
    fc.assert(
      fc.property(edges, (list) => {
        const wanted = betweennessByDefinition(nodes, list);
        betweennessOf(graphOf(nodes, list)).forEach((score, node) => {
          expect(score).toBeCloseTo(wanted[node] ?? Number.NaN, 9);
        });
      }),
    );
  });

  test.each(measures.map((measure) => [measure.id, measure] as const))(
    'relabelling does not change %s',
    (_id, measure) => {
      fc.assert(
        fc.property(
          edges,
          fc.shuffledSubarray([...Array(nodes).keys()], { minLength: nodes }),
          (list, names) => {
            const renamed = list.map(([a, b]): Edge => [names[a] ?? 0, names[b] ?? 0]);
            const before = measure.compute(graphOf(nodes, list));
            const after = measure.compute(graphOf(nodes, renamed));
            before.forEach((value, node) => {
              expect(after[names[node] ?? 0]).toBeCloseTo(value, 9);
            });
          },
        ),
      );
    },
  );

  test.each(measures.map((measure) => [measure.id, measure] as const))(
    'a disjoint union keeps %s',
    (_id, measure) => {
      fc.assert(
        fc.property(edges, (list) => {
          const shifted = karateEdges.map(([a, b]): Edge => [a + nodes, b + nodes]);
          const both = measure.compute(graphOf(nodes + 34, [...list, ...shifted]));
          const parts = [...measure.compute(graphOf(nodes, list)), ...measure.compute(karate)];
          both.forEach((value, node) => {
            expect(value).toBeCloseTo(parts[node] ?? Number.NaN, 9);
          });
        }),
      );
    },
  );

  test('weights of one make strength the degree; degrees add up to twice the ties', () => {
    fc.assert(
      fc.property(edges, (list) => {
        const graph = graphOf(nodes, list);
        expect(strengthOf(graph)).toEqual(degreeOf(graph));
        expect(degreeOf(graph).reduce((sum, value) => sum + value, 0)).toBe(2 * graph.edges);
      }),
    );
  });
});

test('every measure says in German and English what it is', () => {
  expect(new Set(measureIds).size).toBe(measures.length);
  for (const { id, name, meaning, source } of measures) {
    expect(measureOf(id)?.id).toBe(id);
    for (const text of [name.de, name.en, source]) expect(text).not.toBe('');
    for (const text of [meaning.de, meaning.en]) expect(text).toMatch(/^\p{Lu}.*\.$/u);
  }
  expect(measureOf('__proto__')).toBeUndefined();
});
