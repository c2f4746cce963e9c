import { addDays, dayOf } from '#app/kernel/day.ts';

interface Span {
  readonly start: Date;
  readonly end: Date | null;
}

/** The days of the office that a meeting touches; one that ends at midnight does not touch the day that begins then. */
export function daysTouched({ start, end }: Span): string[] {
  const first = dayOf(start);
  const last = end && end > start ? dayOf(new Date(end.getTime() - 1)) : first;
  const days = [first];
  while (days.length < 62) {
    const next = addDays(first, days.length);
    if (next > last) break;
    days.push(next);
  }
  return days;
}

/** Which meetings touch which of these days, each day's in the order given. */
export function byDay<Row extends Span>(rows: readonly Row[], days: readonly string[]): Map<string, Row[]> {
  const found = new Map(days.map((day): [string, Row[]] => [day, []]));
  for (const row of rows) {
    for (const day of daysTouched(row)) found.get(day)?.push(row);
  }
  return found;
}
