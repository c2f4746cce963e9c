import { describe, expect, test } from 'vitest';
import { type DeriveOptions, derive, evidenceBetween, explainedBetween } from '#app/network/derive.ts';
import { type EvidenceRows, noEvidence } from '#app/network/evidence/rows.ts';
import { standings } from '#app/network/standing.ts';
import { affiliation, meeting, project, relationship } from './rows.ts';

const actors = ['A', 'B', 'C', 'D'];
const asOf = '2026-11-23';
const yearAgo = '2025-11-23';

function tiesOf(rows: Partial<EvidenceRows>, options: Partial<DeriveOptions> = {}, among = actors) {
  const ties = derive({ ...noEvidence, ...rows }, among, { level: 'organisation', asOf, ...options });
  const names = (place: number) => `${among[ties.a[place] ?? -1]}${among[ties.b[place] ?? -1]}`;
  return Object.fromEntries(
    Array.from(ties.weight, (weight, place) => [names(place), Number(weight.toFixed(9))]),
  );
}

describe('meetings', () => {
  test('a meeting of two today weighs 1, a year ago a half, two years ago a quarter', () => {
    expect(tiesOf({ meetings: [meeting('m', asOf, ['A', 'B'])] })).toEqual({ AB: 1 });
    expect(tiesOf({ meetings: [meeting('m', yearAgo, ['A', 'B'])] })).toEqual({ AB: 0.5 });
    expect(tiesOf({ meetings: [meeting('m', '2024-11-23', ['A', 'B'])] })).toEqual({ AB: 0.25 });
  });

  test('the half-life is the office’s', () => {
    const meetings = [meeting('m', '2026-08-15', ['A', 'B'])];
    expect(tiesOf({ meetings }, { halfLifeDays: 100 })).toEqual({ AB: 0.5 });
  });

  test('four actors: each pair a third', () => {
    const ties = tiesOf({ meetings: [meeting('m', asOf, actors)] });
    expect(Object.keys(ties)).toEqual(['AB', 'AC', 'AD', 'BC', 'BD', 'CD']);
    expect(new Set(Object.values(ties))).toEqual(new Set([0.333333333]));
  });

  test('a call weighs a half, an e-mail a quarter', () => {
    const meetings = [
      meeting('c', asOf, ['A', 'B'], { kind: 'CALL' }),
      meeting('e', asOf, ['A', 'C'], { kind: 'EMAIL' }),
    ];
    expect(tiesOf({ meetings })).toEqual({ AB: 0.5, AC: 0.25 });
  });

  test.each([
    ['planned', { status: 'PLANNED' }],
    ['cancelled', { status: 'CANCELLED' }],
    ['tomorrow', { day: '2026-11-24' }],
  ])('one that is %s counts nothing', (_name, rest) => {
    expect(tiesOf({ meetings: [meeting('m', asOf, ['A', 'B'], rest)] })).toEqual({});
  });

  test.each(['INVITED', 'ACCEPTED', 'DECLINED'])('who is only %s was not there', (status) => {
    const meetings = [meeting('m', asOf, ['A', 'B', { organisationId: 'C', status }])];
    expect(tiesOf({ meetings })).toEqual({ AB: 1 });
  });

  test('several people of one organisation are one actor', () => {
    const affiliations = [affiliation('p', 'A'), affiliation('q', 'A'), affiliation('r', 'B')];
    const meetings = [meeting('m', asOf, [{ contactId: 'p' }, { contactId: 'q' }, { contactId: 'r' }, 'A'])];
    expect(tiesOf({ meetings, affiliations })).toEqual({ AB: 1 });
  });

  test('people count for the organisation they were in at that time', () => {
    const affiliations = [
      affiliation('p', 'A', { to: '2025-12-31' }),
      affiliation('p', 'B', { from: '2026-01-01', primary: true }),
      affiliation('q', 'C'),
    ];
    const both = [{ contactId: 'p' }, { contactId: 'q' }];
    expect(tiesOf({ meetings: [meeting('m', yearAgo, both)], affiliations })).toEqual({ AC: 0.5 });
    expect(tiesOf({ meetings: [meeting('m', asOf, both)], affiliations })).toEqual({ BC: 1 });
  });

  test('between two posts a person counts for nobody', () => {
    const affiliations = [affiliation('p', 'A', { to: '2025-12-31' }), affiliation('q', 'C')];
    const meetings = [meeting('m', asOf, [{ contactId: 'p' }, { contactId: 'q' }])];
    expect(tiesOf({ meetings, affiliations })).toEqual({});
  });

  test('of several functions the main one counts, unless the person came for another', () => {
    const affiliations = [
      affiliation('p', 'A', { primary: true, to: '2026-01-01', from: '2020-01-01' }),
      affiliation('p', 'B', { to: '2026-01-01', from: '2021-01-01' }),
    ];
    const options = { asOf: yearAgo };
    const folded = [meeting('m', yearAgo, ['C', { contactId: 'p' }])];
    const named = [meeting('m', yearAgo, ['C', { contactId: 'p', organisationId: 'B' }])];
    expect(tiesOf({ meetings: folded, affiliations }, options)).toEqual({ AB: 1, AC: 1 });
    expect(tiesOf({ meetings: named, affiliations }, options)).toEqual({ AB: 1, BC: 1 });
  });

  test('who is not visible neither ties nor counts among the k', () => {
    const meetings = [meeting('m', asOf, ['A', 'B', 'hidden'])];
    expect(tiesOf({ meetings })).toEqual({ AB: 1 });
  });
});

