import { fold } from '#app/kernel/text.ts';

const longestWord = 40;
const mostWords = 8;

/** A word of a text, folded, and where it stands. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/**
 * One spelling for all: `Müller`, `Mueller` and `Muller` become `muller`,
 * `Straße` and `Strasse` become `strasse`. An `e` after a, o or u is dropped
 * wherever it stands, so what is typed so far stays a prefix of the whole word.
 */
export function foldWord(text: string): string {
  const folded = fold(text)
    .replace(/[^\p{Letter}\p{Number}]/gu, '')
    .replace(/([aou])e/g, '$1');
  return folded.length > longestWord ? [...folded].slice(0, longestWord).join('') : folded;
}

/** The words of a text in their order. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{Letter}\p{Number}\p{Mark}]+/gu)].flatMap((match) => {
    const word = foldWord(match[0]);
    return word ? [{ word, start: match.index, end: match.index + match[0].length }] : [];
  });
}

/** A telephone number as one word of digits, `+49 (0)3631 …` like `03631/…`; null for what is none. */
export function phoneWord(text: string): string | null {
  if (!/^\+?[\d\s()/.-]+$/.test(text)) return null;
  const digits = text
    .replace('(0)', '')
    .replace(/^(\+|00)49/, '0')
    .replace(/\D/g, '');
  return digits.length >= 6 ? digits.slice(0, longestWord) : null;
}

/** The distinct words by which a text is found. */
export function indexWords(text: string): string[] {
  const phone = phoneWord(text.trim());
  return phone ? [phone] : [...new Set(wordsOf(text).map(({ word }) => word))];
}

/** What somebody typed, as the index knows words. */
export interface SearchQuery {
  readonly words: readonly string[];
  /** The words in their order, as whole names are kept. */
  readonly whole: string;
}

export function parseQuery(text: string): SearchQuery {
  const words = indexWords(text).slice(0, mostWords);
  return { words, whole: words.join(' ') };
}

/** A name as one text of folded words, by which the exact name and its beginning are found. */
export function wholeName(name: string): string {
  return [...new Set(wordsOf(name).map(({ word }) => word))].slice(0, mostWords).join(' ');
}

const shortestCompound = 7;
const shortestTail = 4;

/** The ends of a long word that may be words themselves: `nordhausen` is found by `hausen`. */
export function tailsOf(word: string): string[] {
  if (word.length < shortestCompound) return [];
  const last = word.length - shortestTail;
  return Array.from({ length: Math.max(0, last - 2) }, (_, index) => word.slice(index + 3));
}

const letters = [...'abcdefghijklmnopqrstuvwxyz'];
const shortestMistyped = 4;

/**
 * Everything that one slip of the finger away was perhaps meant: a letter
 * missing, doubled, wrong, or two changed places (Damerau). What merely goes on
 * after the word is left out: its beginning finds that anyway. About 50 for
 * each letter, whatever the size of the index.
 */
export function slipsOf(word: string): string[] {
  if (word.length < shortestMistyped || /\d/.test(word)) return [];
  const slips = new Set<string>();
  for (let at = 0; at < word.length; at += 1) {
    const [head, tail] = [word.slice(0, at), word.slice(at)];
    slips.add(head + tail.slice(1));
    if (tail.length > 1) slips.add(head + tail.charAt(1) + tail.charAt(0) + tail.slice(2));
    for (const letter of letters) {
      slips.add(head + letter + tail.slice(1));
      slips.add(head + letter + tail);
    }
  }
  slips.delete(word);
  return [...slips].filter((slip) => !slip.startsWith(word)).sort();
}
