const millisecondsPerDay = 86_400_000;

/** Days since 1970-01-01 of 'YYYY-MM-DD'. Calendar days: no zone and no daylight saving in it. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / millisecondsPerDay;
}

/** 'YYYY-MM-DD' of a day number; null for one that is not finite (since ever, until further notice). */
export function dayText(number: number): string | null {
  return Number.isFinite(number) ? new Date(number * millisecondsPerDay).toISOString().slice(0, 10) : null;
}

/** Days from `start` to `end`, both included; `-Infinity` and `Infinity` where there is no bound. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span between two days, either of which may be open. */
export function spanOf(from: string | null, to: string | null): Span {
  return {
    start: from === null ? Number.NEGATIVE_INFINITY : dayNumber(from),
    end: to === null ? Number.POSITIVE_INFINITY : dayNumber(to),
  };
}

/** The days that both hold; null if there is none. */
export function overlap(a: Span, b: Span): Span | null {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return start <= end ? { start, end } : null;
}
