/** What stands in one place of a row that a snapshot keeps; null where nothing does. */
export function valueIn(row: unknown, name: string): unknown {
  return typeof row === 'object' && row !== null ? (Reflect.get(row, name) ?? null) : null;
}

/** The same as a text; nothing and what is no text are the empty one. */
export function textIn(row: unknown, name: string): string {
  const value = valueIn(row, name);
  return typeof value === 'string' ? value : '';
}

/** A row as the form sends it: texts, and boxes that are ticked or not there. */
export function rowTexts(row: unknown): Record<string, string> {
  const entries = typeof row === 'object' && row !== null ? Object.entries(row) : [];
  return Object.fromEntries(
    entries.flatMap(([name, value]: [string, unknown]) => {
      if (value === true) return [[name, 'on']];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}
