/**
 * A cell as spreadsheets may open it without harm: quoted where it must be, and
 * what would be read as a formula begins with an apostrophe (OWASP, CSV injection).
 */
export function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value).replace('.', ',');
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** What a file begins with so that spreadsheets read it as UTF-8. */
export const csvMark = '\uFEFF';

/** Lines of cells, each with its end. */
export function csvRows(rows: ReadonlyArray<ReadonlyArray<string | number>>): string {
  return rows.map((row) => `${row.map(csvCell).join(';')}\r\n`).join('');
}

/** A table as German spreadsheets read it: semicolons, decimal commas, UTF-8 with its mark. */
export function csvText(rows: ReadonlyArray<ReadonlyArray<string | number>>): string {
  return `${csvMark}${csvRows(rows)}`;
}
