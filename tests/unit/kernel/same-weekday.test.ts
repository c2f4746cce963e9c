import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, nextSameWeekday } from '#app/kernel/day.ts';

const weekdayOf = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay();
const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days));

it('is the first day of the same weekday after both days', () => {
  fc.assert(
    fc.property(day, day, (earlier, today) => {
      const next = nextSameWeekday(earlier, today);
      expect(weekdayOf(next)).toBe(weekdayOf(earlier));
      expect(next > earlier && next > today).toBe(true);
      const before = addDays(next, -7);
      expect(before <= today || before <= earlier).toBe(true);
    }),
  );
});
