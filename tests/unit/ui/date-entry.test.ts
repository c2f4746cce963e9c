import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isDay } from '#app/kernel/day.ts';
import { formatDateEntry, parseDateEntry, parseTimeEntry } from '#app/ui/date-entry.ts';

const today = '2026-11-23'; // a Monday

describe('parseDateEntry', () => {
  it.each([
    ['heute', '2026-11-23'],
    [' Morgen ', '2026-11-24'],
    ['übermorgen', '2026-11-25'],
    ['uebermorgen', '2026-11-25'],
    ['gestern', '2026-11-22'],
    ['vorgestern', '2026-11-21'],
    ['tomorrow', '2026-11-24'],
    ['+3', '2026-11-26'],
    ['-2', '2026-11-21'],
    ['+2w', '2026-12-07'],
    ['+1 Woche', '2026-11-30'],
    ['+10 Tage', '2026-12-03'],
    ['24.11.', '2026-11-24'],
    ['24.11', '2026-11-24'],
    ['4.3.', '2027-03-04'],
    ['24.11.26', '2026-11-24'],
    ['24.11.2031', '2031-11-24'],
    ['24. 11. 2026', '2026-11-24'],
    ['24/11/2026', '2026-11-24'],
    ['2026-11-24', '2026-11-24'],
    ['24. November 2026', '2026-11-24'],
    ['1. März', '2027-03-01'],
    ['2. Dez. 26', '2026-12-02'],
    ['5 May 2027', '2027-05-05'],
    ['Fr', '2026-11-27'],
    ['freitag', '2026-11-27'],
    ['mo', '2026-11-30'],
    ['29.2.2028', '2028-02-29'],
  ])('reads %j as %s', (text, day) => {
    expect(parseDateEntry(text, today)).toBe(day);
  });

  it.each([
    '',
    'irgendwann',
    '31.2.2027',
    '29.2.2027',
    '0.5.',
    '32.1.',
    '1.13.',
    '24.11.2026.',
    '2026-13-01',
    '+99999',
    '24.x.',
    '12. Foo 2026',
    'constructor',
    '__proto__',
    '24.11.202',
  ])('does not guess at %j', (text) => {
    expect(parseDateEntry(text, today)).toBeNull();
  });

  it('takes the nearest year when none is given', () => {
    expect(parseDateEntry('30.12.', '2027-01-04')).toBe('2026-12-30');
    expect(parseDateEntry('2.1.', '2026-12-29')).toBe('2027-01-02');
  });

  const days = fc.integer({ min: 0, max: 60_000 }).map((offset) => addDays('1950-01-01', offset));

  it('reads back every day that it writes, whatever day today is', () => {
    fc.assert(
      fc.property(days, days, (day, current) => {
        expect(parseDateEntry(formatDateEntry(day), current)).toBe(day);
        expect(parseDateEntry(day, current)).toBe(day);
      }),
    );
  });

  it('never moves a date without a year further than half a year and a day', () => {
    fc.assert(
      fc.property(days, days, (day, current) => {
        const [, month, date] = day.split('-');
        const meant = parseDateEntry(`${date}.${month}.`, current);
        if (meant === null) return expect(`${month}-${date}`).toBe('02-29');
        expect(meant.slice(5)).toBe(`${month}-${date}`);
        const apart = Math.abs(Date.parse(meant) - Date.parse(current)) / 86_400_000;
        // A leap day comes every four years, around 2100 every eight: the nearest is half of that away.
        const leapDay = month === '02' && date === '29';
        expect(apart).toBeLessThanOrEqual(leapDay ? 4 * 365 + 2 : 183);
      }),
    );
  });

  it('counts offsets in calendar days', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 9999 }), (current, offset) => {
        expect(parseDateEntry(`+${offset}`, current)).toBe(addDays(current, offset));
        expect(parseDateEntry(`-${offset}`, current)).toBe(addDays(current, -offset));
      }),
    );
  });

  it('takes any text without throwing, and answers with a real day or nothing', () => {
    fc.assert(
      fc.property(fc.string(), days, (text, current) => {
        const day = parseDateEntry(text, current);
        expect(day === null || isDay(day)).toBe(true);
      }),
    );
  });
});

describe('parseTimeEntry', () => {
  it.each([
    ['9', '09:00'],
    ['14', '14:00'],
    ['14:30', '14:30'],
    ['14.30', '14:30'],
    ['1430', '14:30'],
    ['930', '09:30'],
    ['14 Uhr', '14:00'],
    ['14h30', '14:30'],
    ['0:00', '00:00'],
    ['23:59', '23:59'],
  ])('reads %j as %s', (text, time) => {
    expect(parseTimeEntry(text)).toBe(time);
  });

  it.each(['', '24', '25:00', '12:60', '12:5', 'mittags', '-1', '14:30:00'])(
    'does not guess at %j',
    (text) => {
      expect(parseTimeEntry(text)).toBeNull();
    },
  );
});
