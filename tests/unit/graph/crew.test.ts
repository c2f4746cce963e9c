import { afterAll, describe, expect, test } from 'vitest';
import { type Crew, here } from '#app/graph/crew.ts';
import { distanceSumsBy, distanceSumsHere } from '#app/graph/distances/sums.ts';
import { randomFrom } from '#app/graph/layout/random.ts';
import { betweennessBy, betweennessOf } from '#app/graph/measures/betweenness.ts';
import { plainWays, weightedWays } from '#app/graph/ways.ts';
import { Pool } from '#app/graph/workers/pool.server.ts';
import { type Edge, graphOf } from './known-graphs.ts';

/** Grown by preferential attachment, with a few trees hanging from it. */
function grown(nodes: number, ties: number) {
  const random = randomFrom(7);
  const edges: Edge[] = [];
  const ends = [0];
  for (let node = 1; node < nodes; node += 1) {
    for (let tie = 0; tie < (node % 5 === 0 ? 1 : ties); tie += 1) {
      const other = ends[Math.floor(random() * ends.length)] ?? 0;
      edges.push([node, other]);
      ends.push(node, other);
    }
  }
  return graphOf(
    nodes,
    edges,
    edges.map(() => 1 + Math.floor(3 * random())),
  );
}

const graph = grown(400, 3);
const pool = new Pool(3);
afterAll(() => pool.close());

describe('several threads', { timeout: 60_000 }, () => {
  test.each([false, true])(
    'give the same figures as one, to the last bit (weighted: %s)',
    async (weighted) => {
      const found = await betweennessBy(pool, graph, { weighted });
      expect(found).toEqual({ method: 'exact', values: betweennessOf(graph, { weighted }) });
      const ways = weighted ? weightedWays(graph) : plainWays(graph);
      expect(await distanceSumsBy(pool, ways)).toEqual(distanceSumsHere(ways));
    },
  );

  test('do several tasks in turn that were asked for at once, and nothing for nobody', async () => {
    const both = await Promise.all([
      betweennessBy(pool, graph),
      distanceSumsBy(pool, plainWays(graph)),
      betweennessBy(pool, graphOf(0, [])),
    ]);
    expect(both[0].values).toEqual(betweennessOf(graph));
    expect(both[1]).toEqual(distanceSumsHere(plainWays(graph)));
    expect(both[2].values).toHaveLength(0);
  });

  test('say so when one of them ends', async () => {
    const ended = new Pool(1);
    const task = betweennessBy(ended, graph);
    await ended.close();
    await expect(task).rejects.toThrow();
  });
});

describe('a sample of sources', { timeout: 60_000 }, () => {
  const sample = (crew: Crew, seed: number) =>
    betweennessBy(crew, graph, { exactUpTo: 0, seed, effort: 0.3, precision: 0 });

  test('says that it is one, and is the same for the same seed on any number of threads', async () => {
    const found = await sample(here, 5);
    expect(found).toMatchObject({ method: 'sampled', confidence: 0.95 });
    expect(await sample(pool, 5)).toEqual(found);
  });

  test('keeps its bounds for all nodes, for twenty seeds', async () => {
    const large = grown(1500, 2);
    const exact = betweennessOf(large);
    for (let seed = 1; seed <= 20; seed += 1) {
      const found = await betweennessBy(here, large, { exactUpTo: 0, seed, effort: 0.05, precision: 0.2 });
      if (found.method !== 'sampled') throw new Error('not sampled');
      expect(found.sources).toBeLessThan(large.nodes);
      const off = exact.filter(
        (value, node) => Math.abs(value - (found.values[node] ?? 0)) > (found.bounds[node] ?? 0),
      );
      expect(off).toHaveLength(0);
    }
  });

  test('of all nodes is exact', async () => {
    const found = await betweennessBy(here, graph, { exactUpTo: 0, effort: 1, precision: 0 });
    const exact = betweennessOf(graph);
    found.values.forEach((value, node) => {
      expect(value).toBeCloseTo(exact[node] ?? Number.NaN, 6);
    });
    expect(found).toMatchObject({ method: 'sampled', sources: 400 });
  });

  test('by length agrees likewise', async () => {
    const exact = betweennessOf(graph, { weighted: true });
    const found = await betweennessBy(here, graph, { weighted: true, exactUpTo: 0, effort: 1, precision: 0 });
    found.values.forEach((value, node) => {
      expect(value).toBeCloseTo(exact[node] ?? Number.NaN, 6);
    });
  });
});
