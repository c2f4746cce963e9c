import { expect, it } from 'vitest';
import { api as germanApi } from '#app/i18n/de/api.ts';
import { de } from '#app/i18n/de/index.ts';
import { api as englishApi } from '#app/i18n/en/api.ts';
import { en } from '#app/i18n/en/index.ts';
import { insightKinds } from '#app/network/insight/index.ts';
import { registry } from '#app/records/registry.server.ts';

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

it('has a word for every record, verb and field of the permission table', () => {
  const named = (group: object) => new Set(Object.keys(group));
  const [records, verbs, fields] = [de.permission.record, de.permission.verb, de.permission.field].map(named);
  const missing = registry.flatMap((entry) => [
    ...[entry.record].filter((name) => !records?.has(name)),
    ...Object.keys(entry.verbs).filter((name) => !verbs?.has(name)),
    ...Object.keys(entry.fields).filter((name) => !fields?.has(name)),
  ]);
  expect(missing).toEqual([]);
});

it('has a name, an explanation and every sentence of each kind of insight', () => {
  const kinds: Readonly<Record<string, object>> = de.insight.kind;
  expect(Object.keys(kinds).sort()).toEqual(insightKinds.map(({ id }) => id).sort());
  for (const words of Object.values(kinds)) {
    expect(Object.keys(words)).toEqual(expect.arrayContaining(['name', 'about']));
    expect(Object.keys(words).length).toBeGreaterThan(2);
  }
  for (const { theme } of insightKinds) expect(Object.keys(de.insight.theme)).toContain(theme);
});
