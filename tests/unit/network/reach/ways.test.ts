import { describe, expect, test } from 'vitest';
import type { Layer } from '#app/network/evidence/kinds.ts';
import type { EvidenceRows } from '#app/network/evidence/rows.ts';
import type { LiveActor } from '#app/network/live/live-network.ts';
import { Standing } from '#app/network/live/standing.ts';
import { waysTo } from '#app/network/reach/ways.ts';
import { affiliation, meeting, relationship } from '../rows.ts';

const today = '2026-11-23';

const actorOf = (id: string): LiveActor => ({
  id,
  name: id,
  shortName: null,
  sortKey: id,
  sector: 'BUSINESS',
  countyKey: null,
  territoryKey: null,
  territory: null,
});

function standingOf(ids: readonly string[], rows: Partial<EvidenceRows>): Standing {
  const byId = <Row extends { readonly id: string }>(list: readonly Row[] = []) =>
    list.map((row) => [row.id, row] as const);
  const standing = new Standing();
  standing.take(
    {
      actors: ids.map((id) => [id, actorOf(id)] as const),
      meetings: byId(rows.meetings),
      relationships: byId(rows.relationships),
      projects: byId(rows.projects),
      affiliations: [...Map.groupBy(rows.affiliations ?? [], ({ contactId }) => contactId)],
    },
    [],
  );
  return standing;
}

interface Asked {
  readonly start?: string | null;
  readonly layer?: Layer | null;
  readonly most?: number;
}

function ask(standing: Standing, goal: string, { start = null, layer = null, most = 3 }: Asked = {}) {
  const moment = { asOf: today, from: null, to: null };
  return waysTo(standing, { start, goal, most, layer, today, halfLife: 365, moment });
}

const routes = (reach: ReturnType<typeof ask>) =>
  reach?.ways.map(({ steps }) => [steps[0]?.from ?? 'office', ...steps.map(({ to }) => to)].join('-'));

describe('how an organisation is reached', () => {
  const rows = {
    meetings: [
      meeting('today', today, ['a', 'b']),
      meeting('a-c', today, [
        { contactId: 'anna', organisationId: 'a' },
        { contactId: 'carl', organisationId: 'c' },
      ]),
      meeting('gone', today, [{ contactId: 'gone', organisationId: 'a' }, 'c']),
      meeting('old', '2025-11-23', [{ contactId: 'anna' }]),
    ],
    relationships: [
      relationship('b-d', 'b', 'd', { strength: 5 }),
      relationship('c-d', 'c', 'd', { strength: 1, from: { organisationId: null, contactId: 'carl' } }),
    ],
    affiliations: [
      affiliation('anna', 'a'),
      affiliation('carl', 'c'),
      affiliation('gone', 'a', { to: '2026-11-22' }),
    ],
  };
  const standing = standingOf(['a', 'b', 'c', 'd', 'e', 'f'], {
    ...rows,
    relationships: [...rows.relationships, relationship('e-f', 'e', 'f')],
  });

  test('the office is one more participant of each meeting', () => {
    const reach = ask(standing, 'a');
    // A meeting with b (1/2), two with c (1/2 each), and one of anna alone a year ago (1 · 1/2).
    expect(reach?.ways[0]?.steps[0]).toMatchObject({ from: null, to: 'a', weight: 2, last: today });
    expect(reach?.ways[0]?.steps[0]?.counts).toEqual({ relationship: 0, meeting: 4, project: 0, people: 0 });
    expect(reach?.ways[0]?.steps[0]?.meetings).toHaveLength(4);
  });

  test('further ways ask nobody again, and each step names who knows whom', () => {
    const reach = ask(standing, 'd');
    expect(routes(reach)).toEqual(['office-b-d', 'office-c-d']);
    const [, first] = reach?.ways ?? [];
    const [toC, toD] = first?.steps ?? [];
    expect(toC?.there.map(({ contactId, met }) => [contactId, met])).toEqual([['carl', 1]]);
    expect(toD?.here).toEqual([
      { contactId: 'carl', met: 0, last: null, inBoth: false, named: true, weight: 1, known: true },
    ]);
    expect(toD?.there).toEqual([]);
  });

  test('whoever has left is not named, and the evidence counts all the same', () => {
    const [way] = ask(standing, 'c', { start: 'a' })?.ways ?? [];
    expect(way?.steps[0]?.here.map(({ contactId }) => contactId)).toEqual(['anna']);
    expect(way?.steps[0]).toMatchObject({ weight: 2, declared: 0, here: [{ met: 1, last: today }] });
  });

  test('a layer narrows the ties between organisations and not the contacts of the office', () => {
    expect(routes(ask(standing, 'd', { layer: 'observed' }))).toEqual([]);
    expect(routes(ask(standing, 'a', { layer: 'declared' }))).toEqual(['office-a']);
    expect(routes(ask(standing, 'd', { start: 'b', layer: 'declared' }))).toEqual(['b-d']);
  });

  test('where no way leads, it says how much hangs together on either side', () => {
    expect(ask(standing, 'e')).toEqual({ ways: [], startSize: 4, goalSize: 2 });
    expect(ask(standing, 'e', { start: 'd' })).toEqual({ ways: [], startSize: 4, goalSize: 2 });
    const lonely = standingOf(['x', 'y'], {});
    expect(ask(lonely, 'x')).toEqual({ ways: [], startSize: 0, goalSize: 1 });
  });

  test('an end that is not there, or both the same, is no question', () => {
    expect(ask(standing, 'nobody')).toBeNull();
    expect(ask(standing, 'a', { start: 'nobody' })).toBeNull();
    expect(ask(standing, 'a', { start: 'a' })).toBeNull();
  });
});
