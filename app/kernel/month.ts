import { addDays } from './day.ts';

/** Does the text name a month, such as 2026-11? */
export function isMonth(text: string): boolean {
  return /^(?!0000)\d{4}-(0[1-9]|1[0-2])$/.test(text);
}

/** The month 'YYYY-MM' of a day. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** The month some months after (or, negative, before) another; within the years 1 to 9999. */
export function addMonths(month: string, months: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + months;
  const bounded = Math.min(9999 * 12 + 11, Math.max(12, index));
  return `${String(Math.floor(bounded / 12)).padStart(4, '0')}-${String((bounded % 12) + 1).padStart(2, '0')}`;
}

/** Of a day the weekday, Monday 0 to Sunday 6. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** How many days a month has. */
export function daysIn(month: string): number {
  const [year, number] = month.split('-').map(Number);
  // The day before the first of the next month; through the day's text, for `Date.UTC` takes the years 0 to 99 for others.
  const next = new Date(`${month}-01T00:00:00Z`);
  next.setUTCFullYear(year ?? 1, number ?? 1, 0);
  return next.getUTCDate();
}

/** Whole weeks, Monday to Sunday, that hold all days of a month. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const monday = addDays(first, -weekdayOf(first));
  const weeks = Math.ceil((weekdayOf(first) + daysIn(month)) / 7);
  return Array.from({ length: weeks }, (_unused, week) =>
    Array.from({ length: 7 }, (_one, day) => addDays(monday, week * 7 + day)),
  );
}
