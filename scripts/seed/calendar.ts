import { addDays, fromLocalInput } from '#app/kernel/day.ts';

const day = 86_400_000;

/**
 * The demo's time: everything lies a number of days before the day on which it
 * is looked at, so that it is the same demo on every day.
 */
export interface Calendar {
  readonly asOf: string;
  /** 'YYYY-MM-DD' so many days ago; negative: ahead. */
  readonly day: (ago: number) => string;
  /** The evening of a day; 1 is the latest that has certainly passed. */
  readonly evening: (ago: number) => Date;
  /** A time of day in the office's zone, on that day or the last working day before it. */
  readonly workday: (ago: number, time: string) => Date;
  /** First or last day of the calendar year so many years before. */
  readonly yearStart: (yearsAgo: number) => string;
  readonly yearEnd: (yearsAgo: number) => string;
}

export function calendarOf(asOf: string): Calendar {
  const dayAgo = (ago: number) => addDays(asOf, -ago);
  const year = Number(asOf.slice(0, 4));
  return {
    asOf,
    day: dayAgo,
    // Evenings in UTC: by then a working day in Germany is over, and the next has not begun.
    evening: (ago) => new Date(Date.parse(`${asOf}T20:00:00Z`) - ago * day),
    workday(ago, time) {
      const wanted = dayAgo(ago);
      const weekday = new Date(`${wanted}T12:00:00Z`).getUTCDay();
      const back = weekday === 6 ? 1 : weekday === 0 ? 2 : 0;
      return fromLocalInput(`${addDays(wanted, -back)}T${time}`) ?? new Date(`${wanted}T09:00:00Z`);
    },
    yearStart: (yearsAgo) => `${year - yearsAgo}-01-01`,
    yearEnd: (yearsAgo) => `${year - yearsAgo}-12-31`,
  };
}
