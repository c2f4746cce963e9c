import { describe, expect, it } from 'vitest';
import { csvText } from '#app/kernel/csv.ts';
import { reportRows } from '#app/records/report/csv.ts';
import type { Report } from '#app/records/report/report-shape.ts';

const none = { count: 0, statuses: [], budget: 0, funding: 0 };
const [a, b] = [
  { key: 'a', name: 'A-Kreis' },
  { key: 'b', name: 'B-Kreis' },
];
const report: Report = {
  today: '2026-12-01',
  regions: [],
  region: { key: 'R', name: 'Region' },
  periods: [],
  window: { from: '2026-01-01', to: '2026-12-31' },
  cut: false,
  activities: {
    tookPlace: 3,
    planned: 0,
    cancelled: 1,
    late: 0,
    kinds: [{ kind: 'CALL', count: 3 }],
    parts: [{ year: 2026, quarter: 1, from: '2026-01-01', to: '2026-03-31', count: 3 }],
    fields: [{ id: 'x', name: '=HYPERLINK("evil")', count: 3 }],
  },
  reached: {
    organisations: { count: 2, fresh: 1 },
    people: { count: 0, fresh: 0 },
    sectors: [],
    counties: [],
  },
  crossing: {
    meetings: 3,
    crossing: 1,
    share: 1 / 3,
    counties: [a ?? null, b ?? null],
    cells: [
      [2, 1],
      [1, 0],
    ],
  },
  projects: { ...none, fields: [{ ...none, id: null, name: null, count: 1, budget: 1234.5 }] },
  introductions: { total: 0, stages: [], results: [] },
  partners: { published: [], confirmed: 0 },
  withheld: ['restricted'],
};
const words = (key: string, values: Readonly<Record<string, unknown>> = {}) =>
  [key, ...Object.values(values)].join(' ');

describe('the report as a file', () => {
  const rows = reportRows(report, [{ day: '2026-01-01', ties: 4, across: 1, index: 0.123456 }], words);

  it('has four cells in every line, and each pair of counties once', () => {
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([4]));
    const matrix = rows.filter(([, figure]) => figure === 'cooperation.matrix');
    expect(matrix.map(([, , group, value]) => [group, value])).toEqual([
      ['cooperation.alone A-Kreis', 2],
      ['cooperation.pair A-Kreis B-Kreis', 1],
      ['cooperation.alone B-Kreis', 0],
    ]);
  });

  it('opens in a German spreadsheet: semicolons, decimal commas, no formula', () => {
    const text = csvText(rows);
    expect(text.startsWith('\uFEFFcolumn.section;column.figure;column.group;column.value\r\n')).toBe(true);
    expect(text).toContain(`activities.fields;"'=HYPERLINK(""evil"")";3\r\n`);
    expect(text).toContain('cooperation.shareName;;0,3333\r\n');
    expect(text).toContain('cooperation.index;2026-01-01;0,1235\r\n');
    expect(text).toContain('projects.euros projects.budget;activities.noField;1234,5\r\n');
  });

  it('says on what day it was made and what is left out', () => {
    const text = csvText(rows);
    expect(text).toContain('stand.title;stand.day;;2026-12-01\r\n');
    expect(text).toContain('network:withheldTitle;;network:withheld.restricted\r\n');
  });

  it('has no figure of a network that was not asked', () => {
    expect(reportRows(report, null, words).some(([, figure]) => figure === 'cooperation.index')).toBe(false);
  });
});
