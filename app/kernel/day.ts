/** The office's zone: days begin and end here, whatever the server's own zone. */
export const officeZone = 'Europe/Berlin';

const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: officeZone });

/** The day 'YYYY-MM-DD' on which an instant falls in the office's zone. */
export function dayOf(instant: Date): string {
  return dayFormat.format(instant);
}

/** Does the text name a day that exists, such as 2028-02-29? */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === text;
}

/** The day someone wrote in full, `2026-11-24` or `24.11.2026`, as 'YYYY-MM-DD'; null for anything else. */
export function readDay(text: string): string | null {
  const german = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text);
  const day = german ? `${german[3]}-${german[2]?.padStart(2, '0')}-${german[1]?.padStart(2, '0')}` : text;
  return isDay(day) ? day : null;
}

/** The day `days` after (or, negative, before) another; calendar days, so no hour of daylight saving gets in. */
export function addDays(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** The first day after `today`, and after `day`, on the same weekday as `day`. */
export function nextSameWeekday(day: string, today: string): string {
  const since = (Date.parse(`${today}T00:00:00Z`) - Date.parse(`${day}T00:00:00Z`)) / 86_400_000;
  return addDays(day, 7 * Math.max(1, Math.floor(since / 7) + 1));
}

const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: officeZone,
  dateStyle: 'short',
  timeStyle: 'short',
});

/** `2026-11-24T14:00` in the office's zone for an instant, as forms take it apart and put it together. */
export function toLocalInput(instant: Date): string {
  return wallClock.format(instant).replace(' ', 'T');
}

/**
 * The instant of a wall-clock time `YYYY-MM-DDTHH:mm` in the office's zone. A
 * time that the spring change skips is moved forward by its hour; of an hour
 * that comes twice in autumn the first is meant. Invalid text gives null.
 */
export function fromLocalInput(text: string): Date | null {
  const match = /^([\d.-]+)[T ](\d{1,2}):(\d{2})(?::\d{2})?$/.exec(text);
  const day = match?.[1] ? readDay(match[1]) : null;
  if (!match || !day || Number(match[2]) > 23 || Number(match[3]) > 59) return null;
  const wanted = `${day}T${match[2]?.padStart(2, '0')}:${match[3]}`;
  const asUtc = Date.parse(`${wanted}:00Z`);
  for (const offsetHours of [2, 1]) {
    const candidate = new Date(asUtc - offsetHours * 3_600_000);
    if (toLocalInput(candidate) === wanted) return candidate;
  }
  return new Date(asUtc - 3_600_000);
}
