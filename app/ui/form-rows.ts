/** What was typed into the rows of a form that has come back, as texts. */
export function typedRows(value: unknown): ReadonlyArray<Readonly<Record<string, string>>> | null {
  if (!Array.isArray(value)) return null;
  return value.map((row: unknown) => {
    const entries = typeof row === 'object' && row !== null ? Object.entries(row) : [];
    return Object.fromEntries(
      entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
    );
  });
}

interface RowFieldOptions {
  readonly form: string;
  readonly list: string;
  readonly index: number;
  readonly allErrors: Readonly<Record<string, readonly string[] | undefined>>;
}

/** A field in a row of a list, with the name and the errors that the server knows it by. */
export function rowField(
  { form, list, index, allErrors }: RowFieldOptions,
  name: string,
  initialValue: unknown,
) {
  const path = `${list}[${index}].${name}`;
  return { id: `${form}-${path}`, name: path, errors: allErrors[path] ?? [], initialValue };
}
