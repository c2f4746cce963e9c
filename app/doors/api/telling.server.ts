import { speakingIn } from '#app/i18n/speaking.server.ts';
import type { Language } from './words.server.ts';

type Tell = (key: string, values?: Readonly<Record<string, string>>) => string;

/** The words of insights in a language: an answer tells its findings in both. */
export async function tellingIn(language: Language): Promise<Tell> {
  return (await speakingIn(language)).getFixedT(language, 'insight') as unknown as Tell;
}
