import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, fromLocalInput, readDay, toLocalInput } from '#app/kernel/day.ts';

describe('readDay', () => {
  it.each([
    ['2026-11-24', '2026-11-24'],
    ['24.11.2026', '2026-11-24'],
    ['1.2.2026', '2026-02-01'],
    ['01. 02. 2026', '2026-02-01'],
    ['29.2.2028', '2028-02-29'],
  ])('takes %s', (text, day) => expect(readDay(text)).toBe(day));

  it.each(['', '24.11.', '29.2.2027', '31.4.2026', '2026-13-01', '24/11/2026', 'morgen', '24.11.26'])(
    'takes no %j, for it may mean another day',
    (text) => expect(readDay(text)).toBeNull(),
  );
});

describe('fromLocalInput', () => {
  it.each(['2026-11-24T14:00', '24.11.2026T14:00', '2026-11-24 14:00'])('reads %s', (text) =>
    expect(fromLocalInput(text)?.toISOString()).toBe('2026-11-24T13:00:00.000Z'),
  );

  it.each(['T14:00', '2026-11-24T', '2026-11-24', 'irgendwannT14', '2026-11-24T24:00', '..-T1:00'])(
    'refuses %s',
    (text) => expect(fromLocalInput(text)).toBeNull(),
  );

  it('comes back to the same wall clock, but for the hour that spring skips', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 0, max: 59 }),
        (days, hour, minute) => {
          const two = (value: number) => String(value).padStart(2, '0');
          const text = `${addDays('2000-01-01', days)}T${two(hour)}:${two(minute)}`;
          const shown = toLocalInput(fromLocalInput(text) ?? new Date(0));
          expect(shown === text || shown === text.replace('T02', 'T03')).toBe(true);
        },
      ),
    );
  });
});
