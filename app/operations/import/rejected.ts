import { de } from '#app/i18n/de/index.ts';
import { en } from '#app/i18n/en/index.ts';
import { csvText } from '#app/kernel/csv.ts';
import type { FieldError } from '#app/kernel/failure.ts';
import type { Locale } from '#app/records/account/terms.ts';

const words = { de, en };

interface Rejected {
  readonly line: number;
  readonly reasons: readonly FieldError[];
  readonly cells: readonly string[];
}

/** A rejected row as it is kept until somebody fetches it: one line of JSON. */
export function rejectedLine({ line, reasons, cells }: Rejected): string {
  return `${JSON.stringify({ line, reasons, cells })}\n`;
}

/** The name of a field in somebody's language. */
export function fieldName(locale: Locale, field: string): string {
  const names: Readonly<Record<string, string>> = words[locale].import.field;
  return names[field] ?? field;
}

/** A coded reason such as `too-long?max=200` as a sentence. */
export function sentence(locale: Locale, coded: string): string {
  const [key = '', query = ''] = coded.split('?', 2);
  const sentences: Readonly<Record<string, string>> = words[locale].failure.field;
  const parameters = new URLSearchParams(query);
  const text = sentences[key] ?? words[locale].failure.field.invalid;
  return text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => parameters.get(name) ?? '');
}

/** Why a row was rejected: each reason with the column it is about. */
export function reasonText(locale: Locale, reasons: readonly FieldError[]): string {
  return reasons
    .map(({ path, message }) =>
      [path && fieldName(locale, path), sentence(locale, message)].filter(Boolean).join(': '),
    )
    .join(' ');
}

/** The head of the file of rejected rows: the columns of the file they came from, and the reason. */
export function rejectedHead(locale: Locale, heads: readonly string[]): string {
  return csvText([[...heads, words[locale].import.reason]]);
}

/** A rejected row for that file, which can be mended there and read in again. */
export function rejectedCsv(locale: Locale, width: number, { cells, reasons }: Rejected): string {
  const filled = Array.from({ length: Math.max(width, cells.length) }, (_, index) => cells[index] ?? '');
  // Its mark stands at the head of the file alone.
  return csvText([[...filled, reasonText(locale, reasons)]]).slice(1);
}
