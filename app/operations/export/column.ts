/** What stands in a cell of a table; nothing: empty. */
export type Cell = string | number | null;

/** A column of a file: its heading, and what of a record stands in it. */
export type Column<Row> = readonly [label: string, cell: (row: Row) => Cell];

/** Several values in one cell, as an import takes them apart again. */
export function listed(values: readonly string[]): string | null {
  return values.length > 0 ? values.join(', ') : null;
}

/** The word for a code; a code without a word is shown as it is. */
export function wordIn(words: Readonly<Record<string, string>>, code: string | null): string | null {
  return code === null ? null : (words[code] ?? code);
}

/** 'YYYY-MM-DD HH:MM' in the office's zone. */
export function momentText(local: string): string {
  return local.replace('T', ' ');
}
