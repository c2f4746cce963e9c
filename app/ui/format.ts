import { useTranslation } from 'react-i18next';
import { addDays, dayOf, officeZone } from '#app/kernel/day.ts';

function cached(options: Intl.DateTimeFormatOptions) {
  const formats = new Map<string, Intl.DateTimeFormat>();
  return (locale: string) => {
    const known = formats.get(locale);
    if (known) return known;
    const made = new Intl.DateTimeFormat(locale === 'de' ? 'de-DE' : 'en-GB', options);
    formats.set(locale, made);
    return made;
  };
}

const longDay = cached({
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});
const plainDay = cached({ timeZone: 'UTC', day: 'numeric', month: 'short', year: 'numeric' });
const clock = cached({ timeZone: officeZone, hour: '2-digit', minute: '2-digit' });

/** `Di., 24. Nov. 2026` for a day 'YYYY-MM-DD'. */
export function formatDay(day: string, locale: string): string {
  return longDay(locale).format(new Date(`${day}T00:00:00Z`));
}

/** `24. Nov. 2026`, for days on which the weekday says nothing: a term, a last day. */
export function formatPlainDay(day: string, locale: string): string {
  return plainDay(locale).format(new Date(`${day}T00:00:00Z`));
}

/** `1. Jan. 2026 – 31. Dez. 2028`; of one end only, that one beside its dash; of none, nothing. */
export function formatTerm(from: string | null, to: string | null, locale: string): string {
  if (!from && !to) return '';
  return [from, to]
    .map((day) => (day ? formatPlainDay(day, locale) : ''))
    .join(' – ')
    .trim();
}

const monthName = cached({ timeZone: 'UTC', month: 'long', year: 'numeric' });

/** `November 2026` for a month 'YYYY-MM'. */
export function formatMonth(month: string, locale: string): string {
  return monthName(locale).format(new Date(`${month}-01T00:00:00Z`));
}

const weekdays = {
  short: cached({ timeZone: 'UTC', weekday: 'short' }),
  long: cached({ timeZone: 'UTC', weekday: 'long' }),
};

/** `Di`, `Dienstag` for a day 'YYYY-MM-DD'. */
export function formatWeekday(day: string, locale: string, length: 'short' | 'long'): string {
  return weekdays[length](locale).format(new Date(`${day}T00:00:00Z`));
}

/** `14:00` in the office's zone. */
export function formatClock(iso: string, locale: string): string {
  return clock(locale).format(new Date(iso));
}

/** `90.000 €`, `1.234,50 €`: whole euros without their zeros. */
export function formatEuro(euros: number, locale: string): string {
  const digits = Number.isInteger(euros) ? 0 : 2;
  return euros.toLocaleString(locale === 'de' ? 'de-DE' : 'en-GB', {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}

/** `Di., 24. Nov. 2026, 14:00` in the office's zone. */
export function formatInstant(iso: string, locale: string): string {
  const date = new Date(iso);
  return `${formatDay(dayOf(date), locale)}, ${clock(locale).format(date)}`;
}

const numbers = new Intl.DateTimeFormat('de-DE', {
  timeZone: 'UTC',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
});

/** `24.11.2026` for an instant's day in the office's zone: the form that spreadsheets take for a date. */
export function csvInstant(iso: string): string {
  return numbers.format(new Date(`${dayOf(new Date(iso))}T00:00:00Z`));
}

/** The same for a day. */
export function csvDay(day: string): string {
  return numbers.format(new Date(`${day}T00:00:00Z`));
}

/** `24.11.2026 14:00` in the office's zone. */
export function csvTime(iso: string): string {
  return `${csvInstant(iso)} ${clock('de').format(new Date(iso))}`;
}

/** Dates as people say them: gestern, heute and morgen by name, others by date. `today` comes from the loader. */
export function useDates(today: string) {
  const { t, i18n } = useTranslation('common');
  const locale = i18n.language;
  const day = (value: string) => {
    if (value === today) return t('today');
    if (value === addDays(today, -1)) return t('yesterday');
    if (value === addDays(today, 1)) return t('tomorrow');
    return formatDay(value, locale);
  };
  return {
    day,
    instant: (iso: string) => `${day(dayOf(new Date(iso)))}, ${clock(locale).format(new Date(iso))}`,
    dayOfInstant: (iso: string) => day(dayOf(new Date(iso))),
    full: (iso: string) => formatInstant(iso, locale),
  };
}
