import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blocksOf, bridgesOf, cutsOf } from '#app/graph/blocks.ts';
import { componentsOf } from '#app/graph/components.ts';
import type { Csr } from '#app/graph/csr.ts';
import { assortativityOf } from '#app/graph/measures/assortativity.ts';
import { betweennessOf } from '#app/graph/measures/betweenness.ts';
import { brokerageOf, roles } from '#app/graph/measures/brokerage.ts';
import { communitiesOf, modularityOf } from '#app/graph/measures/communities.ts';
import { corePeripheryOf } from '#app/graph/measures/core-periphery.ts';
import { diameterOf } from '#app/graph/measures/diameter.ts';
import { eiIndexOf } from '#app/graph/measures/ei-index.ts';
import { graphMeasures, groupMeasures, nodeMeasures, roleMeasures } from '#app/graph/measures/index.ts';
import { strongestPath } from '#app/graph/strongest-path.ts';
import { type Edge, graphOf } from './known-graphs.ts';
import {
  betweennessByDefinition,
  brokerageByDefinition,
  componentCount,
  corenessByDefinition,
  distancesByDefinition,
  without,
  withoutNode,
} from './naive.ts';

const nodes = 11;
const edges: fc.Arbitrary<Edge[]> = fc.array(fc.tuple(fc.nat(nodes - 1), fc.nat(nodes - 1)), {
  maxLength: 40,
});
const names = fc.shuffledSubarray([...Array(nodes).keys()], { minLength: nodes });
const weights = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 40, maxLength: 40 });
const groups = fc
  .array(fc.integer({ min: -1, max: 3 }), { minLength: nodes, maxLength: nodes })
  .map((list) => Int32Array.from(list));

function expectSame(found: ArrayLike<number>, wanted: ArrayLike<number>, digits = 9) {
  expect(found.length).toBe(wanted.length);
  for (let node = 0; node < wanted.length; node += 1) {
    const [value = Number.NaN, other = Number.NaN] = [found[node], wanted[node]];
    if (Number.isNaN(other)) expect(value).toBeNaN();
    else expect(value).toBeCloseTo(other, digits);
  }
}

const renamed = (list: readonly Edge[], to: readonly number[]) =>
  list.map(([a, b]): Edge => [to[a] ?? 0, to[b] ?? 0]);
const moved = (values: ArrayLike<number>, to: readonly number[]) =>
  Float64Array.from({ length: to.length }, (_, node) => values[to[node] ?? 0] ?? Number.NaN);

/** A community's number is a name, and an eigenvector of several like components depends on the start. */
const local = nodeMeasures.filter(({ id }) => id !== 'community' && id !== 'eigenvector');
/** Modularity is the best that was found, and what is found depends on the order. */
const settled = graphMeasures.filter(({ id }) => id !== 'modularity');
const named = <One extends { id: string }>(list: readonly One[]) => list.map((one) => [one.id, one] as const);

describe('relabelling changes nothing', () => {
  test.each(named(local))('in %s', (_id, { compute }) => {
    fc.assert(
      fc.property(edges, names, (list, to) => {
        expectSame(moved(compute(graphOf(nodes, renamed(list, to))), to), compute(graphOf(nodes, list)));
      }),
    );
  });

  test.each(named(settled))('in %s of the whole', (_id, { compute }) => {
    fc.assert(
      fc.property(edges, names, (list, to) => {
        expectSame([compute(graphOf(nodes, renamed(list, to)))], [compute(graphOf(nodes, list))]);
      }),
    );
  });

  test.each([...named(groupMeasures), ...named(roleMeasures)])('in %s of groups', (_id, { compute }) => {
    fc.assert(
      fc.property(edges, names, groups, (list, to, of) => {
        const there = new Int32Array(nodes);
        of.forEach((group, node) => {
          there[to[node] ?? 0] = group;
        });
        const before = compute(graphOf(nodes, list), of);
        const after = compute(graphOf(nodes, renamed(list, to)), there);
        if (typeof before === 'number' || typeof after === 'number')
          expectSame([Number(after)], [Number(before)]);
        else expectSame(moved(after, to), before);
      }),
    );
  });
});

describe('a disjoint union keeps what is local', () => {
  const keeps = local.filter(({ id }) => !['closeness', 'pageRank', 'inCore'].includes(id));
  test.each(named(keeps))('in %s', (_id, { compute }) => {
    fc.assert(
      fc.property(edges, edges, (one, other) => {
        const both = graphOf(2 * nodes, [...one, ...other.map(([a, b]): Edge => [a + nodes, b + nodes])]);
        expectSame(compute(both), [...compute(graphOf(nodes, one)), ...compute(graphOf(nodes, other))]);
      }),
    );
  });
});

describe('weights of one count like no weights', () => {
  test.each(named(nodeMeasures))('in %s', (_id, { compute }) => {
    fc.assert(
      fc.property(edges, (list) => {
        const graph = graphOf(nodes, list);
        expectSame(compute(graph, { weighted: true }), compute(graph, { weighted: false }), 7);
      }),
    );
  });
});

