import { configureI18n } from '#app/i18n/configure.ts';
import { words } from '#app/i18n/words.server.ts';
import type { Language } from './words.server.ts';

type Tell = (key: string, values?: Readonly<Record<string, string>>) => string;

const tellers = new Map<Language, Promise<Tell>>();

/** The words of insights in a language, made once: an answer tells its findings in both. */
export function tellingIn(language: Language): Promise<Tell> {
  const known = tellers.get(language);
  if (known) return known;
  const made = configureI18n(language, words[language]).then(
    (instance) => instance.getFixedT(language, 'insight') as unknown as Tell,
  );
  tellers.set(language, made);
  return made;
}
