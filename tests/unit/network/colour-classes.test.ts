import { expect, test } from 'vitest';
import { coloured } from '#app/network/colour-classes.ts';
import { groupingOf } from '#app/network/look.ts';
import { networkLook } from '#app/network/look-query.ts';
import type { Picture } from '#app/network/picture.ts';

/** Eight actors in as many communities; the first two met lately, the third long ago, the others never. */
const picture = {
  counties: [
    { key: '1', name: 'one' },
    { key: '2', name: 'two' },
  ],
  nodes: {
    ids: Array.from({ length: 8 }, (_, node) => String(node)),
    sectors: ['STATE', 'MUNICIPAL', ...Array.from({ length: 6 }, () => 'BUSINESS')],
    counties: Int32Array.from([0, 1, -1, 0, 0, 0, 0, 0]),
    communities: Int32Array.from([0, 1, 2, 3, 4, 5, 6, -1]),
    confirmed: Int32Array.from([0, 180, 181, 4000, -1, -1, -1, -1]),
  },
  ties: { a: Uint32Array.from([0, 1]), b: Uint32Array.from([1, 2]), age: Uint32Array.from([10, 200]) },
} as unknown as Picture;

test('every colour has a sign besides, and more groups than colours share the last', () => {
  const { classes, of } = coloured(picture, 'community');
  expect([...of]).toEqual([0, 1, 2, 3, 4, 5, 5, 5]);
  expect(classes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, null]);
  expect(new Set(classes.map(({ hue }) => hue)).size).toBe(6);
});

test('by county and by sector, those without one apart', () => {
  expect([...coloured(picture, 'county').of]).toEqual([0, 1, 2, 0, 0, 0, 0, 0]);
  const sectors = coloured(picture, 'sector');
  expect([...sectors.of].map((one) => sectors.classes[one]?.key).slice(0, 3)).toEqual([
    'STATE',
    'MUNICIPAL',
    'BUSINESS',
  ]);
});

test('by freshness: the latest trace of anybody counts', () => {
  expect([...coloured(picture, 'freshness').of]).toEqual([0, 0, 1, 2, 2, 2, 2, 2]);
});

test('by confirmation: what nobody has confirmed is unknown, and looks like nothing else', () => {
  const { classes, of } = coloured(picture, 'confirmation');
  expect([...of].map((one) => classes[one]?.key)).toEqual([
    ...['fresh', 'fresh', 'stale', 'stale'],
    ...['unknown', 'unknown', 'unknown', 'unknown'],
  ]);
});

test('an address that says nonsense, or nothing, is looked at as usual', () => {
  const usual = { layout: 'force', group: null, colour: 'sector', depth: 1 };
  expect(networkLook.parse({})).toEqual(usual);
  expect(networkLook.parse({ layout: 'x', group: '', colour: 'red', depth: '9' })).toEqual(usual);
  expect(networkLook.parse({ layout: 'map', group: 'county', colour: 'freshness', depth: '2' })).toEqual({
    layout: 'map',
    group: 'county',
    colour: 'freshness',
    depth: 2,
  });
});

test('many are put together by themselves, unless asked otherwise or laid out in another order', () => {
  const look = networkLook.parse({});
  expect([groupingOf(look, 400), groupingOf(look, 401)]).toEqual(['none', 'community']);
  expect(groupingOf({ ...look, group: 'none' }, 5000)).toBe('none');
  expect(groupingOf({ ...look, layout: 'map' }, 5000)).toBe('none');
});
