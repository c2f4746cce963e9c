import { useTranslation } from 'react-i18next';
import { formatDay, formatEuro, formatInstant, formatPlainDay } from '#app/ui/format.ts';
import type { Shown, ShownName } from '../shown.ts';

/** The words for kept values in the reader's language. */
export function useShownWords() {
  const { t, i18n } = useTranslation([
    'history',
    'organisation',
    'contact',
    'meeting',
    'relationship',
    'followUp',
    'project',
    'listing',
    'introduction',
  ]);
  const locale = i18n.language;
  /** Keys that come from the table of fields, not from here: each is in both languages by test. */
  const word = (key: string, fallback: string, values: Record<string, string> = {}) =>
    t(key as 'history:title', { ...values, defaultValue: fallback });
  const name = (shown: ShownName) => {
    if (shown === null) return t('history:hidden');
    return typeof shown === 'string' ? shown : locale === 'en' ? shown.en : shown.de;
  };
  const textOf = (shown: Shown): string => {
    switch (shown.as) {
      case 'nothing':
        return '';
      case 'text':
        return shown.text;
      case 'number':
        return shown.number.toLocaleString(locale);
      case 'euros':
        return formatEuro(shown.euros, locale);
      case 'day': {
        // Of a term the weekday says nothing.
        const day = shown.key ? formatPlainDay(shown.day, locale) : formatDay(shown.day, locale);
        return shown.key ? word(shown.key, day, { day }) : day;
      }
      case 'instant':
        return formatInstant(shown.at, locale);
      case 'flag':
        return shown.set ? t('history:yes') : t('history:no');
      case 'word':
        return word(shown.key, shown.value);
      case 'name':
        return name(shown.name);
      case 'list':
        return shown.items.map(textOf).join('\n');
      case 'row':
        return shown.parts.map(textOf).join(', ');
    }
  };
  return {
    textOf,
    label: (key: string) => word(key, key),
    verb: (verb: string) => word(`history:verb.${verb}`, t('history:verb.update')),
    itemsOf: (shown: Shown) => (shown.as === 'list' ? shown.items.map(textOf) : []),
  };
}
