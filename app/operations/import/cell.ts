import { fold } from '#app/kernel/text.ts';
import type { CellReading } from './field.ts';
import { choiceWords, flagOf } from './words.ts';

/** What a cell says: a text or yes or no, several texts, the parts of a name; null for nothing. */
export type CellValue = string | boolean | readonly string[] | NameParts | null;

export interface NameParts {
  readonly title: string;
  readonly firstName: string;
  readonly lastName: string;
}

/**
 * Takes back the apostrophe that an export puts before what a spreadsheet would
 * read as a formula (`csvCell`): it is not part of the value.
 */
export function withoutApostrophe(text: string): string {
  return /^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text;
}

function full(year: string): string {
  if (year.length === 4) return year;
  // Two digits: up to ten years ahead is this century's.
  return Number(year) <= 36 ? `20${year}` : `19${year}`;
}

/** `24.11.2026`, `24.11.26`, `24/11/2026` or `2026-11-24` as `2026-11-24`; anything else is left for the schema to refuse. */
export function dayText(text: string): string {
  const german = /^(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})$/.exec(text.replace(/\s+/g, ''));
  if (german) {
    const [, day = '', month = '', year = ''] = german;
    return `${full(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  }
  return /^\d{4}-\d{2}-\d{2}[ T]00:00/.test(text) ? text.slice(0, 10) : text;
}

/** A whole number without the marks between its thousands: `1.200`, `1,200`, `1 200` are 1200. */
export function numberText(text: string): string {
  return /^\d{1,3}([.,' \u00a0\u202f]\d{3})+$/.test(text) ? text.replace(/\D/g, '') : text;
}

const titleWord = /^(prof|dr|dipl|ing|mag|med|phil|rer|nat|jur|h|c|mult|habil)[.-]/i;
const salutations: ReadonlySet<string> = new Set(['herr', 'herrn', 'frau', 'mr', 'mrs', 'ms']);

/** `Prof. Dr. Anna Maria Beispiel` or `Beispiel, Anna Maria` in its parts; the last word is the family name. */
export function nameParts(text: string): NameParts {
  const comma = /^([^,]+),\s*(.+)$/.exec(text);
  const words = (comma ? `${comma[2]} ${comma[1]}` : text).split(/\s+/).filter(Boolean);
  while (words.length > 1 && salutations.has(fold(words[0] ?? '').replace('.', ''))) words.shift();
  const titles: string[] = [];
  while (words.length > 1 && titleWord.test(words[0] ?? '')) titles.push(words.shift() ?? '');
  const familyWords = comma ? (comma[1] ?? '').trim().split(/\s+/).length : familyLength(words);
  return {
    title: titles.join(' '),
    firstName: words.slice(0, -familyWords).join(' '),
    lastName: words.slice(-familyWords).join(' '),
  };
}

const particles: ReadonlySet<string> = new Set(['von', 'van', 'de', 'zu', 'zur', 'zum', 'der', 'den', 'vom']);

/** How many of the last words are the family name: `von der Heide` are three. */
function familyLength(words: readonly string[]): number {
  const first = words.findIndex((word, index) => index > 0 && particles.has(word.toLowerCase()));
  return first === -1 ? 1 : words.length - first;
}

/** The value of a cell; what it can't read it hands on as it stands, and the record's schema refuses it. */
export function readCell(reads: CellReading, raw: string): CellValue {
  const text = withoutApostrophe(raw.trim()).trim();
  if (text === '') return null;
  switch (reads) {
    case 'text':
      return text;
    case 'day':
      return dayText(text);
    case 'number':
      return numberText(text);
    case 'flag':
      return flagOf(text) ?? text;
    case 'list':
      return text
        .split(/[,;]/)
        .map((part) => part.trim())
        .filter(Boolean);
    case 'full-name':
      return nameParts(text);
    default:
      return choiceWords[reads].get(fold(text)) ?? text;
  }
}