describe('relationships', () => {
  test('weigh their strength while they hold, and age after their end', () => {
    const since = '2020-01-01';
    expect(tiesOf({ relationships: [relationship('r', 'A', 'B', { since })] })).toEqual({ AB: 3 });
    const ended = [relationship('r', 'A', 'B', { since, until: yearAgo, strength: 4 })];
    expect(tiesOf({ relationships: ended })).toEqual({ AB: 2 });
    expect(tiesOf({ relationships: ended }, { asOf: '2024-01-01' })).toEqual({ AB: 4 });
  });

  test('disputed and future ones count nothing', () => {
    const relationships = [
      relationship('r', 'A', 'B', { status: 'DISPUTED' }),
      relationship('s', 'A', 'C', { since: '2026-11-24' }),
    ];
    expect(tiesOf({ relationships })).toEqual({});
  });

  test('say how they stand, and a disputed one marks the tie that others make', () => {
    const claimed = (...statuses: string[]) => {
      const relationships = statuses.map((status, at) => relationship(`r${at}`, 'A', 'B', { status }));
      const { weight, standing, counts } = derive({ ...noEvidence, relationships }, ['A', 'B'], {
        level: 'organisation',
        asOf,
      });
      return { weight: weight[0], standing: standing[0], counted: counts.relationship[0] };
    };
    expect(claimed('PROPOSED')).toEqual({ weight: 3, standing: standings.said, counted: 1 });
    expect(claimed('CONFIRMED_BY_BOTH')).toEqual({ weight: 3, standing: standings.confirmed, counted: 1 });
    expect(claimed('PROPOSED', 'DISPUTED')).toEqual({
      weight: 3,
      standing: standings.said | standings.disputed,
      counted: 1,
    });
    expect(claimed('DISPUTED')).toEqual({ weight: undefined, standing: undefined, counted: undefined });
  });

  test('that are disputed are told among the reasons, with a strength of nothing', () => {
    const relationships = [relationship('r', 'A', 'B', { status: 'DISPUTED', strength: 5 })];
    const asked = { level: 'organisation', asOf } as const;
    const rows = { ...noEvidence, relationships };
    expect(evidenceBetween(rows, ['A', 'B'], ['A', 'B'], asked)).toEqual([]);
    expect(explainedBetween(rows, ['A', 'B'], ['A', 'B'], asked)).toMatchObject([
      { id: 'r', status: 'DISPUTED', strength: 0, weight: 0 },
    ]);
  });

  test('of a person fold into the organisation, and end for it with the term of office', () => {
    const affiliations = [
      affiliation('p', 'A', { to: yearAgo }),
      affiliation('p', 'B', { from: '2025-11-24' }),
    ];
    const relationships = [relationship('r', '', 'C', { from: { organisationId: null, contactId: 'p' } })];
    expect(tiesOf({ relationships, affiliations })).toEqual({ AC: 1.5, BC: 3 });
  });
});

describe('projects', () => {
  test('share two meetings among their participants while they run, and age after the end', () => {
    expect(tiesOf({ projects: [project('p', ['A', 'B', 'C'])] })).toEqual({ AB: 1, AC: 1, BC: 1 });
    const done = [project('p', ['A', 'B'], { status: 'DONE', endsOn: yearAgo })];
    expect(tiesOf({ projects: done })).toEqual({ AB: 1 });
  });

  test.each(['IDEA', 'APPLIED', 'CANCELLED'])('in state %s they tie nobody', (status) => {
    expect(tiesOf({ projects: [project('p', ['A', 'B'], { status })] })).toEqual({});
  });

  test('a participant ties for as long as it took part', () => {
    const participants = [
      { organisationId: 'A', from: null, to: null },
      { organisationId: 'B', from: null, to: null },
      { organisationId: 'C', from: null, to: yearAgo },
    ];
    // A and B are now two: 2/1. C left a year ago, when they were three: 2/2 · ½.
    expect(tiesOf({ projects: [project('p', [], { participants })] })).toEqual({ AB: 2, AC: 0.5, BC: 0.5 });
  });

  test('an organisation in two roles is one participant', () => {
    expect(tiesOf({ projects: [project('p', ['A', 'A', 'B'])] })).toEqual({ AB: 2 });
  });
});

