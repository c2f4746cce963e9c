import { describe, expect, test } from 'vitest';
import { blocksOf, bridgesOf, cutsOf } from '#app/graph/blocks.ts';
import { assortativityOf, degreeAssortativityOf, mixingOf } from '#app/graph/measures/assortativity.ts';
import { communitiesOf, modularityOf } from '#app/graph/measures/communities.ts';
import { constraintOf } from '#app/graph/measures/constraint.ts';
import { cooperationOf } from '#app/graph/measures/cooperation.ts';
import { eiIndexOf } from '#app/graph/measures/ei-index.ts';
import { graphMeasures, nodeMeasures } from '#app/graph/measures/index.ts';
import {
  reinforcementOf,
  twoModeBetweennessOf,
  twoModeClosenessOf,
  twoModeDegreeOf,
  twoModeDensityOf,
} from '#app/graph/measures/two-mode.ts';
import { buildTwoMode, projectionOf } from '#app/graph/two-mode.ts';
import { graphOfReference, readReference, realNetworks } from './reference.ts';

function expectColumn(found: ArrayLike<number>, wanted: ReadonlyArray<number | null>) {
  expect(found).toHaveLength(wanted.length);
  wanted.forEach((value, node) => {
    if (value === null) expect(found[node]).toBeNaN();
    else
      expect(Math.abs((found[node] ?? Number.NaN) - value), `node ${node}`).toBeLessThanOrEqual(
        1e-9 * Math.max(1, Math.abs(value)),
      );
  });
}

describe.each(realNetworks)('%s agrees with networkx and igraph', (name) => {
  const reference = readReference(name);
  const graph = graphOfReference(reference);
  const nodes = new Map<string, (typeof nodeMeasures)[number]>(nodeMeasures.map((one) => [one.id, one]));
  const whole = new Map<string, (typeof graphMeasures)[number]>(graphMeasures.map((one) => [one.id, one]));

  test.each(Object.keys(reference.nodes))('in %s', (id) => {
    expectColumn(nodes.get(id)?.compute(graph) ?? [], reference.nodes[id] ?? []);
  });

  test.each(Object.keys(reference.weighted ?? {}))('in weighted %s', (id) => {
    expectColumn(nodes.get(id)?.compute(graph, { weighted: true }) ?? [], reference.weighted?.[id] ?? []);
  });

  test.each(Object.keys(reference.graph))('in %s of the whole', (id) => {
    expectColumn([whole.get(id)?.compute(graph) ?? Number.NEGATIVE_INFINITY], [reference.graph[id] ?? null]);
  });

  test('in articulation points and bridges', () => {
    const points = [...cutsOf(graph)].flatMap((cuts, node) => (cuts > 0 ? [node] : []));
    expect(points).toEqual(reference.articulationPoints);
    expect(bridgesOf(graph, blocksOf(graph))).toEqual(reference.bridges);
  });

  test('in igraph’s betweenness and constraint', () => {
    expectColumn(nodes.get('betweenness')?.compute(graph) ?? [], reference.igraph.betweenness);
    expectColumn(constraintOf(graph), reference.igraph.constraint);
  });

  test('in the modularity that fifty runs of igraph’s Leiden found at best', () => {
    expect(communitiesOf(graph).modularity).toBeGreaterThanOrEqual(reference.igraph.bestModularity - 1e-9);
  });
});

test('karate: the two clubs after the split', () => {
  const reference = readReference('karate');
  const graph = graphOfReference(reference);
  const { of = [], ...wanted } = reference.groups ?? { of: [] };
  const groups = Int32Array.from(of);
  expect(wanted).toHaveProperty('assortativity');
  if (!('assortativity' in wanted)) return;
  expectColumn(
    [
      assortativityOf(graph, groups),
      cooperationOf(graph, groups),
      eiIndexOf(graph, groups),
      modularityOf(graph, Uint32Array.from(of)),
    ],
    [wanted.assortativity, 1 - wanted.assortativity, wanted.eiIndex, wanted.modularity],
  );
  expect([...mixingOf(graph, groups)]).toEqual(wanted.mixing.flat());
  // Published by Newman for the karate club’s degrees, and found the same by networkx.
  expect(degreeAssortativityOf(graph)).toBeCloseTo(-0.4756, 4);
});

interface TwoModeReference {
  readonly members: readonly string[];
  readonly events: readonly string[];
  readonly attendances: ReadonlyArray<readonly [number, number]>;
  readonly projection: ReadonlyArray<readonly [number, number, number]>;
  readonly density: number;
  readonly robinsAlexander: number;
  readonly degree: readonly number[];
  readonly betweenness: readonly number[];
  readonly closeness: readonly number[];
}

test('Davis’ Southern Women: eighteen women at fourteen events', () => {
  const reference = readReference<TwoModeReference>('southern-women');
  const { members, events, attendances } = reference;
  const network = buildTwoMode(
    members.length,
    events.length,
    attendances.map(([who]) => who),
    attendances.map(([, what]) => what),
  );
  expectColumn(twoModeDegreeOf(network), reference.degree);
  expectColumn(twoModeBetweennessOf(network), reference.betweenness);
  expectColumn(twoModeClosenessOf(network), reference.closeness);
  expectColumn(
    [twoModeDensityOf(network), reinforcementOf(network)],
    [reference.density, reference.robinsAlexander],
  );
  const projection = projectionOf(network);
  expect(projection.edges).toBe(reference.projection.length);
  for (const [a, b, weight] of reference.projection) {
    const row = projection.neighbours.subarray(projection.offsets[a], projection.offsets[a + 1]);
    expect(projection.weights[(projection.offsets[a] ?? 0) + row.indexOf(b)]).toBeCloseTo(weight, 9);
  }
  expect(() => buildTwoMode(2, 2, [0], [2])).toThrow(RangeError);
});
