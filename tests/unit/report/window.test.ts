import { describe, expect, it } from 'vitest';
import { instantsOf, partsOf, windowOf, withinLimit, yearOf } from '#app/records/report/window.ts';

const periods = [
  { title: 'I', from: '2020-07-01', to: '2023-06-30' },
  { title: 'II', from: '2025-07-01', to: '2028-06-30' },
];
const asked = (from: string | null, to: string | null) => windowOf({ from, to }, periods, '2026-12-01');

describe('the window of a report', () => {
  it('is the running funding period, else the year of the day', () => {
    expect(asked(null, null)).toEqual({ from: '2025-07-01', to: '2028-06-30' });
    expect(windowOf({ from: null, to: null }, periods, '2024-02-29')).toEqual(yearOf('2024-02-29'));
    expect(yearOf('2024-02-29')).toEqual({ from: '2024-01-01', to: '2024-12-31' });
  });

  it('is the days asked for, in their order; one day alone goes to today or from the first of January', () => {
    expect(asked('2026-01-01', '2026-03-31')).toEqual({ from: '2026-01-01', to: '2026-03-31' });
    expect(asked('2026-03-31', '2026-01-01')).toEqual({ from: '2026-01-01', to: '2026-03-31' });
    expect(asked('2026-03-31', null)).toEqual({ from: '2026-03-31', to: '2026-12-01' });
    expect(asked('2027-03-31', null)).toEqual({ from: '2027-03-31', to: '2027-12-31' });
    expect(asked(null, '2026-03-31')).toEqual({ from: '2026-01-01', to: '2026-03-31' });
  });

  it('is five years long at most', () => {
    const whole = { from: '2022-01-01', to: '2026-12-31' };
    expect(withinLimit(whole)).toEqual(whole);
    expect(withinLimit({ from: '0001-01-01', to: '2026-12-31' })).toEqual(whole);
    expect(withinLimit({ from: '2000-01-01', to: '2028-02-29' })).toEqual({
      from: '2023-03-02',
      to: '2028-02-29',
    });
  });

  it('begins and ends at midnight in the office’s zone, in winter and in summer', () => {
    expect(instantsOf({ from: '2026-01-01', to: '2026-06-30' })).toEqual({
      from: new Date('2025-12-31T23:00:00Z'),
      to: new Date('2026-06-30T22:00:00Z'),
    });
    // The days on which the clocks change.
    expect(instantsOf({ from: '2026-03-29', to: '2026-10-25' })).toEqual({
      from: new Date('2026-03-28T23:00:00Z'),
      to: new Date('2026-10-25T23:00:00Z'),
    });
  });

  it('falls into quarters, the first and the last as far as they lie in it', () => {
    expect(partsOf({ from: '2025-11-15', to: '2026-05-02' })).toEqual([
      { year: 2025, quarter: 4, from: '2025-11-15', to: '2025-12-31' },
      { year: 2026, quarter: 1, from: '2026-01-01', to: '2026-03-31' },
      { year: 2026, quarter: 2, from: '2026-04-01', to: '2026-05-02' },
    ]);
    expect(partsOf({ from: '2026-02-03', to: '2026-02-03' })).toEqual([
      { year: 2026, quarter: 1, from: '2026-02-03', to: '2026-02-03' },
    ]);
  });

  it('falls into years once there are more than sixteen quarters', () => {
    expect(partsOf({ from: '2022-01-01', to: '2025-12-31' })).toHaveLength(16);
    expect(
      partsOf({ from: '2022-01-01', to: '2026-01-01' }).map(({ year, quarter, to }) => [year, quarter, to]),
    ).toEqual([
      [2022, null, '2022-12-31'],
      [2023, null, '2023-12-31'],
      [2024, null, '2024-12-31'],
      [2025, null, '2025-12-31'],
      [2026, null, '2026-01-01'],
    ]);
  });
});
