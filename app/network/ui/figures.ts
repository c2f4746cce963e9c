import { useTranslation } from 'react-i18next';
import { type MeasureId, measureOf, measures } from '#app/graph/measures/index.ts';

const formats = new Map<string, Intl.NumberFormat>();

function format(locale: string, digits: number): Intl.NumberFormat {
  const key = `${locale} ${digits}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale === 'de' ? 'de-DE' : 'en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  formats.set(key, made);
  return made;
}

/** Weights as people read them, in the page's language. */
export function useFigures() {
  const { i18n } = useTranslation();
  const locale = i18n.language === 'en' ? 'en' : 'de';
  return {
    // By way of thousandths, as weights travel in the picture: the same tie reads alike in every place.
    weight: (value: number) => format(locale, 2).format(Math.round(value * 1000) / 1000),
    count: (value: number) => format(locale, 0).format(value),
    measure: (id: MeasureId, value: number) => format(locale, measureOf(id)?.digits ?? 0).format(value),
    measureName: (id: MeasureId) => measureOf(id)?.name[locale] ?? id,
    measures: measures.map(({ id, name, meaning }) => ({ id, name: name[locale], meaning: meaning[locale] })),
  };
}
