import { describe, expect, test } from 'vitest';
import { blocksOf, bridgesOf, cutsOf } from '#app/graph/blocks.ts';
import { buildCsr, type Csr } from '#app/graph/csr.ts';
import { betweennessOf } from '#app/graph/measures/betweenness.ts';
import { communitiesOf } from '#app/graph/measures/communities.ts';
import { corePeripheryOf } from '#app/graph/measures/core-periphery.ts';
import { diameterOf } from '#app/graph/measures/diameter.ts';
import {
  graphMeasures,
  groupMeasures,
  measureIds,
  nodeMeasures,
  roleMeasures,
  twoModeGraphMeasures,
  twoModeMeasures,
} from '#app/graph/measures/index.ts';
import { strongestPath } from '#app/graph/strongest-path.ts';
import { type Edge, graphOf } from './known-graphs.ts';

const star = graphOf(
  7,
  [1, 2, 3, 4, 5, 6].map((leaf): Edge => [0, leaf]),
);
const complete = graphOf(
  6,
  [0, 1, 2, 3, 4, 5].flatMap((a) => [0, 1, 2, 3, 4, 5].map((b): Edge => [a, b])),
);
const apart = graphOf(7, [
  [0, 1],
  [1, 2],
  [2, 0],
  [4, 5],
]);
const weightless = graphOf(
  4,
  [
    [0, 1],
    [1, 2],
    [2, 3],
  ],
  [0, 0, 0],
);

describe.each(nodeMeasures.map((measure) => [measure.id, measure] as const))('%s', (id, { compute }) => {
  test('has nothing to say of nobody', () => {
    expect([...compute(graphOf(0, []))]).toEqual([]);
  });

  test('is one number for somebody alone: 0, or that there is none', () => {
    const alone: Record<string, number> = { pageRank: 1, eigenvector: 1 };
    const wanted = ['constraint', 'effectiveSize'].includes(id) ? Number.NaN : (alone[id] ?? 0);
    expect([...compute(graphOf(1, []))]).toEqual([wanted]);
    expect([...compute(graphOf(1, [[0, 0]]))]).toEqual([wanted]);
  });

  // A community's number names a group and measures nothing: whoever is apart has one of their own.
  if (id !== 'community') {
    test('treats all alike who are alike', () => {
      const rounded = (values: Float64Array) => new Set(values.map((value) => Math.round(value * 1e9)));
      expect(rounded(compute(complete)).size).toBe(1);
      expect(rounded(compute(graphOf(5, []))).size).toBe(1);
      expect(rounded(compute(star).slice(1)).size).toBe(1);
    });
  }

  test('counts an edge once, however often and from whichever end it is listed, and no self-loop', () => {
    const list: Edge[] = [
      [0, 1],
      [1, 0],
      [1, 1],
      [1, 2],
      [2, 1],
      [2, 3],
    ];
    const clean: Edge[] = [
      [0, 1],
      [1, 2],
      [2, 3],
    ];
    expect([...compute(graphOf(4, list))]).toEqual([...compute(graphOf(4, clean))]);
  });

  test('is defined where ties weigh nothing and where parts are apart', () => {
    for (const graph of [weightless, apart]) {
      const values = [...compute(graph, { weighted: true })];
      expect(values).toHaveLength(graph.nodes);
      expect(values.filter((value) => !Number.isFinite(value) && !Number.isNaN(value))).toEqual([]);
    }
  });
});

describe('figures of the whole', () => {
  test.each(graphMeasures.map((measure) => [measure.id, measure] as const))(
    '%s of nothing, of one, of all to all and of parts apart',
    (_id, { compute }) => {
      for (const graph of [graphOf(0, []), graphOf(1, []), complete, star, apart, weightless]) {
        const value = compute(graph);
        expect(Number.isFinite(value) || Number.isNaN(value)).toBe(true);
      }
    },
  );

  test('a star is a perfect core with its periphery, a complete graph has no contrast', () => {
    expect(corePeripheryOf(complete)).toMatchObject({ size: 6, fit: Number.NaN });
    const clique = [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].map((b): Edge => [a, b]));
    const fringed = graphOf(10, [...clique, [0, 4], [1, 5], [2, 6], [3, 7], [0, 8], [1, 9]]);
    expect(corePeripheryOf(fringed)).toMatchObject({ size: 4, fit: 1 });
  });

  test('groups of two cliques with one tie between them', () => {
    const clique = (first: number) =>
      [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].map((b): Edge => [first + a, first + b]));
    const found = communitiesOf(graphOf(8, [...clique(0), ...clique(4), [3, 4]]));
    expect([...found.of]).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
    expect(communitiesOf(weightless, { weighted: true })).toMatchObject({ modularity: 0 });
  });
});

describe('a million nodes in a row', { timeout: 60_000 }, () => {
  const count = 1_000_000;
  const path: Csr = buildCsr(
    count,
    Uint32Array.from({ length: count - 1 }, (_, node) => node),
    Uint32Array.from({ length: count - 1 }, (_, node) => node + 1),
  );

  test('have a betweenness, without recursion and without a search', () => {
    const found = betweennessOf(path);
    expect(found[0]).toBe(0);
    expect(found[1]).toBe(count - 2);
    expect(found[500_000]).toBe(500_000 * 499_999);
  });

  test('fall apart at every node but the ends', () => {
    expect(cutsOf(path).reduce((sum, cuts) => sum + cuts, 0)).toBe(count - 2);
    expect(bridgesOf(path, blocksOf(path))).toHaveLength(count - 1);
  });

  test('are as long as they are', () => {
    expect(diameterOf(path)).toBe(count - 1);
    expect(strongestPath(path, 0, count - 1)).toHaveLength(count);
  });

  test.each([
    'strength',
    'pageRank',
    'core',
    'constraint',
    'effectiveSize',
    'clustering',
    'community',
    'inCore',
  ])('have a %s', (id) => {
    const column = nodeMeasures.find((measure) => measure.id === id)?.compute(path);
    expect(column).toHaveLength(count);
    expect(column?.every((value) => Number.isFinite(value))).toBe(true);
  });
});

test('every measure says in German and English what it is and what may be set', () => {
  const all = [
    ...nodeMeasures,
    ...graphMeasures,
    ...groupMeasures,
    ...roleMeasures,
    ...twoModeMeasures,
    ...twoModeGraphMeasures,
  ];
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(nodeMeasures.map(({ id }) => id)).toEqual(expect.arrayContaining([...measureIds]));
  for (const { name, meaning, source, parameters } of all) {
    for (const text of [name.de, name.en, source]) expect(text).not.toBe('');
    for (const one of [{ meaning }, ...Object.values(parameters)]) {
      for (const text of [one.meaning.de, one.meaning.en]) expect(text).toMatch(/^\p{Lu}.*\.$/u);
    }
  }
});