describe('people', () => {
  test('with functions in two organisations at once tie them; one after the other does not', () => {
    const affiliations = [
      affiliation('p', 'A'),
      affiliation('p', 'B', { from: '2024-01-01', to: yearAgo }),
      affiliation('q', 'C', { to: '2024-12-31' }),
      affiliation('q', 'D', { from: '2025-01-01' }),
    ];
    expect(tiesOf({ affiliations })).toEqual({ AB: 0.5 });
  });

  test('at the level of people, colleagues are tied and meetings tie those who sat there', () => {
    const affiliations = [affiliation('p', 'A'), affiliation('q', 'A'), affiliation('r', 'A')];
    const meetings = [meeting('m', asOf, [{ contactId: 'p' }, { contactId: 's', organisationId: 'B' }, 'C'])];
    const level = 'contact';
    expect(tiesOf({ affiliations, meetings }, { level }, ['p', 'q', 'r', 's'])).toEqual({
      pq: 0.5,
      pr: 0.5,
      ps: 1,
      qr: 0.5,
    });
  });
});

describe('time', () => {
  const meetings = [meeting('m', '2024-06-01', ['A', 'B']), meeting('n', '2025-06-01', ['A', 'C'])];
  const relationships = [relationship('r', 'B', 'C', { since: '2023-01-01' })];

  test('as of a past day only what had happened by then', () => {
    expect(tiesOf({ meetings, relationships }, { asOf: '2024-06-01' })).toEqual({ AB: 1, BC: 3 });
  });

  test('a window leaves out what lies before and after, and ends what lasts', () => {
    const window = { from: '2025-01-01', to: yearAgo };
    expect(Object.keys(tiesOf({ meetings }, window))).toEqual(['AC']);
    expect(tiesOf({ relationships }, window)).toEqual({ BC: 1.5 });
  });
});

test('layers, counts and the last day stand beside the weight', () => {
  const rows = {
    ...noEvidence,
    meetings: [meeting('m', yearAgo, ['A', 'B']), meeting('n', '2026-01-01', ['A', 'B'])],
    relationships: [relationship('r', 'B', 'A', { until: '2026-05-01' })],
  };
  const ties = derive(rows, actors, { level: 'organisation', asOf });
  expect([...ties.counts.meeting, ...ties.counts.relationship, ...ties.counts.project]).toEqual([2, 1, 0]);
  expect(ties.observed[0]).toBeCloseTo(0.5 + 2 ** (-326 / 365), 12);
  expect(ties.declared[0]).toBeCloseTo(3 * 2 ** (-206 / 365), 12);
  expect(ties.weight[0]).toBe((ties.declared[0] ?? 0) + (ties.observed[0] ?? 0));
  expect(ties.last[0]).toBe(Date.parse('2026-05-01') / 86_400_000);
});

test('the evidence names every factor', () => {
  const rows = {
    ...noEvidence,
    meetings: [meeting('m', yearAgo, ['A', 'B', 'C'], { title: 'Runder Tisch' })],
    relationships: [relationship('r', 'B', 'A', { since: '2020-02-29', status: 'CONFIRMED_BY_ONE' })],
  };
  expect(evidenceBetween(rows, actors, ['B', 'A'], { level: 'organisation', asOf })).toEqual([
    {
      kind: 'relationship',
      layer: 'declared',
      id: 'r',
      title: 'cooperation',
      status: 'CONFIRMED_BY_ONE',
      since: '2020-02-29',
      day: asOf,
      base: 1,
      strength: 3,
      share: 1,
      age: 1,
      weight: 3,
    },
    {
      kind: 'meeting',
      layer: 'observed',
      id: 'm',
      title: 'Runder Tisch',
      status: 'MEETING',
      since: yearAgo,
      day: yearAgo,
      base: 1,
      strength: 1,
      share: 0.5,
      age: 0.5,
      weight: 0.25,
    },
  ]);
  expect(evidenceBetween(rows, actors, ['A', 'nobody'], { level: 'organisation', asOf })).toEqual([]);
});
