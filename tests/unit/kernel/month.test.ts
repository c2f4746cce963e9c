import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '#app/kernel/day.ts';
import { addMonths, daysIn, isMonth, monthOf, weekdayOf, weeksOf } from '#app/kernel/month.ts';
import { dayAfterKey } from '#app/records/meeting/ui/use-day-grid.ts';

const month = fc
  .tuple(fc.integer({ min: 1, max: 9_990 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${String(year).padStart(4, '0')}-${String(number).padStart(2, '0')}`);
const day = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1950-01-01', days));

describe('months', () => {
  it('are whole weeks from Monday to Sunday that hold every day of it once', () => {
    fc.assert(
      fc.property(month, (one) => {
        const weeks = weeksOf(one);
        const days = weeks.flat();
        expect(weeks.every((week) => week.length === 7)).toBe(true);
        expect(weekdayOf(days[0] ?? '')).toBe(0);
        expect(days.every((each, index) => index === 0 || each === addDays(days[index - 1] ?? '', 1))).toBe(
          true,
        );
        expect(days.filter((each) => monthOf(each) === one)).toHaveLength(daysIn(one));
        // No week of it belongs to its neighbours alone.
        expect(weeks.every((week) => week.some((each) => monthOf(each) === one))).toBe(true);
      }),
    );
  });

  it('follow each other', () => {
    expect(addMonths('2026-12', 1)).toBe('2027-01');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    expect(addMonths('0001-01', -1)).toBe('0001-01');
    expect([daysIn('2028-02'), daysIn('2100-02'), daysIn('0004-02')]).toEqual([29, 28, 29]);
    fc.assert(fc.property(month, fc.nat(40), (one, n) => addMonths(addMonths(one, n), -n) === one));
  });

  it('are written as such', () => {
    expect(['2026-11', '2026-13', '2026-1', '0000-01', '2026-00', 'x'].map(isMonth)).toEqual([
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('the keys of a grid of days', () => {
  it('lead where the grid pattern says', () => {
    expect(dayAfterKey('ArrowLeft', '2026-11-01')).toBe('2026-10-31');
    expect(dayAfterKey('ArrowDown', '2026-11-25')).toBe('2026-12-02');
    expect(dayAfterKey('Home', '2026-11-25')).toBe('2026-11-23');
    expect(dayAfterKey('End', '2026-11-25')).toBe('2026-11-29');
    expect(dayAfterKey('PageDown', '2026-01-31')).toBe('2026-02-28');
    expect(dayAfterKey('PageUp', '2028-03-31')).toBe('2028-02-29');
    expect(dayAfterKey('a', '2026-11-25')).toBeNull();
  });

  it('lead back again', () => {
    fc.assert(
      fc.property(day, (one) => {
        for (const [there, back] of [
          ['ArrowLeft', 'ArrowRight'],
          ['ArrowUp', 'ArrowDown'],
        ] as const) {
          expect(dayAfterKey(back, dayAfterKey(there, one) ?? '')).toBe(one);
        }
        expect(weekdayOf(dayAfterKey('Home', one) ?? '')).toBe(0);
        expect(weekdayOf(dayAfterKey('End', one) ?? '')).toBe(6);
        expect(monthOf(dayAfterKey('PageDown', one) ?? '')).toBe(addMonths(monthOf(one), 1));
      }),
    );
  });
});
