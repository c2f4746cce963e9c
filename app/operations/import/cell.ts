import { addDays } from '#app/kernel/day.ts';
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

const months = ['jan', 'feb', 'mär', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
const englishMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The number of a month by its first letters, German or English; 0 for no month. */
function monthOf(word: string): number {
  const start = word.toLowerCase().replace('mrz', 'mär').slice(0, 3);
  return Math.max(months.indexOf(start), englishMonths.indexOf(start)) + 1;
}

function isoDay(year: string, month: string, day: string): string {
  return `${full(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

// 1954 to 2119: what a spreadsheet makes of a day when the cell is no longer shown as one.
const isSerial = (text: string) => /^\d{5}$/.test(text) && Number(text) >= 20_000 && Number(text) <= 80_000;

/**
 * `24.11.2026`, `24.11.26`, `24/11/2026`, `24. November 2026`, `2026/11/24` or
 * `46350` as `2026-11-24`; anything else is left for the schema to refuse.
 */
export function dayText(text: string): string {
  const packed = text.replace(/\s+/g, '');
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})[./-](\d{1,2})[./-](\d{4}|\d{2})$/.exec(packed) ?? [];
  if (day) return isoDay(year, month, day);
  const [, inWords = '', word = '', ofYear = ''] = /^(\d{1,2})\.?(\p{L}{3,})\.?(\d{4})$/u.exec(packed) ?? [];
  if (inWords && monthOf(word) > 0) return isoDay(ofYear, String(monthOf(word)), inWords);
  const [, first = '', middle = '', last = ''] = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/.exec(packed) ?? [];
  if (first) return isoDay(first, middle, last);
  if (isSerial(packed)) return addDays('1899-12-30', Number(packed));
  return /^\d{4}-\d{2}-\d{2}[ T]00:00/.test(text) ? text.slice(0, 10) : text;
}

/** A postcode whose zero in front a spreadsheet has taken for nothing: `6567` is `06567`. */
export function postcodeText(text: string): string {
  return /^[1-9]\d{3}$/.test(text) ? `0${text}` : text;
}

/**
 * A telephone number that a spreadsheet has taken for a number: the zero or the
 * plus in front is gone. Nine digits and more are no local number.
 */
export function phoneText(text: string): string {
  if (!/^[1-9]\d{8,13}$/.test(text)) return text;
  return /^49[1-9]\d{8,}$/.test(text) ? `+${text}` : `0${text}`;
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
    case 'postcode':
      return postcodeText(text);
    case 'phone':
      return phoneText(text);
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