describe('bounds hold', () => {
  const within = (values: ArrayLike<number>, least: number, most: number) => {
    for (const value of Array.from(values)) {
      if (Number.isNaN(value)) continue;
      expect(value).toBeGreaterThanOrEqual(least - 1e-9);
      expect(value).toBeLessThanOrEqual(most + 1e-9);
    }
  };
  const others = nodes - 1;
  const limits: Readonly<Record<string, readonly [number, number]>> = {
    degree: [0, others],
    strength: [0, others],
    betweenness: [0, (others * (others - 1)) / 2],
    closeness: [0, 1],
    harmonic: [0, others],
    eigenvector: [0, 1],
    pageRank: [0.15 / nodes / nodes, 1],
    core: [0, others],
    constraint: [0, 1.125],
    effectiveSize: [0, others],
    clustering: [0, 1],
    cuts: [0, others],
    inCore: [0, 1],
    community: [0, others],
  };

  test.each(named(nodeMeasures))('of %s', (id, { compute }) => {
    expect(limits).toHaveProperty(id);
    const [least = 0, most = 0] = limits[id] ?? [];
    fc.assert(fc.property(edges, (list) => within(compute(graphOf(nodes, list)), least, most)));
  });

  test('of figures of the whole and of groups', () => {
    fc.assert(
      fc.property(edges, groups, (list, of) => {
        const graph = graphOf(nodes, list);
        within([corePeripheryOf(graph).fit, assortativityOf(graph, of), eiIndexOf(graph, of)], -1, 1);
        within([communitiesOf(graph).modularity], 0, 1);
      }),
    );
  });
});

describe('textbook definitions agree', () => {
  test('betweenness, plain and by length', () => {
    fc.assert(
      fc.property(edges, weights, (list, heavy) => {
        const graph = graphOf(nodes, list, heavy.slice(0, list.length));
        expectSame(betweennessOf(graph), betweennessByDefinition(graph, false));
        expectSame(betweennessOf(graph, { weighted: true }), betweennessByDefinition(graph, true));
      }),
    );
  });

  test('the diameter, the core and who holds the network together', () => {
    fc.assert(
      fc.property(edges, (list) => {
        const graph = graphOf(nodes, list);
        const { of, sizes } = componentsOf(graph);
        const isLarge = (node: number) => sizes[of[node] ?? 0] === sizes[0];
        const distances = distancesByDefinition(graph, false);
        const longest = distances.flatMap((row, a) =>
          row.map((length, b) => (isLarge(a) && isLarge(b) && Number.isFinite(length) ? length : 0)),
        );
        expect(diameterOf(graph)).toBe(Math.max(...longest));
        expectSame(
          nodeMeasures.find(({ id }) => id === 'core')?.compute(graph) ?? [],
          corenessByDefinition(graph),
        );
        const parts = componentCount(graph);
        const bridges = list.filter(([a, b]) => a !== b && componentCount(without(graph, a, b)) > parts);
        const wanted = new Set(bridges.map(([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`));
        expect(new Set(bridgesOf(graph, blocksOf(graph)).map(([a, b]) => `${a}-${b}`))).toEqual(wanted);
        expectSame(
          cutsOf(graph),
          Array.from({ length: nodes }, (_, node) =>
            Math.max(0, componentCount(withoutNode(graph, node)) - 1 - parts),
          ),
        );
      }),
    );
  });

  test('the roles of Gould and Fernández', () => {
    fc.assert(
      fc.property(edges, groups, (list, of) => {
        const graph = graphOf(nodes, list);
        const found = brokerageOf(graph, of);
        const wanted = brokerageByDefinition(graph, of);
        for (const role of roles) expectSame(found[role], wanted[role]);
      }),
    );
  });

  test('the strongest path is as long as the shortest one by length, tie by tie', () => {
    fc.assert(
      fc.property(edges, weights, (list, heavy) => {
        const graph = graphOf(nodes, list, heavy.slice(0, list.length));
        const wanted = distancesByDefinition(graph, true)[0]?.[nodes - 1] ?? Number.NaN;
        const path = strongestPath(graph, 0, nodes - 1);
        expect(path.length > 0).toBe(Number.isFinite(wanted));
        if (path.length === 0) return;
        const lengths = path.slice(1).map((node, at) => 1 / weightOf(graph, path[at] ?? -1, node));
        expect(lengths.reduce((sum, length) => sum + length, 0)).toBeCloseTo(wanted, 9);
      }),
    );
  });
});

function weightOf({ offsets, neighbours, weights: heavy }: Csr, a: number, b: number): number {
  const start = offsets[a] ?? 0;
  return heavy[start + neighbours.subarray(start, offsets[a + 1]).indexOf(b)] ?? Number.NaN;
}

describe('groups', () => {
  test('are connected, have the modularity that is said, and come again with the same seed', () => {
    fc.assert(
      fc.property(edges, fc.nat(1000), (list, seed) => {
        const graph = graphOf(nodes, list);
        const found = communitiesOf(graph, { seed });
        expect(communitiesOf(graph, { seed })).toEqual(found);
        expect(modularityOf(graph, found.of)).toBeCloseTo(found.modularity, 9);
        expect(found.sizes.reduce((sum, size) => sum + size, 0)).toBe(nodes);
        const inside = list.filter(([a, b]) => found.of[a] === found.of[b]);
        expect(componentCount(graphOf(nodes, inside))).toBe(found.sizes.length);
      }),
    );
  });
});
