import { useTranslation } from 'react-i18next';
import { countedUpTo } from '#app/kernel/count.ts';

/** Writes how many there are in the reader's way, or that there are more than were counted. */
export function useCount(): (count: number) => string {
  const { t, i18n } = useTranslation('common');
  const written = (count: number) => count.toLocaleString(i18n.language);
  return (count) => (count > countedUpTo ? t('moreThan', { shown: written(countedUpTo) }) : written(count));
}
