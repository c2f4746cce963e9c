import { dayOf, fromLocalInput, toLocalInput } from '#app/kernel/day.ts';
import { formatRule, occurrencesOf, parseRule, patternOf, type Recurrence } from '#app/kernel/recurrence.ts';

/** The instant of a time of day on a day of the office; local time stays what it is when the clocks change. */
export function momentOn(day: string, time: string): Date {
  const moment = fromLocalInput(`${day}T${time}`);
  if (!moment) throw new Error(`No moment: ${day}T${time}`);
  return moment;
}

/** `14:00` of an instant in the office's zone. */
export function timeOf(instant: Date): string {
  return toLocalInput(instant).slice(11);
}

interface Placed {
  readonly start: Date;
  readonly occurrence: { readonly day: string; readonly series: { readonly start: string } } | null;
}

/** Does a meeting sit where its series put it, or has somebody moved it by itself? */
export function sitsWhereItWasPut({ start, occurrence }: Placed): boolean {
  if (!occurrence) return false;
  const put = momentOn(occurrence.day, occurrence.series.start.slice(11));
  return put.getTime() === start.getTime();
}

/** What a rule becomes for the meetings from a new first day on: the same rhythm, for so many. */
export function ruleFrom(rule: string, start: Date, count: number): Recurrence {
  const known = parseRule(rule);
  return {
    pattern: patternOf(dayOf(start), known?.pattern.every ?? 'WEEK'),
    interval: known?.interval ?? 1,
    ends: { count },
  };
}

/** The days of exactly so many meetings of a rule. */
export function daysFrom(rule: Recurrence, start: Date, count: number): string[] {
  return occurrencesOf(dayOf(start), rule, { count, until: '9999-12-31' });
}

/** A rule that ends on a day at the latest. */
export function ruleUntil(rule: string, until: string): string {
  const known = parseRule(rule);
  return known ? formatRule({ ...known, ends: { until } }) : rule;
}
