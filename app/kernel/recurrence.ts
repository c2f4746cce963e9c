import { addDays, dayOf, fromLocalInput, isDay } from './day.ts';
import { addMonths, daysIn, monthOf, weekdayOf } from './month.ts';

/** No more meetings come of one rule, and none later than a year after the first. */
export const mostOccurrences = 60;

/** On which of the days that a rule reaches something takes place. */
export type Pattern =
  | { readonly every: 'WEEK'; readonly weekday: number }
  | { readonly every: 'MONTH_DAY'; readonly monthDay: number }
  /** The first to fourth of its kind in the month, or -1: the last. */
  | { readonly every: 'MONTH_WEEKDAY'; readonly weekday: number; readonly nth: number };

export type Every = Pattern['every'];
export const rhythms = ['WEEK', 'MONTH_DAY', 'MONTH_WEEKDAY'] as const satisfies readonly Every[];

export type Ends = { readonly until: string } | { readonly count: number };

/** How something repeats; weekdays count from Monday, 0. */
export interface Recurrence {
  readonly pattern: Pattern;
  /** Every so many weeks or months. */
  readonly interval: number;
  readonly ends: Ends;
}

/** The pattern that a day itself follows; a fifth weekday of a month is its last one. */
export function patternOf(day: string, every: Every): Pattern {
  const monthDay = Number(day.slice(8));
  const weekday = weekdayOf(day);
  if (every === 'WEEK') return { every, weekday };
  if (every === 'MONTH_DAY') return { every, monthDay };
  const nth = Math.ceil(monthDay / 7);
  return { every, weekday, nth: nth > 4 ? -1 : nth };
}

/** The last day on which something that begins on a day may repeat. */
export function lastDayFrom(start: string): string {
  const month = addMonths(monthOf(start), 12);
  return `${month}-${String(Math.min(Number(start.slice(8)), daysIn(month))).padStart(2, '0')}`;
}

function dayIn(month: string, pattern: Exclude<Pattern, { every: 'WEEK' }>): string | null {
  const dayNumbered = (number: number) => `${month}-${String(number).padStart(2, '0')}`;
  if (pattern.every === 'MONTH_DAY') {
    // RFC 5545: a month without the day has no occurrence.
    return pattern.monthDay > daysIn(month) ? null : dayNumbered(pattern.monthDay);
  }
  const { weekday, nth } = pattern;
  if (nth > 0) {
    const first = 1 + ((weekday - weekdayOf(`${month}-01`) + 7) % 7);
    return dayNumbered(first + 7 * (nth - 1));
  }
  const last = daysIn(month);
  return dayNumbered(last - ((weekdayOf(dayNumbered(last)) - weekday + 7) % 7));
}

/**
 * The days of a rule from its first one on (RFC 5545 §3.3.10), in order. The
 * first must follow the pattern; `limit` bounds them whatever the rule says.
 */
export function occurrencesOf(
  start: string,
  { pattern, interval, ends }: Recurrence,
  limit: { readonly count: number; readonly until: string } = {
    count: mostOccurrences,
    until: lastDayFrom(start),
  },
): string[] {
  const most = 'count' in ends ? Math.min(ends.count, limit.count) : limit.count;
  const until = 'until' in ends && ends.until < limit.until ? ends.until : limit.until;
  const days: string[] = [];
  for (let step = 0; days.length < most; step += interval) {
    const month = addMonths(monthOf(start), step);
    const day = pattern.every === 'WEEK' ? addDays(start, 7 * step) : dayIn(month, pattern);
    // Two months later at the latest there is such a day again.
    if ((day ?? `${month}-01`) > until) break;
    if (day !== null && day >= start) days.push(day);
  }
  return days;
}

const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

/** The end of a day of the office in UTC, as RFC 5545 wants UNTIL beside a start in a zone. */
function endOf(day: string): string {
  const minute = fromLocalInput(`${day}T23:59`)?.getTime() ?? 0;
  return new Date(minute + 59_000).toISOString().replace(/[-:]|\.\d+/g, '');
}

function frequencyOf({ every }: Pattern): string {
  return every === 'WEEK' ? 'FREQ=WEEKLY' : 'FREQ=MONTHLY';
}

function daysOf(pattern: Pattern): string {
  if (pattern.every === 'MONTH_DAY') return `BYMONTHDAY=${pattern.monthDay}`;
  const code = codes[pattern.weekday] ?? '';
  return pattern.every === 'WEEK' ? `BYDAY=${code}` : `BYDAY=${pattern.nth}${code}`;
}

/** The value of an RRULE. */
export function formatRule({ pattern, interval, ends }: Recurrence): string {
  const end = 'count' in ends ? `COUNT=${ends.count}` : `UNTIL=${endOf(ends.until)}`;
  return [frequencyOf(pattern), `INTERVAL=${interval}`, daysOf(pattern), end].join(';');
}

function patternFrom(parts: ReadonlyMap<string, string>): Pattern | null {
  const monthDay = Number(parts.get('BYMONTHDAY'));
  const [, nthText, code = ''] = /^(-1|[1-4])?([A-Z]{2})$/.exec(parts.get('BYDAY') ?? '') ?? [];
  const weekday = codes.indexOf(code);
  if (parts.get('FREQ') === 'WEEKLY') return weekday < 0 ? null : { every: 'WEEK', weekday };
  if (parts.get('FREQ') !== 'MONTHLY') return null;
  if (monthDay >= 1 && monthDay <= 31) return { every: 'MONTH_DAY', monthDay };
  return nthText && weekday >= 0 ? { every: 'MONTH_WEEKDAY', weekday, nth: Number(nthText) } : null;
}

/** A rule as `formatRule` writes it; null for one that is none of ours. */
export function parseRule(text: string): Recurrence | null {
  const parts = new Map(
    text.split(';').map((part): [string, string] => {
      const [name = '', value = ''] = part.split('=', 2);
      return [name, value];
    }),
  );
  const pattern = patternFrom(parts);
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const count = Number(parts.get('COUNT'));
  const until = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(parts.get('UNTIL') ?? '');
  if (!pattern || !Number.isInteger(interval) || interval < 1) return null;
  if (Number.isInteger(count) && count > 0) return { pattern, interval, ends: { count } };
  if (!until) return null;
  const [, year, month, day, hour, minute, second] = until;
  const last = dayOf(new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`));
  return isDay(last) ? { pattern, interval, ends: { until: last } } : null;
}
