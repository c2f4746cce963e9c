import { addDays, fromLocalInput } from '#app/kernel/day.ts';

/** What a report is about: all days from the first to the last, both included, 'YYYY-MM-DD'. */
export interface ReportWindow {
  readonly from: string;
  readonly to: string;
}

interface Period extends ReportWindow {
  readonly title: string;
}

/** The calendar year of a day. */
export function yearOf(day: string): ReportWindow {
  const year = day.slice(0, 4);
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

/** The days that were asked for; without any the funding period that is running, else the year. */
export function windowOf(
  asked: { readonly from: string | null; readonly to: string | null },
  periods: readonly Period[],
  today: string,
): ReportWindow {
  const { from, to } = asked;
  if (from && to) return from <= to ? { from, to } : { from: to, to: from };
  if (from) return { from, to: from <= today ? today : yearOf(from).to };
  if (to) return { from: yearOf(to).from, to };
  const running = periods.findLast((period) => period.from <= today && today <= period.to);
  return running ? { from: running.from, to: running.to } : yearOf(today);
}

/** A funding period is three years, and two of them can be looked at half and half. */
const mostYears = 5;

/** The last years of a window that is longer than a report may be: what it counts must not take for ever. */
export function withinLimit({ from, to }: ReportWindow): ReportWindow {
  const earliest = addDays(`${String(Number(to.slice(0, 4)) - mostYears).padStart(4, '0')}${to.slice(4)}`, 1);
  return { from: from < earliest ? earliest : from, to };
}

/** The instants between which it lies: its first one, and the first after it. */
export function instantsOf({ from, to }: ReportWindow): { readonly from: Date; readonly to: Date } {
  return { from: midnight(from), to: midnight(addDays(to, 1)) };
}

function midnight(day: string): Date {
  // Any day that exists has a midnight in the office's zone.
  return fromLocalInput(`${day}T00:00`) ?? new Date(`${day}T00:00:00Z`);
}

/** A quarter or a year, as far as it lies in the window. */
export interface WindowPart extends ReportWindow {
  readonly year: number;
  /** 1 to 4; null: a whole year. */
  readonly quarter: number | null;
}

const mostQuarters = 16;

/** The quarters of a window, or its years where that would be a long list. */
export function partsOf({ from, to }: ReportWindow): WindowPart[] {
  const quarters = divided({ from, to }, 3);
  return quarters.length <= mostQuarters ? quarters : divided({ from, to }, 12);
}

function divided({ from, to }: ReportWindow, months: 3 | 12): WindowPart[] {
  const parts: WindowPart[] = [];
  let year = Number(from.slice(0, 4));
  let part = Math.floor((Number(from.slice(5, 7)) - 1) / months);
  const first = (aYear: number, aPart: number) =>
    `${String(aYear).padStart(4, '0')}-${String(aPart * months + 1).padStart(2, '0')}-01`;
  for (;;) {
    const begin = first(year, part);
    if (begin > to) return parts;
    const after = part + 1 === 12 / months ? first(year + 1, 0) : first(year, part + 1);
    const last = addDays(after, -1);
    parts.push({
      year,
      quarter: months === 3 ? part + 1 : null,
      from: begin < from ? from : begin,
      to: last > to ? to : last,
    });
    [year, part] = part + 1 === 12 / months ? [year + 1, 0] : [year, part + 1];
  }
}
