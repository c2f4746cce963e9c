import { expect, it } from 'vitest';
import { api as germanApi } from '#app/i18n/de/api.ts';
import { de } from '#app/i18n/de/index.ts';
import { api as englishApi } from '#app/i18n/en/api.ts';
import { en } from '#app/i18n/en/index.ts';

function leaves(words: object, path = ''): Map<string, string> {
  return new Map(
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [[`${path}${key}`, value] as const] : [...leaves(value, `${path}${key}.`)],
    ),
  );
}

const german = leaves({ ...de, api: germanApi });
const english = leaves({ ...en, api: englishApi });

it('has the same keys in both languages, none empty', () => {
  expect([...english.keys()].sort()).toEqual([...german.keys()].sort());
  expect([...german, ...english].filter(([, text]) => text.trim() === '')).toEqual([]);
});

it('names the same parameters in both languages', () => {
  const parameters = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name).sort();
  const different = [...german].filter(
    ([key, text]) => String(parameters(text)) !== String(parameters(english.get(key) ?? '')),
  );
  expect(different.map(([key]) => key)).toEqual([]);
});

it('leaves no German sentence untranslated', () => {
  const same = [...german].filter(
    ([key, text]) => text.includes(' ') && /[a-zäöüß]{4}/.test(text) && english.get(key) === text,
  );
  expect(same).toEqual([]);
});
