import { useTranslation } from 'react-i18next';
import { formatEuro, formatPlainDay } from '#app/ui/format.ts';

/** Figures as a report writes them, in the page's language. */
export function useWriting() {
  const { i18n } = useTranslation();
  const locale = i18n.language === 'en' ? 'en-GB' : 'de-DE';
  return {
    number: (value: number) => value.toLocaleString(locale),
    share: (value: number | null) =>
      value === null ? '–' : value.toLocaleString(locale, { style: 'percent', maximumFractionDigits: 0 }),
    index: (value: number) =>
      value.toLocaleString(locale, { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
    euro: (value: number) => formatEuro(value, i18n.language),
    day: (value: string) => formatPlainDay(value, i18n.language),
  };
}

/** The address of the meetings that a figure counts. */
export function meetingsOf(
  region: string,
  { from, to }: { readonly from: string; readonly to: string },
  narrowed: Readonly<Record<string, string>> = {},
): string {
  return `/treffen?${new URLSearchParams({ status: 'TOOK_PLACE', region, from, to, ...narrowed })}`;
}

/** How long each bar is: the longest of them is whole. */
export function sharesOf(counts: readonly number[]): number[] {
  const most = Math.max(1, ...counts);
  return counts.map((count) => count / most);
}
