import type { Plugin } from 'vite';

const asked = /\buseTranslation\(\s*(?:'(\w+)'|\[([^\]]*)\])?\s*,?\s*\)/g;

/** Which subjects a module takes its words from. */
export function subjectsIn(code: string): string[] {
  const all = [...code.matchAll(/\buseTranslation\(/g)].length;
  const named = [...code.matchAll(asked)];
  if (named.length < all)
    throw new Error("Words are asked for by name: useTranslation('…') or useTranslation(['…']).");
  const lists = named.map(([, one, several]) => one ?? several ?? 'common');
  return [...new Set(lists.flatMap((list) => list.match(/\w+/g) ?? []))];
}

/**
 * Lets each module of the pages say which words it needs, so that the browser
 * fetches those of the page and not all (app/i18n/wanted-words.ts). It is
 * written here, for nobody would keep a list of it true by hand.
 */
export function wantedWords(): Plugin {
  return {
    name: 'wanted-words',
    enforce: 'pre',
    transform(code, id, options) {
      const file = id.split('?', 1)[0] ?? id;
      if (options?.ssr || !/\/app\/.*\.tsx?$/.test(file) || !code.includes('useTranslation(')) return null;
      const subjects = subjectsIn(code);
      const line = `import { wantWords as __wantWords } from '#app/i18n/wanted-words.ts'; __wantWords(${JSON.stringify(subjects)});`;
      return { code: `${code}\n${line}\n`, map: null };
    },
  };
}
