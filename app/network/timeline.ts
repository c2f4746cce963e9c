/** A stretch of days with a name, such as a funding period. */
export interface Period {
  readonly title: string;
  readonly from: string;
  readonly to: string;
}

/** What the network's time reaches over, and what divides it. */
export interface Timeline {
  /** The first day that anything is known of. */
  readonly first: string;
  readonly periods: readonly Period[];
}

/** With more months than this the stops are further apart: nobody hits a finer one. */
const mostStops = 180;

/**
 * The days that a slider stops at: the first of every month (of every third,
 * sixth or twelfth where there are many) after `first`, and today as the last.
 */
export function stopsBetween(first: string, today: string): string[] {
  const [from, to] = [monthNumber(first), monthNumber(today)];
  const months = Math.max(0, to - from);
  const step = [1, 3, 6].find((size) => months / size <= mostStops) ?? 12;
  const stops: string[] = [];
  for (let month = from; month <= to; month += 1) {
    const day = firstOf(month);
    if (month % step === 0 && day > first && day < today) stops.push(day);
  }
  return [...(first < today ? [first] : []), ...stops, today];
}

/** The last stop that is not after a day; the first where all are. */
export function stopAt(stops: readonly string[], day: string): number {
  return Math.max(
    0,
    stops.findLastIndex((stop) => stop <= day),
  );
}

/** Where a day lies between the first and the last stop, 0–1: for marks along the slider, whose stops are evenly spread. */
export function shareOf(stops: readonly string[], day: string): number {
  const last = stops.length - 1;
  if (last < 1 || day <= (stops[0] ?? '')) return 0;
  if (day >= (stops[last] ?? '')) return 1;
  const at = stopAt(stops, day);
  const [from, to] = [daysOf(stops[at] ?? day), daysOf(stops[at + 1] ?? day)];
  return (at + (to > from ? (daysOf(day) - from) / (to - from) : 0)) / last;
}

function monthNumber(day: string): number {
  return 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7)) - 1;
}

function firstOf(month: number): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return `${year}-${String((month % 12) + 1).padStart(2, '0')}-01`;
}

const daysOf = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000;
