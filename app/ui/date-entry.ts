import { addDays, isDay } from '#app/kernel/day.ts';

const namedDays: Record<string, number> = {
  vorgestern: -2,
  gestern: -1,
  yesterday: -1,
  heute: 0,
  today: 0,
  morgen: 1,
  tomorrow: 1,
  übermorgen: 2,
  uebermorgen: 2,
};

const weekdays = [
  ['so', 'sonntag', 'sun', 'sunday'],
  ['mo', 'montag', 'mon', 'monday'],
  ['di', 'dienstag', 'tue', 'tuesday'],
  ['mi', 'mittwoch', 'wed', 'wednesday'],
  ['do', 'donnerstag', 'thu', 'thursday'],
  ['fr', 'freitag', 'fri', 'friday'],
  ['sa', 'samstag', 'sat', 'saturday', 'sonnabend'],
];

const months = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
const otherMonths: Record<string, number> = { mar: 3, maer: 3, mrz: 3, may: 5, oct: 10, dec: 12 };

/**
 * The day 'YYYY-MM-DD' that someone means by what they typed, or null when it
 * is none. Takes `heute`, `morgen`, `+3`, `-2`, `+2w`, `Fr` (the next one),
 * `24.11.`, `24.11.26`, `24. November 2026`, `2026-11-24`. Without a year the
 * one nearest to `today` is meant, so that in January `30.12.` is last month.
 */
export function parseDateEntry(text: string, today: string): string | null {
  const entry = text.trim().toLowerCase();
  if (isDay(entry)) return entry;

  const named = Object.hasOwn(namedDays, entry) ? namedDays[entry] : undefined;
  if (named !== undefined) return addDays(today, named);

  const offset = /^([+-])\s?(\d{1,4})\s?(t|tage?|d|w|wochen?)?$/.exec(entry);
  if (offset) {
    const days = Number(offset[2]) * (offset[3]?.startsWith('w') ? 7 : 1);
    return addDays(today, offset[1] === '-' ? -days : days);
  }

  const weekday = weekdays.findIndex((names) => names.includes(entry.replace(/\.$/, '')));
  if (weekday !== -1) return nextWeekday(today, weekday);

  const numbers = /^(\d{1,2})[./-]\s?(\d{1,2})(?:[./-]\s?(\d{4}|\d{2})?)?$/.exec(entry);
  if (numbers) return toDay(numbers[1], Number(numbers[2]), numbers[3], today);

  const words = /^(\d{1,2})\.?\s?([a-zä]{3,9})\.?(?:\s(\d{4}|\d{2}))?$/.exec(entry);
  if (words) return toDay(words[1], monthOf(words[2] ?? ''), words[3], today);
  return null;
}

/** `24.11.2026` for '2026-11-24', as a date is typed; '' for what is no day. */
export function formatDateEntry(day: string): string {
  if (!isDay(day)) return '';
  const [year, month, date] = day.split('-');
  return `${date}.${month}.${year}`;
}

/** 'HH:mm' for `9`, `14:30`, `14.30`, `1430`, `14 Uhr`; null for what is no time of day. */
export function parseTimeEntry(text: string): string | null {
  const entry = text
    .trim()
    .toLowerCase()
    .replace(/\s?uhr$/, '');
  const match = /^(\d{1,2})(?:[:.h]?(\d{2}))?$/.exec(entry);
  if (!match) return null;
  const hours = Number(match[1]);
  const minutes = Number(match[2] ?? 0);
  if (hours > 23 || minutes > 59) return null;
  return `${pad(hours)}:${pad(minutes)}`;
}

function nextWeekday(today: string, weekday: number): string {
  const current = new Date(`${today}T00:00:00Z`).getUTCDay();
  return addDays(today, (weekday - current + 7) % 7 || 7);
}

function monthOf(word: string): number {
  const start = word.slice(0, 3);
  const month = months.indexOf(start) + 1;
  return month || (otherMonths[start] ?? otherMonths[word.slice(0, 4)] ?? 0);
}

function toDay(
  date: string | undefined,
  month: number,
  year: string | undefined,
  today: string,
): string | null {
  const inYear = (full: number) => {
    const day = `${String(full).padStart(4, '0')}-${pad(month)}-${pad(Number(date))}`;
    return isDay(day) ? day : null;
  };
  if (year) return inYear(year.length === 2 ? 2000 + Number(year) : Number(year));
  const thisYear = Number(today.slice(0, 4));
  const candidates = [thisYear + 1, thisYear, thisYear - 1].map(inYear).filter((day) => day !== null);
  const distance = (day: string) => Math.abs(Date.parse(day) - Date.parse(today));
  return candidates.sort((a, b) => distance(a) - distance(b))[0] ?? null;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
