import type { i18n as I18n, ResourceLanguage } from 'i18next';

type WordFile = Readonly<Record<string, ResourceLanguage[string]>>;

/** Each subject's words, in each language a file of its own that is fetched when it is first wanted. */
const files = import.meta.glob<WordFile>(['./{de,en}/*.ts', '!./{de,en}/{index,api}.ts']);

/** Words that were asked for and have not come yet. */
const awaited = new Map<string, Promise<void>>();
const known: Record<string, ResourceLanguage[string]> = {};
let speaking: I18n | null = null;
let failed: { readonly at: string; readonly reason: unknown } | null = null;

async function fetchWords(subject: string, locale: string): Promise<void> {
  // Files are called as in the list of subjects, but for capitals: `followUp` is in `follow-up.ts`.
  const name = subject.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  const file = await files[`./${locale}/${name}.ts`]?.();
  // `import` cannot be the name of a constant.
  const words = file?.[subject === 'import' ? 'importing' : subject];
  if (!words) throw new Error(`There are no words for ${subject}.`);
  known[subject] = words;
  speaking?.addResourceBundle(locale, subject, words);
  awaited.delete(subject);
}

function ask(subject: string): void {
  const asking = fetchWords(subject, document.documentElement.lang);
  // Whoever waits for them is told of a failure; here they are only asked for early.
  asking.catch(() => {});
  awaited.set(subject, asking);
}

/**
 * Says that a module speaks of these subjects. Each module that asks for words
 * says so when it is loaded (scripts/build/words.ts writes the line), so that a
 * page has the words of all that it can show, and of nothing else.
 */
export function wantWords(subjects: readonly string[]): void {
  for (const subject of subjects) if (!(subject in known) && !awaited.has(subject)) ask(subject);
}

/** All words that the modules of the page want, for the first rendering. */
export async function wordsAtFirst(): Promise<ResourceLanguage> {
  while (awaited.size > 0) await Promise.all(awaited.values());
  return known;
}

/** From here on, words that come later are added to these. */
export function addWordsTo(i18n: I18n): void {
  speaking = i18n;
}

/**
 * Keeps a page back until its words are there, as React wants it: by throwing
 * what it waits for. `at` is the address of the page: where words could not be
 * fetched that is said once for each, and the next address asks again.
 */
export function waitForWords(at: string): void {
  if (awaited.size === 0) return;
  if (failed?.at === at) throw failed.reason;
  if (failed) for (const subject of awaited.keys()) ask(subject);
  failed = null;
  throw Promise.all(awaited.values()).catch((reason: unknown) => {
    failed = { at, reason };
  });
}
