import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clusterAnchors, discRadius, spacing } from '#app/graph/layout/anchors.ts';
import { layoutByForce } from '#app/graph/layout/force.ts';
import { hashText, randomFrom } from '#app/graph/layout/random.ts';
import { boundsOf, trayBeneath } from '#app/graph/layout/tray.ts';
import { forceInput, region } from './clustered.ts';

const at = (positions: Float64Array, node: number) => ({
  x: positions[2 * node] ?? Number.NaN,
  y: positions[2 * node + 1] ?? Number.NaN,
});
const between = (a: { x: number; y: number }, b: { x: number; y: number }) =>
  Math.hypot(a.x - b.x, a.y - b.y);

function middleOf(positions: Float64Array, nodes: readonly number[]) {
  const all = nodes.map((node) => at(positions, node));
  return {
    x: all.reduce((sum, { x }) => sum + x, 0) / all.length,
    y: all.reduce((sum, { y }) => sum + y, 0) / all.length,
  };
}

function moved(before: Float64Array, after: Float64Array, count: number): number[] {
  return Array.from({ length: count }, (_, node) => between(at(before, node), at(after, node))).sort(
    (a, b) => a - b,
  );
}

describe('the force layout', () => {
  test('places the same network in the same way, in whatever order it comes', () => {
    const { ids, ties } = region(20, 1);
    const positions = layoutByForce(forceInput(ids, ties));
    expect(layoutByForce(forceInput(ids, ties))).toEqual(positions);
    const turned = layoutByForce(forceInput(ids.toReversed(), ties.toReversed()));
    ids.forEach((_id, node) => {
      expect(between(at(positions, node), at(turned, ids.length - 1 - node))).toBeLessThan(spacing / 100);
    });
  });

  test.each([1, 2, 3])(
    'keeps counties apart: nearly everyone is closest to their own (region %i)',
    (seed) => {
      const { ids, ties } = region(30, seed);
      const positions = layoutByForce(forceInput(ids, ties));
      const counties = ['north', 'west', 'east'].map((name) => ({
        name,
        middle: middleOf(
          positions,
          ids.flatMap((id, node) => (id.startsWith(name) ? [node] : [])),
        ),
      }));
      const atHome = ids.filter((id, node) => {
        const near = counties.toSorted(
          (a, b) => between(a.middle, at(positions, node)) - between(b.middle, at(positions, node)),
        );
        return id.startsWith(near[0]?.name ?? '?');
      });
      expect(atHome.length / ids.length).toBeGreaterThan(0.9);
    },
  );

  test.each([1, 2, 3])('leaves room between nodes (region %i)', (seed) => {
    const { ids, ties } = region(30, seed);
    const positions = layoutByForce(forceInput(ids, ties));
    const nearest = ids.map((_id, node) =>
      Math.min(
        ...ids.map((_other, other) =>
          other === node ? 1e9 : between(at(positions, node), at(positions, other)),
        ),
      ),
    );
    expect(nearest.toSorted((a, b) => a - b)[Math.floor(ids.length / 20)]).toBeGreaterThan(spacing / 3);
  });

  test.each([1, 2, 3])('moves the others little when one actor is added (region %i)', (seed) => {
    const { ids, ties } = region(30, seed);
    const before = layoutByForce(forceInput(ids, ties));
    const newcomer = ['north:1', 'north:3', 'east:2'].map((b) => ({ a: 'north:new', b, weight: 1 }));
    const after = layoutByForce(forceInput([...ids, 'north:new'], [...ties, ...newcomer]));
    expect(moved(before, after, ids.length)[Math.floor(ids.length / 2)]).toBeLessThan(spacing);
  });

  test('places any graph at finite points, nodes with one seed and no ties included', () => {
    const tie = fc.record({
      a: fc.nat(7),
      b: fc.nat(7),
      weight: fc.double({ min: 0, max: 1e6, noNaN: true }),
    });
    fc.assert(
      fc.property(fc.array(tie, { maxLength: 20 }), fc.boolean(), (list, oneSeed) => {
        const ids = Array.from({ length: 8 }, (_, index) => `north:${index}`);
        const ties = list.map(({ a, b, weight }) => ({ a: ids[a] ?? '', b: ids[b] ?? '', weight }));
        const input = forceInput(ids, ties);
        const seeds = oneSeed ? new Uint32Array(8) : input.seeds;
        expect([...layoutByForce({ ...input, seeds })].every(Number.isFinite)).toBe(true);
      }),
    );
    expect(layoutByForce(forceInput([], []))).toHaveLength(0);
    expect(layoutByForce(forceInput(['one'], []))).toHaveLength(2);
  });

  test('is bounded in time: tens of thousands of nodes get their starting discs at once', () => {
    const ids = Array.from({ length: 30_000 }, (_, index) => `north:${index}`);
    const input = {
      ...forceInput([], []),
      graph: { ...forceInput([], []).graph, nodes: ids.length, offsets: new Uint32Array(ids.length + 1) },
      seeds: Uint32Array.from(ids, hashText),
      anchors: new Float64Array(2 * ids.length),
      clusterSizes: new Uint32Array(ids.length).fill(ids.length),
    };
    const positions = layoutByForce(input);
    expect(Math.max(...positions.slice(0, 1000))).toBeLessThanOrEqual(discRadius(ids.length));
  });
});

describe('anchors of clusters', () => {
  test('lie in their directions and far enough apart', () => {
    const anchors = clusterAnchors([
      { size: 40, direction: -Math.PI / 2 },
      { size: 30, direction: 2.3 },
      { size: 30, direction: 0.2 },
      { size: 10, direction: null },
    ]);
    const [north, west, east, middle] = anchors;
    expect(north?.y).toBeLessThan(0);
    expect(west?.x).toBeLessThan(0);
    expect(east?.x).toBeGreaterThan(0);
    expect(middle).toEqual({ x: 0, y: 0 });
  });

  test('are pulled apart when two lie in the same direction', () => {
    const [one, two] = clusterAnchors([
      { size: 20, direction: 1 },
      { size: 20, direction: 1 },
    ]);
    expect(between(one ?? { x: 0, y: 0 }, two ?? { x: 0, y: 0 })).toBeGreaterThan(2 * discRadius(20));
  });

  test('one cluster alone stands in the middle', () => {
    expect(clusterAnchors([{ size: 5, direction: 1 }])).toEqual([{ x: 0, y: 0 }]);
    expect(clusterAnchors([])).toEqual([]);
  });
});

test('nodes without ties stand in rows beneath, none on another', () => {
  const bounds = boundsOf(Float64Array.from([0, 0, 1000, 500]));
  const tray = trayBeneath(40, bounds);
  expect(Math.min(...tray.map(({ y }) => y))).toBeGreaterThan(500);
  expect(new Set(tray.map(({ x, y }) => `${x}/${y}`)).size).toBe(40);
  expect(trayBeneath(3, boundsOf(new Float64Array(0)))).toHaveLength(3);
});

test('seeds differ by a letter, and numbers from a seed are spread over [0, 1)', () => {
  expect(hashText('a')).not.toBe(hashText('b'));
  const random = randomFrom(42);
  const drawn = Array.from({ length: 10_000 }, random);
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...drawn)).toBeLessThan(1);
  expect(drawn.reduce((sum, value) => sum + value, 0) / drawn.length).toBeCloseTo(0.5, 1);
  expect(Array.from({ length: 3 }, randomFrom(42))).toEqual(drawn.slice(0, 3));
});
