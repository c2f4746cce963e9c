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
  /** The working day nearest to that day: before it in the past, after it ahead. */
  readonly workingDay: (ago: number) => string;
  /** A time of day in the office's zone on that working day. */
  readonly workday: (ago: number, time: string) => Date;
  /** First or last day of the calendar year so many years before. */
  readonly yearStart: (yearsAgo: number) => string;
  readonly yearEnd: (yearsAgo: number) => string;
}

/** Easter Sunday of a year: the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, ch. 8). */
function easter(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const leaps = Math.floor(century / 4);
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leaps - moon + 15) % 30;
  const shift = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * shift) / 451);
  const days = epact + shift - 7 * late + 114;
  return addDays(`${year}-${String(Math.floor(days / 31)).padStart(2, '0')}-01`, days % 31);
}

/** Days on which no office in Thuringia is open: public holidays, Christmas Eve and New Year's Eve. */
const closed = new Set(['01-01', '05-01', '09-20', '10-03', '10-31', '12-24', '12-25', '12-26', '12-31']);
const afterEaster = [-2, 1, 39, 50];

function isWorkingDay(text: string): boolean {
  const weekday = new Date(`${text}T12:00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6 || closed.has(text.slice(5))) return false;
  const sunday = easter(Number(text.slice(0, 4)));
  return !afterEaster.some((days) => addDays(sunday, days) === text);
}

export function calendarOf(asOf: string): Calendar {
  const dayAgo = (ago: number) => addDays(asOf, -ago);
  const workingDay = (ago: number) => {
    let found = dayAgo(ago);
    while (!isWorkingDay(found)) found = addDays(found, ago > 0 ? -1 : 1);
    return found;
  };
  const year = Number(asOf.slice(0, 4));
  return {
    asOf,
    day: dayAgo,
    // Evenings in UTC: by then a working day in Germany is over, and the next has not begun.
    evening: (ago) => new Date(Date.parse(`${asOf}T20:00:00Z`) - ago * day),
    workingDay,
    workday: (ago, time) =>
      fromLocalInput(`${workingDay(ago)}T${time}`) ?? new Date(`${workingDay(ago)}T09:00:00Z`),
    yearStart: (yearsAgo) => `${year - yearsAgo}-01-01`,
    yearEnd: (yearsAgo) => `${year - yearsAgo}-12-31`,
  };
}
