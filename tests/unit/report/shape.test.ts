import { describe, expect, it } from 'vitest';
import { activitiesOf } from '#app/records/report/activities.ts';
import type { ProjectCount } from '#app/records/report/figures.ts';
import { projectSums } from '#app/records/report/money.ts';
import { crossingOf, reachedActors } from '#app/records/report/reached.ts';
import { introductionsOf } from '#app/records/report/report-shape.ts';
import { partsOf } from '#app/records/report/window.ts';

const counties = [
  { key: 'a', name: 'A-Kreis' },
  { key: 'b', name: 'B-Kreis' },
  { key: 'c', name: 'C-Kreis' },
];

describe('activities', () => {
  const row = { kind: null, part: null, field: null, late: 0 };
  const parts = partsOf({ from: '2026-01-01', to: '2026-06-30' });

  it('adds up the same meetings by kind and by quarter, and leaves out what did not take place', () => {
    const activities = activitiesOf(
      [
        { ...row, status: 'TOOK_PLACE', kind: 'CALL', part: 0, count: 3 },
        { ...row, status: 'TOOK_PLACE', kind: 'CALL', part: 1, count: 4, late: 2 },
        { ...row, status: 'TOOK_PLACE', kind: 'MEETING', part: 1, count: 5 },
        { ...row, status: 'PLANNED', kind: 'MEETING', part: 1, count: 7 },
        { ...row, status: 'CANCELLED', kind: 'CALL', part: 0, count: 1 },
        { ...row, status: 'TOOK_PLACE', field: '', count: 9 },
        { ...row, status: 'TOOK_PLACE', field: 'x', count: 2 },
        { ...row, status: 'TOOK_PLACE', field: 'y', count: 6 },
      ],
      parts,
      '2026-04-01',
      ['MEETING', 'CALL', 'EMAIL'],
    );
    expect(activities).toMatchObject({ tookPlace: 12, planned: 7, cancelled: 1, late: 2 });
    expect(activities.kinds).toEqual([
      { kind: 'MEETING', count: 5 },
      { kind: 'CALL', count: 7 },
    ]);
    expect(activities.parts.map(({ count }) => count)).toEqual([3, 9]);
    expect(activities.fields).toEqual([
      { id: 'y', count: 6 },
      { id: 'x', count: 2 },
      { id: null, count: 9 },
    ]);
  });
});

describe('parts of the window', () => {
  it('that lie ahead are not there, unless something has taken place in them already', () => {
    const parts = partsOf({ from: '2026-01-01', to: '2026-12-31' });
    const row = { status: 'TOOK_PLACE', kind: 'CALL', field: null, late: 0, count: 1 };
    const shown = (part: number) =>
      activitiesOf([{ ...row, part }], parts, '2026-06-30', ['CALL']).parts.map(({ quarter }) => quarter);
    expect(shown(0)).toEqual([1, 2]);
    expect(shown(2)).toEqual([1, 2, 3]);
  });
});

describe('actors reached', () => {
  it('adds up to the whole by sector and by county', () => {
    const reached = reachedActors(
      {
        organisations: [
          { sector: 'STATE', countyKey: 'a', count: 2, fresh: 1 },
          { sector: 'BUSINESS', countyKey: 'a', count: 10, fresh: 4 },
          { sector: 'BUSINESS', countyKey: 'elsewhere', count: 3, fresh: 3 },
          { sector: 'BUSINESS', countyKey: null, count: 1, fresh: 0 },
        ],
        people: { count: 8, fresh: 5 },
        meetings: [],
      },
      ['BUSINESS', 'EDUCATION', 'STATE'],
      counties,
    );
    expect(reached.organisations).toEqual({ count: 16, fresh: 8 });
    expect(reached.sectors).toEqual([
      { sector: 'BUSINESS', count: 14, fresh: 7 },
      { sector: 'STATE', count: 2, fresh: 1 },
    ]);
    expect(reached.counties).toEqual([
      { county: counties[0], count: 12, fresh: 5 },
      { county: null, count: 4, fresh: 3 },
    ]);
  });
});

describe('counties at meetings', () => {
  it('counts pairs, and on the diagonal who was alone', () => {
    const crossing = crossingOf(
      [
        { mask: 1, several: false, count: 5 },
        { mask: 4, several: false, count: 2 },
        { mask: 3, several: false, count: 4 },
        { mask: 7, several: false, count: 1 },
      ],
      counties,
    );
    // 5 + 2 alone, 4 + 1 across: 5 of 12.
    expect(crossing).toMatchObject({ meetings: 12, crossing: 5, share: 5 / 12 });
    expect(crossing.cells).toEqual([
      [5, 5, 1],
      [5, 0, 1],
      [1, 1, 2],
    ]);
  });

  it('puts all that lies outside together, and still knows when those are two', () => {
    const crossing = crossingOf(
      [
        { mask: 8, several: false, count: 3 },
        { mask: 8, several: true, count: 2 },
        { mask: 9, several: false, count: 1 },
      ],
      counties,
    );
    expect(crossing).toMatchObject({ meetings: 6, crossing: 3, share: 0.5 });
    expect(crossing.counties.at(-1)).toBeNull();
    expect(crossing.cells.at(-1)).toEqual([1, 0, 0, 5]);
  });

  it('has no share of nothing', () => {
    expect(crossingOf([], counties)).toMatchObject({ meetings: 0, crossing: 0, share: null });
  });
});

describe('projects and money', () => {
  const rows: ProjectCount[] = [
    { field: null, status: 'RUNNING', count: 1, budgetCents: 900n, fundingCents: 900n },
    { field: 'x', status: 'IDEA', count: 2, budgetCents: 100_000n, fundingCents: 0n },
    { field: 'x', status: 'DONE', count: 1, budgetCents: 1_050n, fundingCents: 525n },
    { field: 'y', status: 'CANCELLED', count: 1, budgetCents: 5_000n, fundingCents: 5_000n },
    { field: 'y', status: 'APPROVED', count: 3, budgetCents: 30_000n, fundingCents: 20_000n },
  ];

  it('counts all of them, and the money of those that were approved', () => {
    const sums = projectSums(rows, ['IDEA', 'APPROVED', 'RUNNING', 'DONE', 'CANCELLED']);
    expect(sums).toMatchObject({ count: 8, budget: 319.5, funding: 214.25 });
    expect(sums.fields.map(({ id, count, budget }) => [id, count, budget])).toEqual([
      ['y', 4, 300],
      ['x', 3, 10.5],
      [null, 1, 9],
    ]);
    expect(sums.fields[1]?.statuses).toEqual([
      { status: 'IDEA', count: 2 },
      { status: 'DONE', count: 1 },
    ]);
  });
});

describe('introductions', () => {
  it('stand once each, by stage and by result', () => {
    const { total, stages, results } = introductionsOf([
      { status: 'SUGGESTED', result: null, count: 4 },
      { status: 'OUTCOME', result: 'TIE', count: 2 },
      { status: 'OUTCOME', result: 'PROJECT', count: 1 },
    ]);
    expect(total).toBe(7);
    expect(stages.map(({ count }) => count)).toEqual([4, 0, 0, 3]);
    expect(results.map(({ count }) => count)).toEqual([0, 2, 1, 0]);
  });
});
