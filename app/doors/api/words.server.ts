import { apiWords, words } from '#app/i18n/words.server.ts';

export type Language = 'de' | 'en';

export function wordsFor(language: Language) {
  return apiWords[language];
}

/** The sentence of a coded message such as `too-long?max=200`; the API's own wording before that of forms. */
export function sentenceOf(coded: string, language: Language): string {
  const [key = '', query = ''] = coded.split('?', 2);
  const { failure } = words[language];
  const sentences: Readonly<Record<string, string>> = { ...failure.field, ...apiWords[language].field };
  const sentence = Object.hasOwn(sentences, key) ? sentences[key] : undefined;
  const parameters = new URLSearchParams(query);
  return (sentence ?? failure.field.invalid).replace(
    /\{\{(\w+)\}\}/g,
    (_whole, name: string) => parameters.get(name) ?? '',
  );
}

interface Preference {
  readonly language: string;
  readonly weight: number;
}

function preferenceOf(part: string): Preference {
  const [tag = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
  const quality = parameters.find((text) => text.startsWith('q='))?.slice(2) ?? '1';
  return { language: tag.split('-', 1)[0] ?? '', weight: Number(quality) || 0 };
}

/** The language that a request asks for (RFC 9110 §12.5.4); null when it leaves that to the account. */
export function languageOf(request: Request): Language | null {
  const wanted = (request.headers.get('accept-language') ?? '')
    .slice(0, 500)
    .split(',')
    .map(preferenceOf)
    .filter(({ weight }) => weight > 0)
    .sort((one, other) => other.weight - one.weight)
    .find(({ language }) => language === 'de' || language === 'en');
  return wanted ? (wanted.language === 'en' ? 'en' : 'de') : null;
}
