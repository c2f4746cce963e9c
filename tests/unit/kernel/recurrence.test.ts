import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, dayOf, fromLocalInput, toLocalInput } from '#app/kernel/day.ts';
import { addMonths, daysIn, monthOf, weekdayOf } from '#app/kernel/month.ts';
import {
  formatRule,
  lastDayFrom,
  mostOccurrences,
  occurrencesOf,
  parseRule,
  patternOf,
  type Recurrence,
  rhythms,
} from '#app/kernel/recurrence.ts';

const day = fc.integer({ min: 0, max: 25_000 }).map((days) => addDays('2000-01-01', days));
const repeated = day.chain((start) =>
  fc.record({
    start: fc.constant(start),
    rule: fc.record({
      pattern: fc.constantFrom(...rhythms).map((every) => patternOf(start, every)),
      interval: fc.integer({ min: 1, max: 12 }),
      ends: fc.oneof(
        fc.integer({ min: 1, max: 90 }).map((count) => ({ count })),
        fc.integer({ min: 0, max: 800 }).map((days) => ({ until: addDays(start, days) })),
      ),
    }) satisfies fc.Arbitrary<Recurrence>,
  }),
);
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
const daysBetween = (a: string, b: string) => (Date.parse(b) - Date.parse(a)) / 86_400_000;

describe('the days of a rule', () => {
  it('begin with the first, come in order, and end with the rule, a year or sixty', () => {
    fc.assert(
      fc.property(repeated, ({ start, rule }) => {
        const days = occurrencesOf(start, rule);
        expect(days[0]).toBe(start);
        expect([...new Set(days)].sort()).toEqual(days);
        expect(days.length).toBeLessThanOrEqual(mostOccurrences);
        const last = days.at(-1) ?? '';
        expect(last <= lastDayFrom(start)).toBe(true);
        if ('count' in rule.ends) expect(days.length).toBeLessThanOrEqual(rule.ends.count);
        else expect(last <= rule.ends.until).toBe(true);
      }),
    );
  });

  it('are as many as the rule says, as far as the year reaches', () => {
    fc.assert(
      fc.property(repeated, ({ start, rule }) => {
        const endless = occurrencesOf(start, { ...rule, ends: { count: 1_000 } });
        const days = occurrencesOf(start, rule);
        expect(endless.slice(0, days.length)).toEqual(days);
        const next = endless[days.length];
        if (next === undefined) return;
        if ('count' in rule.ends) expect(days).toHaveLength(rule.ends.count);
        else expect(next > rule.ends.until).toBe(true);
      }),
    );
  });

  it('keep their weekday and their distance, or their day of the month, or their weekday in it', () => {
    fc.assert(
      fc.property(repeated, ({ start, rule: { pattern, interval, ends } }) => {
        const days = occurrencesOf(start, { pattern, interval, ends });
        for (const [index, one] of days.entries()) {
          const before = days[index - 1];
          if (pattern.every === 'WEEK') {
            if (before) expect(daysBetween(before, one)).toBe(7 * interval);
          } else if (pattern.every === 'MONTH_DAY') {
            expect(one.slice(8)).toBe(start.slice(8));
          } else {
            expect(weekdayOf(one)).toBe(weekdayOf(start));
            const number = Number(one.slice(8));
            if (pattern.nth > 0) expect(Math.ceil(number / 7)).toBe(pattern.nth);
            else expect(number + 7).toBeGreaterThan(daysIn(monthOf(one)));
          }
          if (pattern.every !== 'WEEK') {
            const months = Number(one.slice(0, 4)) * 12 + Number(one.slice(5, 7));
            const from = Number(start.slice(0, 4)) * 12 + Number(start.slice(5, 7));
            expect((months - from) % interval).toBe(0);
          }
        }
      }),
    );
  });

  it('leave out months that have no such day, and no other', () => {
    const rule = { pattern: patternOf('2027-01-31', 'MONTH_DAY'), interval: 1, ends: { count: 12 } };
    expect(occurrencesOf('2027-01-31', rule)).toEqual([
      '2027-01-31',
      '2027-03-31',
      '2027-05-31',
      '2027-07-31',
      '2027-08-31',
      '2027-10-31',
      '2027-12-31',
      '2028-01-31',
    ]);
    const last = { pattern: patternOf('2027-01-29', 'MONTH_WEEKDAY'), interval: 1, ends: { count: 3 } };
    expect(occurrencesOf('2027-01-29', last)).toEqual(['2027-01-29', '2027-02-26', '2027-03-26']);
  });

  it('keep the time on the wall over the changes of the clock', () => {
    fc.assert(
      fc.property(repeated, time, ({ start, rule }, at) => {
        for (const one of occurrencesOf(start, rule)) {
          const instant = fromLocalInput(`${one}T${at}`);
          const shown = instant && toLocalInput(instant);
          // An hour that spring skips is moved on by it; nothing else ever moves.
          const skipped =
            shown === `${one}T${String(Number(at.slice(0, 2)) + 1).padStart(2, '0')}${at.slice(2)}`;
          expect(shown === `${one}T${at}` || (skipped && at.startsWith('02'))).toBe(true);
        }
      }),
    );
  });
});

describe('the text of a rule', () => {
  it('is that of RFC 5545', () => {
    const rule = (every: (typeof rhythms)[number], ends: Recurrence['ends'], start = '2026-11-24') =>
      formatRule({ pattern: patternOf(start, every), interval: 2, ends });
    expect(rule('WEEK', { count: 10 })).toBe('FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=10');
    // Midnight of the office is 23 h UTC in winter and 22 h in summer.
    expect(rule('MONTH_DAY', { until: '2026-12-31' })).toBe(
      'FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=24;UNTIL=20261231T225959Z',
    );
    expect(rule('MONTH_WEEKDAY', { until: '2027-07-01' })).toBe(
      'FREQ=MONTHLY;INTERVAL=2;BYDAY=4TU;UNTIL=20270701T215959Z',
    );
    expect(rule('MONTH_WEEKDAY', { count: 3 }, '2026-11-30')).toBe(
      'FREQ=MONTHLY;INTERVAL=2;BYDAY=-1MO;COUNT=3',
    );
  });

  it('is read back as what was written, with the same days', () => {
    fc.assert(
      fc.property(repeated, ({ start, rule }) => {
        const read = parseRule(formatRule(rule));
        expect(read).toEqual(rule);
        expect(read && occurrencesOf(start, read)).toEqual(occurrencesOf(start, rule));
      }),
    );
  });

  it.each([
    '',
    'FREQ=DAILY;COUNT=3',
    'FREQ=WEEKLY;COUNT=3',
    'FREQ=WEEKLY;BYDAY=XX;COUNT=3',
    'FREQ=WEEKLY;BYDAY=MO',
    'FREQ=WEEKLY;BYDAY=MO;INTERVAL=0;COUNT=3',
    'FREQ=MONTHLY;BYMONTHDAY=32;COUNT=3',
    'FREQ=MONTHLY;BYDAY=5MO;COUNT=3',
  ])('is none of ours: %s', (text) => {
    expect(parseRule(text)).toBeNull();
  });

  it('reaches at most to the same day of the next year', () => {
    expect(lastDayFrom('2028-02-29')).toBe('2029-02-28');
    expect(lastDayFrom('2026-11-24')).toBe('2027-11-24');
    expect(addMonths('2026-11', 12)).toBe('2027-11');
    expect(dayOf(new Date('2026-12-31T22:59:59Z'))).toBe('2026-12-31');
  });
});
