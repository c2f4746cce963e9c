import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { randomFrom } from '#app/graph/layout/random.ts';
import { uuidv7 } from '#app/kernel/ids.ts';
import { decodePicture, encodePicture } from '#app/network/compact.ts';
import { type Picture, rankedBy, tieStyle, tiesOf } from '#app/network/picture.ts';

const thousandths = (max: number) => fc.integer({ min: 0, max: max * 1000 }).map((value) => value / 1000);
const text = fc.string({ unit: 'grapheme', maxLength: 12 });
const sectors = ['MUNICIPAL', 'BUSINESS', 'EDUCATION', 'CIVIL_SOCIETY', 'STATE'];

interface NodeDraft {
  readonly id: string;
  readonly name: string;
  readonly shortName: string;
  readonly sector: string;
  readonly county: number;
  readonly place: string;
  readonly x: number;
  readonly y: number;
  readonly figures: readonly [number, number, number];
}

interface TieDraft {
  readonly ends: readonly [number, number];
  readonly weight: number;
  readonly share: number;
  readonly counts: readonly [number, number, number, number];
  readonly standing: number;
  readonly age: number;
}

const node = (id: fc.Arbitrary<string>): fc.Arbitrary<NodeDraft> =>
  fc.record({
    id,
    name: text,
    shortName: text,
    sector: fc.constantFrom(...sectors),
    county: fc.integer({ min: -1, max: 1 }),
    place: fc.constantFrom('', 'Ellrich', 'Sondershausen'),
    x: fc.integer({ min: -5000, max: 5000 }),
    y: fc.integer({ min: -5000, max: 5000 }),
    figures: fc.tuple(thousandths(500), thousandths(500), thousandths(100_000)),
  });

function pictureOf(nodes: readonly NodeDraft[], ties: readonly TieDraft[]): Picture {
  const places = new Map<string, TieDraft>();
  for (const tie of ties) {
    const [one, other] = [tie.ends[0] % nodes.length, tie.ends[1] % nodes.length];
    if (nodes.length > 0 && one !== other)
      places.set([Math.min(one, other), Math.max(one, other)].join(), tie);
  }
  const sorted = [...places]
    .map(([key, tie]) => ({ ...tie, ends: key.split(',').map(Number) }))
    .sort((a, b) => (a.ends[0] ?? 0) - (b.ends[0] ?? 0) || (a.ends[1] ?? 0) - (b.ends[1] ?? 0));
  const count = (kind: number) => Uint32Array.from(sorted, ({ counts }) => counts[kind] ?? 0);
  const figure = (at: number) => Float64Array.from(nodes, ({ figures }) => figures[at] ?? 0);
  return {
    asOf: '2026-11-23',
    counties: [
      { key: '16062', name: 'Landkreis Nordhausen' },
      { key: '16065', name: 'Kyffhäuserkreis' },
    ],
    nodes: {
      ids: nodes.map(({ id }) => id),
      names: nodes.map(({ name }) => name),
      shortNames: nodes.map(({ shortName }) => shortName),
      sectors: nodes.map(({ sector }) => sector),
      counties: Int32Array.from(nodes, ({ county }) => county),
      communities: Int32Array.from(nodes, ({ county }) => county),
      places: nodes.map(({ place }) => place),
      confirmed: Int32Array.from(nodes, ({ x }) => (x % 3 === 0 ? Math.abs(x) : -1)),
      x: Float64Array.from(nodes, ({ x }) => x),
      y: Float64Array.from(nodes, ({ y }) => y),
      measures: { degree: figure(0), strength: figure(1), betweenness: figure(2) },
    },
    ties: {
      a: Uint32Array.from(sorted, ({ ends }) => ends[0] ?? 0),
      b: Uint32Array.from(sorted, ({ ends }) => ends[1] ?? 0),
      weight: Float64Array.from(sorted, ({ weight }) => weight),
      declared: Float64Array.from(sorted, ({ weight, share }) => Math.round(weight * share * 10) / 1000),
      counts: { relationship: count(0), meeting: count(1), project: count(2), people: count(3) },
      standing: Uint8Array.from(sorted, ({ standing }) => standing),
      age: Uint32Array.from(sorted, ({ age }) => age),
    },
    untied: 3,
    totals: { nodes: nodes.length + 3, ties: sorted.length },
    withheld: ['confidential'],
    exact: true,
  };
}

