import type { i18n as I18n } from 'i18next';
import { configureI18n } from './configure.ts';
import { words } from './words.server.ts';

type Locale = keyof typeof words;

const speaking = new Map<Locale, Promise<I18n>>();

/** The words of a language as pages say them: set up once a process, for nothing in it hangs on a visitor. */
export function speakingIn(locale: Locale): Promise<I18n> {
  const known = speaking.get(locale);
  if (known) return known;
  const made = configureI18n(locale, words[locale]);
  speaking.set(locale, made);
  return made;
}
