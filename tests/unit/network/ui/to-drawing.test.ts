import { expect, test } from 'vitest';
import { coloured } from '#app/network/colour-classes.ts';
import { type Picture, rankedBy } from '#app/network/picture.ts';
import { stageOf } from '#app/network/stage.ts';
import { settle } from '#app/network/ui/settle.ts';
import { toDrawing } from '#app/network/ui/to-drawing.ts';

/** Three in a row, A–B heavy and declared, B–C light and seen. */
const picture: Picture = {
  asOf: '2026-11-23',
  counties: [{ key: '16062', name: 'Landkreis Nordhausen' }],
  nodes: {
    ids: ['a', 'b', 'c'],
    names: ['Amt', 'Betrieb', 'College'],
    shortNames: ['', 'BT', ''],
    sectors: ['MUNICIPAL', 'BUSINESS', 'EDUCATION'],
    counties: Int32Array.from([0, -1, 0]),
    communities: Int32Array.from([0, 0, 0]),
    places: ['', '', ''],
    confirmed: Int32Array.from([0, -1, 900]),
    x: Float64Array.from([0, 100, 200]),
    y: Float64Array.from([0, 0, 50]),
    measures: {
      degree: Float64Array.from([1, 2, 1]),
      strength: Float64Array.from([4, 5, 1]),
      betweenness: Float64Array.from([0, 1, 0]),
    },
  },
  ties: {
    a: Uint32Array.from([0, 1]),
    b: Uint32Array.from([1, 2]),
    weight: Float64Array.from([4, 1]),
    declared: Float64Array.from([4, 0]),
    counts: {
      relationship: Uint32Array.from([1, 0]),
      meeting: Uint32Array.from([0, 1]),
      project: new Uint32Array(2),
      people: new Uint32Array(2),
    },
    standing: Uint8Array.from([1, 0]),
    age: Uint32Array.from([0, 0]),
  },
  untied: 0,
  totals: { nodes: 3, ties: 2 },
  withheld: [],
  exact: true,
};

const words = {
  signs: ['K', 'W', 'B', 'Z', 'L'],
  groupName: (group: number) => `group ${group}`,
  count: String,
  sum: String,
};

function drawn(groups: Int32Array | null) {
  const { nodes, ties } = picture;
  const order = rankedBy(nodes, 'strength');
  const arrangement = { x: nodes.x, y: nodes.y, guides: [] };
  const { a, b, weight } = ties;
  const stage = stageOf({
    ...arrangement,
    order,
    a,
    b,
    weight,
    groups,
    open: new Set(),
    wanted: [],
    view: null,
  });
  const colours = coloured(picture, 'sector');
  return toDrawing({
    picture,
    size: 'strength',
    coloured: colours,
    arrangement,
    stage,
    order,
    movable: true,
    markScale: 1,
    words,
  });
}

test('draws sizes and widths as shares of the greatest, short names first, the most central first', () => {
  const { nodes, ties, ground, extent } = drawn(null);
  expect(nodes.map(({ size }) => size)).toEqual([0.8, 1, 0.2]);
  expect(nodes.map(({ label }) => label)).toEqual(['Amt', 'BT', 'College']);
  expect(nodes.map(({ rank }) => rank)).toEqual([1, 0, 2]);
  expect(nodes.map(({ ring }) => ring)).toEqual([0, -1, 0]);
  expect(nodes.map(({ sign }) => sign)).toEqual(['K', 'W', 'B']);
  expect(ties).toEqual([
    { source: 'a', target: 'b', weight: 1, style: 'declared', fresh: 1, sum: null },
    { source: 'b', target: 'c', weight: 0.25, style: 'observed', fresh: 1, sum: null },
  ]);
  // Nobody is drawn twice.
  expect([...ground.points, ...ground.lines]).toEqual([0, 0, 0, 0, 0]);
  expect(extent).toEqual({ left: 0, top: 0, right: 200, bottom: 50 });
});

test('a group stands as one mark with its number, its actors remain points of the ground', () => {
  const { nodes, ties, ground } = drawn(Int32Array.from([0, 0, 0]));
  expect(nodes.map(({ id, label, bubble }) => [id, label, bubble?.text])).toEqual([
    ['group:0', 'group 0', '3'],
  ]);
  expect(ties).toEqual([]);
  expect([...ground.points]).toEqual([1, 1, 1]);
});

test('who is remembered keeps the place; a newcomer comes along with its neighbours', () => {
  expect(settle(picture, new Map())).toEqual([
    [0, 0],
    [100, 0],
    [200, 50],
  ]);
  const [a, b, c] = settle(
    picture,
    new Map([
      ['a', [10, 20] as const],
      ['b', [110, 20] as const],
    ]),
  );
  expect([a, b]).toEqual([
    [10, 20],
    [110, 20],
  ]);
  expect(c?.[0]).toBeCloseTo(210, 6);
  expect(c?.[1]).toBeCloseTo(70, 6);
});

test('nobody tied to anybody remembered stands where the layout has them', () => {
  expect(settle(picture, new Map([['c', [0, 0] as const]]))[0]).toEqual([0, 0]);
});