const tie: fc.Arbitrary<TieDraft> = fc.record({
  ends: fc.tuple(fc.nat(1000), fc.nat(1000)),
  weight: thousandths(50),
  share: fc.integer({ min: 0, max: 100 }),
  counts: fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9)),
  standing: fc.nat(7),
  age: fc.nat(4000),
});

const throughTheWire = (picture: Picture) =>
  decodePicture(JSON.parse(JSON.stringify(encodePicture(picture))));

test('what is packed comes out the same, with ids of any kind', () => {
  const nodes = fc.oneof(
    fc.array(node(fc.uuid()), { maxLength: 12 }),
    fc.array(node(text), { maxLength: 12 }),
  );
  fc.assert(
    fc.property(nodes, fc.array(tie, { maxLength: 30 }), (drafts, ties) => {
      const picture = pictureOf(drafts, ties);
      expect(throughTheWire(picture)).toEqual(picture);
    }),
  );
});

test('figures are kept to a thousandth, positions to a unit', () => {
  const draft = { id: 'x', name: 'X', shortName: '', sector: 'STATE', county: 0, place: '', x: 1.4, y: -1.6 };
  const picture = pictureOf([{ ...draft, figures: [1, 1 / 3, 2 / 3] }], []);
  const { nodes } = throughTheWire(picture);
  expect([nodes.x[0], nodes.y[0]]).toEqual([1, -2]);
  expect([nodes.measures.strength[0], nodes.measures.betweenness[0]]).toEqual([0.333, 0.667]);
});

test('is less than half of the plain objects, both compressed', () => {
  const random = randomFrom(5);
  const whole = (most: number) => Math.floor(random() * most);
  const count = 2000;
  const drafts = Array.from({ length: count }, (_, index): NodeDraft => {
    const bytes = Uint8Array.from({ length: 10 }, () => whole(256));
    const figures = [whole(20), whole(9000) / 1000, whole(90_000) / 1000] as const;
    const sector = sectors[index % 5] ?? '';
    const id = uuidv7(1_760_000_000_000 + index, bytes);
    return {
      id,
      name: `Gemeinde ${index}`,
      shortName: '',
      sector,
      county: 0,
      place: 'Ellrich',
      x: whole(2000),
      y: whole(2000),
      figures,
    };
  });
  const ties = Array.from({ length: 3 * count }, (): TieDraft => {
    const counts = [0, 1 + whole(3), 0, 0] as const;
    return {
      ends: [whole(count), whole(count)],
      weight: whole(2000) / 1000,
      share: 0,
      counts,
      standing: 0,
      age: whole(700),
    };
  });
  const picture = pictureOf(drafts, ties);
  const { ties: columns, nodes } = picture;
  const plain = {
    asOf: picture.asOf,
    nodes: drafts.map(({ id, name, sector, place, figures: [degree, strength, betweenness] }) => {
      return { id, label: name, sector, territory: place, degree, strength, betweenness };
    }),
    edges: Array.from(columns.weight, (weight, at) => ({
      source: nodes.ids[columns.a[at] ?? 0],
      target: nodes.ids[columns.b[at] ?? 0],
      weight,
      evidence: { relationships: 0, meetings: columns.counts.meeting[at], projects: 0, people: 0 },
    })),
  };
  const size = (value: unknown) => gzipSync(JSON.stringify(value)).length;
  expect(size(encodePicture(picture)) / size(plain)).toBeLessThan(0.5);
});

test('helps to read: a node’s ties, what they rest on, who comes first', () => {
  const draft = { shortName: '', sector: 'STATE', county: 0, place: '', x: 0, y: 0 };
  const names = ['Äpfel', 'Birnen', 'Zwetschgen'];
  const picture = pictureOf(
    names.map((name, index) => ({ ...draft, id: name, name, figures: [index === 1 ? 2 : 1, 0, 0] as const })),
    [
      { ends: [0, 1], weight: 1, share: 100, counts: [1, 0, 0, 0], standing: 0, age: 0 },
      { ends: [1, 2], weight: 2, share: 0, counts: [0, 1, 0, 0], standing: 0, age: 0 },
      { ends: [2, 0], weight: 3, share: 50, counts: [1, 1, 0, 0], standing: 0, age: 0 },
    ],
  );
  expect(tiesOf(picture.ties, 0)).toEqual([1, 0]);
  expect([0, 1, 2].map((one) => tieStyle(picture.ties, one))).toEqual(['declared', 'both', 'observed']);
  expect(rankedBy(picture.nodes, 'degree').map((place) => names[place])).toEqual([
    'Birnen',
    'Äpfel',
    'Zwetschgen',
  ]);
});
