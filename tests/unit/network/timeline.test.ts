import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#app/kernel/day.ts';
import { shareOf, stopAt, stopsBetween } from '#app/network/timeline.ts';

const day = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('1990-01-01', days));
const span = fc.tuple(day, fc.integer({ min: 0, max: 25_000 })).map(([first, days]) => {
  return [first, addDays(first, days)] as const;
});

describe('the stops of the slider', () => {
  test('are the first day, the first of each month and today', () => {
    expect(stopsBetween('2026-01-15', '2026-04-03')).toEqual([
      '2026-01-15',
      '2026-02-01',
      '2026-03-01',
      '2026-04-01',
      '2026-04-03',
    ]);
  });

  test('over the turn of a year, and not twice where today is a first', () => {
    expect(stopsBetween('2025-12-01', '2026-01-01')).toEqual(['2025-12-01', '2026-01-01']);
  });

  test('are today alone where nothing lies before it', () => {
    expect(stopsBetween('2026-04-03', '2026-04-03')).toEqual(['2026-04-03']);
    expect(stopsBetween('2026-05-01', '2026-04-03')).toEqual(['2026-04-03']);
  });

  test('are further apart over many years', () => {
    expect(stopsBetween('2000-01-01', '2026-01-01').slice(1, 4)).toEqual([
      '2000-04-01',
      '2000-07-01',
      '2000-10-01',
    ]);
  });

  test('ascend, end today and are never so many that nobody hits one', () => {
    fc.assert(
      fc.property(span, ([first, today]) => {
        const stops = stopsBetween(first, today);
        expect(stops.at(-1)).toBe(today);
        expect(stops.length).toBeLessThanOrEqual(184);
        expect(stops.every((stop, at) => at === 0 || (stops[at - 1] ?? '') < stop)).toBe(true);
      }),
    );
  });

  test('each stop is where it says, and its share is its place', () => {
    fc.assert(
      fc.property(span, ([first, today]) => {
        const stops = stopsBetween(first, today);
        stops.forEach((stop, at) => {
          expect(stopAt(stops, stop)).toBe(at);
          if (stops.length > 1) expect(shareOf(stops, stop)).toBeCloseTo(at / (stops.length - 1), 9);
        });
      }),
    );
  });

  test('a day between two stops belongs to the earlier, one outside to the end', () => {
    const stops = stopsBetween('2026-01-01', '2026-04-01');
    expect(stopAt(stops, '2026-02-27')).toBe(1);
    expect(stopAt(stops, '2020-01-01')).toBe(0);
    expect(shareOf(stops, '2020-01-01')).toBe(0);
    expect(shareOf(stops, '2027-01-01')).toBe(1);
    expect(shareOf(stops, '2026-02-15')).toBeCloseTo(0.5, 9);
  });
});
