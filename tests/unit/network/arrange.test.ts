import { expect, test } from 'vitest';
import { buildCsr } from '#app/graph/csr.ts';
import { hashText } from '#app/graph/layout/random.ts';
import { type ArrangeQuestion, arrange } from '#app/network/arrange.ts';
import { layouts } from '#app/network/look.ts';
import { neighbourhood } from '#app/network/neighbourhood.ts';

const count = 60;
const list = (of: (node: number) => number) => Int32Array.from({ length: count }, (_, node) => of(node));

/** A chain of sixty in two known counties and one that no map knows. */
const question: ArrangeQuestion = {
  layout: 'force',
  grouping: 'none',
  x: Float64Array.from({ length: count }, (_, node) => 70 * (node % 10)),
  y: Float64Array.from({ length: count }, (_, node) => 70 * Math.floor(node / 10)),
  seeds: Uint32Array.from({ length: count }, (_, node) => hashText(`actor ${node}`)),
  order: Uint32Array.from({ length: count }, (_, node) => node),
  sectors: list((node) => node % 5),
  counties: list((node) => (node % 4) - 1),
  communities: list((node) => Math.floor(node / 20)),
  places: list((node) => (node % 2 ? 0 : -1)),
  sectorNames: ['a', 'b', 'c', 'd', 'e'],
  countyNames: ['Nordhausen', 'Kyffhäuser', 'Nirgends'],
  countyKeys: ['16062', '16065', '99999'],
  placeNames: ['Ellrich'],
  elsewhere: 'elsewhere',
  tenKilometres: '10 km',
  a: Uint32Array.from({ length: count - 1 }, (_, tie) => tie),
  b: Uint32Array.from({ length: count - 1 }, (_, tie) => tie + 1),
  weight: Float64Array.from({ length: count - 1 }, () => 1),
  ego: 30,
  depth: 2,
};

test.each(layouts)('%s: the same each time, finite, nobody on another', (layout) => {
  const { x, y } = arrange({ ...question, layout });
  expect(arrange({ ...question, layout })).toEqual(arrange({ ...question, layout }));
  const spots = Array.from(x, (across, node) => [across, y[node] ?? 0] as const).filter(
    ([at]) => !Number.isNaN(at),
  );
  expect(spots.length).toBe(layout === 'ego' ? 5 : count);
  spots.forEach(([across, down], place) => {
    for (const [otherX, otherY] of spots.slice(place + 1))
      expect(Math.hypot(across - otherX, down - otherY)).toBeGreaterThan(20);
  });
});

test('on the map the north is on top, and who lies in no county of it stands beneath', () => {
  const { y, guides } = arrange({ ...question, layout: 'map' });
  const of = (county: number) => [...y].filter((_down, node) => question.counties[node] === county);
  expect(Math.max(...of(0))).toBeLessThan(Math.max(...of(1)));
  expect(Math.min(...of(2), ...of(-1))).toBeGreaterThan(Math.max(...of(0), ...of(1)));
  const captions = guides.flatMap((guide) => (guide.kind === 'caption' ? [guide.text] : []));
  expect(captions.sort()).toEqual(['10 km', 'Kyffhäuser', 'Nordhausen', 'elsewhere']);
});

test('around one actor those tied to it stand nearest, and nobody further than asked', () => {
  const { x, y, guides } = arrange({ ...question, layout: 'ego' });
  const reach = (node: number) => Math.hypot(x[node] ?? 0, y[node] ?? 0);
  expect(reach(30)).toBe(0);
  expect(reach(29)).toBeLessThan(reach(28));
  expect(x[27]).toBeNaN();
  expect(guides).toHaveLength(2);
  expect([...arrange({ ...question, layout: 'ego', ego: -1 }).x].every(Number.isNaN)).toBe(true);
});

test('groups stand apart, those in none beneath', () => {
  const { x, y } = arrange({ ...question, grouping: 'county' });
  const of = (county: number) =>
    [...question.counties].flatMap((own, node) =>
      own === county ? [[x[node] ?? 0, y[node] ?? 0] as const] : [],
    );
  const middle = (county: number) =>
    of(county).reduce(([a, b], [c, d]) => [a + c / 15, b + d / 15] as const, [0, 0] as const);
  for (const [across, down] of of(0)) {
    const far = (county: number) => Math.hypot(across - middle(county)[0], down - middle(county)[1]);
    expect(far(0)).toBeLessThan(Math.min(far(1), far(2)));
  }
  expect(Math.min(...of(-1).map(([, down]) => down))).toBeGreaterThan(
    Math.max(...of(0).map(([, down]) => down)),
  );
});

test('a neighbourhood begins with its actor, the nearest and strongest first', () => {
  const graph = buildCsr(5, [0, 0, 1, 3], [1, 2, 3, 4], [1, 5, 1, 1]);
  expect(neighbourhood(graph, 0, 1)).toEqual([0, 2, 1]);
  expect(neighbourhood(graph, 0, 2)).toEqual([0, 2, 1, 3]);
  expect(neighbourhood(graph, 9, 2)).toEqual([]);
});
