import { fromLocalInput, isDay } from './day.ts';

/** How long ago something may have been, for filters: within some months, longer ago (or never), or never. */
export const ages = [
  'in-1',
  'in-3',
  'in-6',
  'in-12',
  'over-3',
  'over-6',
  'over-12',
  'over-24',
  'never',
] as const;
export type Age = (typeof ages)[number];

/** The day some months before another; where that month is shorter, its last day. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const moved = new Date(Date.UTC(year, month - 1 - months, 1));
  const last = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(date, last));
  return moved.toISOString().slice(0, 10);
}

export interface AgeBorder {
  readonly side: 'since' | 'before' | 'never';
  /** The first instant of the day that many months before today, in the office's zone. */
  readonly border: Date;
}

/** What an age means on a day. */
export function borderOf(age: Age, today: string): AgeBorder {
  const [word = '', months = '0'] = age.split('-');
  const day = monthsBefore(today, Number(months));
  const border = (isDay(day) && fromLocalInput(`${day}T00:00`)) || new Date(0);
  return { side: word === 'in' ? 'since' : word === 'over' ? 'before' : 'never', border };
}
