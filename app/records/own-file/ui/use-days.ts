import { useTranslation } from 'react-i18next';
import { dayOf } from '#app/kernel/day.ts';
import { formatPlainDay } from '#app/ui/format.ts';

/** Days and the days of instants, in the reader's language. */
export function useDays() {
  const { i18n } = useTranslation();
  const day = (value: string) => formatPlainDay(value, i18n.language);
  return { day, dayOfInstant: (iso: string) => day(dayOf(new Date(iso))) };
}
