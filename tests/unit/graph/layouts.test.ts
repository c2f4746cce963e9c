import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discRadius, spacing } from '#app/graph/layout/anchors.ts';
import { placeInBlocks } from '#app/graph/layout/blocks.ts';
import { layoutInDiscs } from '#app/graph/layout/discs.ts';
import { packDiscs } from '#app/graph/layout/pack.ts';
import { placeInRings } from '#app/graph/layout/rings.ts';
import { forceInput, region } from './clustered.ts';

const point = fc.record({ x: fc.integer({ min: -500, max: 500 }), y: fc.integer({ min: -500, max: 500 }) });

test('discs never touch, and one that has its wish free has it', () => {
  const disc = fc.tuple(fc.integer({ min: 1, max: 200 }), point);
  fc.assert(
    fc.property(fc.array(disc, { maxLength: 60 }), (discs) => {
      const radii = discs.map(([radius]) => radius);
      const placed = packDiscs(radii, (at) => discs[at]?.[1] ?? { x: 0, y: 0 });
      placed.forEach((one, at) => {
        placed.slice(at + 1).forEach((other, next) => {
          const apart = (radii[at] ?? 0) + (radii[at + 1 + next] ?? 0);
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(apart - 1e-9);
        });
      });
      const largest = radii.indexOf(Math.max(...radii));
      if (largest >= 0) expect(placed[largest]).toEqual(discs[largest]?.[1]);
    }),
    { numRuns: 60 },
  );
});

describe('groups in discs', () => {
  const { ids, ties } = region(60, 3);
  const { graph, seeds, anchors } = forceInput(ids, ties);
  const groups = Uint32Array.from(ids, (id) => ['north', 'west', 'east'].indexOf(id.split(':')[0] ?? ''));
  const input = { graph, seeds, groups, wishes: anchors, budget: 2_000_000 };
  const placed = layoutInDiscs(input);
  const at = (node: number) => ({ x: placed[2 * node] ?? 0, y: placed[2 * node + 1] ?? 0 });
  const middle = (group: number) => {
    const own = ids.flatMap((_id, node) => (groups[node] === group ? [at(node)] : []));
    return {
      x: own.reduce((sum, { x }) => sum + x, 0) / own.length,
      y: own.reduce((sum, { y }) => sum + y, 0) / own.length,
    };
  };

  test('are told apart: everybody is nearer to their own than to another', () => {
    const middles = [0, 1, 2].map(middle);
    ids.forEach((_id, node) => {
      const distances = middles.map(({ x, y }) => Math.hypot(at(node).x - x, at(node).y - y));
      expect(distances.indexOf(Math.min(...distances))).toBe(groups[node]);
      expect(Math.min(...distances)).toBeLessThan(1.3 * discRadius(60));
    });
  });

  test('are the same each time', () => {
    expect(layoutInDiscs(input)).toEqual(placed);
  });

  test('take nobody, one, and nobody tied', () => {
    const empty = forceInput([], []);
    const none = new Uint32Array(0);
    expect(
      layoutInDiscs({ ...input, graph: empty.graph, seeds: none, groups: none, wishes: new Float64Array(0) }),
    ).toHaveLength(0);
    const one = forceInput(['one'], []);
    const alone = {
      ...input,
      graph: one.graph,
      seeds: one.seeds,
      groups: new Uint32Array(1),
      wishes: one.anchors,
    };
    expect([...layoutInDiscs(alone)].every(Number.isFinite)).toBe(true);
  });
});

test('rings: each beyond the last, nobody on another, a node more moves its ring by a step at most', () => {
  const positions = (counts: readonly number[]) => {
    const at = new Map<number, { x: number; y: number }>();
    let next = 0;
    const rings = counts.map((count) => ({ nodes: Array.from({ length: count }, () => next++) }));
    placeInRings(rings, (node, spot) => at.set(node, spot));
    return { rings, at };
  };
  const { rings, at } = positions([8, 40, 3, 0, 200]);
  const all = [...at.values()];
  all.forEach((one, place) => {
    for (const other of all.slice(place + 1))
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(0.6 * spacing);
  });
  const reach = rings.map(({ nodes }) =>
    nodes.map((node) => Math.hypot(at.get(node)?.x ?? 0, at.get(node)?.y ?? 0)),
  );
  expect(Math.max(...(reach[0] ?? []))).toBeLessThan(Math.min(...(reach[1] ?? [])));
  expect(Math.max(...(reach[1] ?? []))).toBeLessThan(Math.min(...(reach[2] ?? [])));
  const more = positions([9]).at;
  const before = positions([8]).at;
  for (const [node, spot] of before)
    expect(Math.hypot(spot.x - (more.get(node)?.x ?? 0), spot.y - (more.get(node)?.y ?? 0))).toBeLessThan(
      2.2 * spacing,
    );
});

test('blocks: boxes in boxes, none on another, everybody within their own', () => {
  const nodes = (from: number, count: number) => Array.from({ length: count }, (_, node) => from + node);
  const at = new Map<number, { x: number; y: number }>();
  const parts = [
    {
      name: 'one',
      blocks: [
        { name: 'a', nodes: nodes(0, 7) },
        { name: 'b', nodes: nodes(10, 1) },
      ],
    },
    { name: 'two', blocks: [{ name: 'c', nodes: nodes(20, 30) }] },
  ];
  const boxes = placeInBlocks(parts, (node, x, y) => at.set(node, { x, y }));
  expect(boxes.map(({ name, depth }) => [name, depth])).toEqual([
    ['one', 0],
    ['a', 1],
    ['b', 1],
    ['two', 0],
    ['c', 1],
  ]);
  const named = (name: string) => boxes.find((box) => box.name === name);
  const inside = (node: number, name: string) => {
    const [spot, box] = [at.get(node), named(name)];
    if (!spot || !box) return false;
    return (
      spot.x > box.left && spot.x < box.left + box.width && spot.y > box.top && spot.y < box.top + box.height
    );
  };
  for (const [name, list] of [
    ['a', nodes(0, 7)],
    ['b', [10]],
    ['c', nodes(20, 30)],
    ['two', nodes(20, 30)],
  ] as const)
    for (const node of list) expect(inside(node, name)).toBe(true);
  for (const node of nodes(20, 30)) expect(inside(node, 'one')).toBe(false);
  expect(inside(10, 'a')).toBe(false);
});
