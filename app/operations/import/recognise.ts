import { fold } from '#app/kernel/text.ts';
import { type ImportKindName, importKinds } from '#app/records/import-batch/terms.ts';
import { type ImportField, importFields } from './field.ts';

/** A head as it is compared: `Straße & Nr.:` and `strasse nr`, `Kürzel` and `KUERZEL` are one. */
export function headKey(head: string): string {
  return fold(head)
    .replace(/[^a-z0-9]/g, '')
    .replace(/([aou])e/g, '$1');
}

function headsOf(kind: ImportKindName): Map<string, ImportField> {
  const known = new Map<string, ImportField>();
  for (const field of importFields[kind]) {
    for (const head of [field.key, ...field.heads]) {
      const key = headKey(head);
      if (!known.has(key)) known.set(key, field);
    }
  }
  return known;
}

const heads: Readonly<Record<ImportKindName, Map<string, ImportField>>> = {
  organisations: headsOf('organisations'),
  contacts: headsOf('contacts'),
};

/**
 * Which field each column is, by its head; null where nobody knows. A field is
 * given once, unless several columns may be it.
 */
export function recogniseColumns(kind: ImportKindName, columns: readonly string[]): Array<string | null> {
  const taken = new Set<string>();
  const fields = columns.map((head) => {
    // `E-Mail 2` is the second of what `E-Mail` is.
    const field = heads[kind].get(headKey(head)) ?? heads[kind].get(headKey(head.replace(/\s*\d+\s*$/, '')));
    if (!field || (taken.has(field.key) && !field.many)) return null;
    taken.add(field.key);
    return field.key;
  });
  // One column `Name` and none for the first name: it holds both.
  if (kind === 'contacts' && !taken.has('firstName') && !taken.has('fullName')) {
    return fields.map((key, index) =>
      key === 'lastName' && headKey(columns[index] ?? '') === 'name' ? 'fullName' : key,
    );
  }
  return fields;
}

export interface Recognised {
  readonly kind: ImportKindName;
  /** The row that holds the heads. */
  readonly headIndex: number;
  readonly fields: ReadonlyArray<string | null>;
}

const personal: ReadonlySet<string> = new Set(['firstName', 'lastName', 'fullName', 'salutation']);

function scoreOf(kind: ImportKindName, cells: readonly string[]): number {
  const fields = recogniseColumns(kind, cells).filter((key) => key !== null);
  // Most heads name both kinds' fields; a first name decides.
  const decisive = kind === 'contacts' && !fields.some((key) => personal.has(key)) ? 0 : 1;
  const person =
    kind === 'contacts' ? fields.filter((key) => personal.has(key) && key !== 'fullName').length : 0;
  return decisive * (fields.length + person);
}

/**
 * What the file is and in which of its first rows the heads stand: tables often
 * begin with a title. Without a single known head the first row is taken.
 */
export function recogniseTable(
  rows: ReadonlyArray<{ readonly cells: readonly string[] }>,
  wanted: ImportKindName | null = null,
): Recognised {
  let best: Recognised & { readonly score: number } = {
    kind: wanted ?? 'organisations',
    headIndex: 0,
    fields: recogniseColumns(wanted ?? 'organisations', rows[0]?.cells ?? []),
    score: 0,
  };
  for (const [headIndex, { cells }] of rows.slice(0, 10).entries()) {
    for (const kind of wanted ? [wanted] : importKinds) {
      const score = scoreOf(kind, cells);
      if (score > best.score) best = { kind, headIndex, fields: recogniseColumns(kind, cells), score };
    }
  }
  return { kind: best.kind, headIndex: best.headIndex, fields: best.fields };
}
