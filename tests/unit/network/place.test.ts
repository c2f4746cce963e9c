import { expect, test } from 'vitest';
import { communitiesAmong } from '#app/network/communities.ts';
import { derive } from '#app/network/derive.ts';
import { noEvidence } from '#app/network/evidence/rows.ts';
import { placeActors } from '#app/network/place.ts';
import { meeting } from './rows.ts';

const asOf = '2026-11-23';
const counties = [
  { key: 'north', latitude: 51.5, longitude: 10.8 },
  { key: 'west', latitude: 51.2, longitude: 10.4 },
  { key: 'east', latitude: 51.35, longitude: 11.1 },
  { key: 'unknown', latitude: null, longitude: null },
];

const actors = counties.flatMap(({ key }) =>
  Array.from({ length: 8 }, (_, index) => ({
    id: `${key}${index}`,
    sector: 'STATE',
    countyKey: key === 'unknown' ? null : key,
  })),
);
const ids = actors.map(({ id }) => id);
const meetings = counties.flatMap(({ key }) =>
  Array.from({ length: 6 }, (_, index) =>
    meeting(`${key}${index}`, asOf, [`${key}${index}`, `${key}${index + 1}`]),
  ),
);
const ties = derive({ ...noEvidence, meetings }, ids, { level: 'organisation', asOf });
const communities = communitiesAmong(actors.length, ties);
const positions = placeActors(actors, counties, ties, communities);

function middle(county: string, axis: 0 | 1): number {
  const own = ids.flatMap((id, index) =>
    id.startsWith(county) && !id.endsWith('7') ? [positions[2 * index + axis] ?? 0] : [],
  );
  return own.reduce((sum, value) => sum + value, 0) / own.length;
}

test('a county lies on the picture where it lies on the map', () => {
  expect(middle('north', 1)).toBeLessThan(middle('west', 1));
  expect(middle('west', 0)).toBeLessThan(middle('east', 0));
  expect(Math.abs(middle('unknown', 0))).toBeLessThan(Math.abs(middle('east', 0)));
});

test('who has no tie stands beneath all others', () => {
  const untied = ids.flatMap((id, index) => (id.endsWith('7') ? [positions[2 * index + 1] ?? 0] : []));
  const tied = ids.flatMap((id, index) => (id.endsWith('7') ? [] : [positions[2 * index + 1] ?? 0]));
  expect(Math.min(...untied)).toBeGreaterThan(Math.max(...tied));
});

test('works with nobody, and with nobody tied', () => {
  const without = derive(noEvidence, [], { level: 'organisation', asOf });
  expect(placeActors([], [], without, new Int32Array(0))).toHaveLength(0);
  expect([
    ...placeActors(actors, counties, derive(noEvidence, ids, { level: 'organisation', asOf }), communities),
  ]).not.toContain(Number.NaN);
});
