import { expect, it } from 'vitest';
import type { Drawing } from '#app/network/draw.ts';
import { publishedPages } from '#app/network/published.ts';
import { withoutSmallGroups } from '#app/network/small-groups.ts';
import { TieColumns } from '#app/network/ties.ts';

function drawing(): Drawing {
  const actor = (id: string, countyKey: string | null, sector: string, place: string) => ({
    id,
    name: id,
    shortName: null,
    sector,
    countyKey,
    territory: { name: place },
  });
  const actors = [
    actor('a', '1', 'BUSINESS', 'Groß'),
    actor('b', '1', 'BUSINESS', 'Groß'),
    actor('c', '1', 'BUSINESS', 'Klein'),
    actor('d', '1', 'EDUCATION', 'Groß'),
    actor('e', '2', 'BUSINESS', 'Groß'),
    actor('f', '2', 'BUSINESS', 'Groß'),
  ];
  const columns = new TieColumns(actors.length);
  for (const [a, b] of [
    [0, 1],
    [0, 2],
    [1, 3],
    [4, 5],
  ] as const) {
    columns.add({ id: 'meeting', layer: 'observed' }, 0, a, b, 1, 0);
  }
  return {
    actors,
    counties: [],
    ties: columns.finish(),
    positions: Float64Array.from([0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5]),
    communities: Int32Array.from([0, 0, 0, 0, 1, 1]),
    asOf: '2026-11-23',
    filter: { sector: null, county: null, minWeight: 0, untied: true },
    withheld: [],
  };
}

it('leaves out whoever is one of fewer of a sector in a county, with their ties', () => {
  const { actors, ties, positions, communities } = withoutSmallGroups(drawing(), 3);
  expect(actors.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  expect(Array.from(ties.a, (a, tie) => [a, ties.b[tie]])).toEqual([
    [0, 1],
    [0, 2],
  ]);
  expect([...positions]).toEqual([0, 0, 1, 1, 2, 2]);
  expect([...communities]).toEqual([0, 0, 0]);
});

it('names no place and no community of fewer', () => {
  const { actors, communities } = withoutSmallGroups(
    { ...drawing(), communities: Int32Array.from([0, 0, 1, 0, 1, 1]) },
    3,
  );
  // Two are left of the place and of each community once the small groups are gone.
  expect(actors.map(({ territory }) => territory)).toEqual([null, null, null]);
  expect([...communities]).toEqual([-1, -1, -1]);
});

it('keeps everybody where nothing is too small', () => {
  const whole = withoutSmallGroups(drawing(), 1);
  expect(whole.actors).toHaveLength(6);
  expect(whole.ties.a).toHaveLength(4);
});

it('drops rows of people, of what is informal and of fewer than three, and their words', () => {
  const end = (organisationId: string | null, contactId: string | null = null) => ({
    organisationId,
    contactId,
  });
  const relationship = {
    title: 'supply',
    from: end('a'),
    to: end('b'),
    strength: 1,
    since: null,
    until: null,
  };
  const attendance = (organisationId: string, contactId: string | null = null) => ({
    contactId,
    organisationId,
    status: 'ATTENDED',
  });
  const meeting = { title: 'GEHEIM', kind: 'MEETING', status: 'TOOK_PLACE', day: '2026-11-23' };
  const pages = publishedPages({
    actors: [],
    relationships: [
      ['kept', { ...relationship, id: 'kept', status: 'PROPOSED' }],
      ['informal', { ...relationship, id: 'informal', title: 'informal', status: 'PROPOSED' }],
      ['disputed', { ...relationship, id: 'disputed', status: 'DISPUTED' }],
      ['person', { ...relationship, id: 'person', from: end(null, 'p'), status: 'PROPOSED' }],
    ],
    meetings: [
      ['three', { ...meeting, id: 'three', attendances: ['a', 'b', 'c'].map((id) => attendance(id, 'p')) }],
      [
        'two',
        { ...meeting, id: 'two', attendances: [attendance('a', 'p'), attendance('a', 'q'), attendance('b')] },
      ],
    ],
    projects: [],
    affiliations: [['p', []]],
  });
  const kept = (page: ReadonlyArray<readonly [string, unknown]>) =>
    page.flatMap(([id, row]) => (row === null ? [] : [id]));
  expect([kept(pages.relationships), kept(pages.meetings), kept(pages.affiliations)]).toEqual([
    ['kept'],
    ['three'],
    [],
  ]);
  expect(JSON.stringify(pages.meetings)).not.toMatch(/GEHEIM|"p"/);
});
