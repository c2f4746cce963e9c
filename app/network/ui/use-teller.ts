import { useTranslation } from 'react-i18next';
import type { Names } from '../insight-load.server.ts';
import type { Teller, Words } from './insight-words.ts';

/** Tells findings in the language of the page. */
export function useTeller(names: Names): Teller {
  const { t, i18n } = useTranslation(['insight', 'organisation']);
  return { words: t as unknown as Words, locale: i18n.language === 'en' ? 'en' : 'de', names };
}
