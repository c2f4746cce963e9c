import { describe, expect, it } from 'vitest';
import { calendarOf } from '../../../scripts/seed/calendar.ts';
import { demoRows } from '../../../scripts/seed/rows.ts';

describe('the calendar of the demo', () => {
  it.each([
    ['New Year’s Day', '2027-01-01', '2026-12-30', '2027-01-04'],
    ['Good Friday', '2026-04-03', '2026-04-02', '2026-04-07'],
    ['Easter Monday', '2027-03-29', '2027-03-25', '2027-03-30'],
    ['Ascension Day', '2026-05-14', '2026-05-13', '2026-05-15'],
    ['Whit Monday', '2026-05-25', '2026-05-22', '2026-05-26'],
    ['Reformation Day', '2025-10-31', '2025-10-30', '2025-11-03'],
    ['Christmas', '2026-12-25', '2026-12-23', '2026-12-28'],
    ['a Sunday', '2026-11-22', '2026-11-20', '2026-11-23'],
    ['a working day', '2026-11-25', '2026-11-25', '2026-11-25'],
  ])('takes the working day before %s in the past, after it ahead', (_name, day, before, after) => {
    const days = (from: string) => Math.round((Date.parse(from) - Date.parse(day)) / 86_400_000);
    expect(calendarOf('2030-06-03').workingDay(days('2030-06-03'))).toBe(before);
    expect(calendarOf('2020-06-03').workingDay(days('2020-06-03'))).toBe(after);
  });

  it.each(['2026-11-25', '2026-12-23', '2027-04-01'])('lets nobody meet on a holiday (%s)', (asOf) => {
    const { meetings, followUps } = demoRows(asOf);
    const met = meetings.map(({ start }) => new Date(start).toISOString().slice(5, 10));
    const due = followUps.map((task) => String(task.due).slice(5));
    expect(met.length).toBeGreaterThan(200);
    for (const closed of ['12-24', '12-25', '12-26', '12-31', '01-01', '05-01', '10-03']) {
      expect([...met, ...due]).not.toContain(closed);
    }
  });
});
