import type { FieldError } from '#app/kernel/failure.ts';
import type { ImportKindName } from '#app/records/import-batch/terms.ts';
import { type CellValue, readCell } from './cell.ts';
import { type ImportField, importFields } from './field.ts';

/** What a person decided about a file: which column is what, and what holds for all its rows. */
export interface ImportPlan {
  readonly kind: ImportKindName;
  /** The line with the heads; rows up to it are none. */
  readonly headLine: number;
  readonly heads: readonly string[];
  /** Field of each column, null for a column left out. */
  readonly fields: ReadonlyArray<string | null>;
  /** Values for fields that no column has. */
  readonly fixed: Readonly<Record<string, string>>;
  /** An empty cell empties the field; without this it says nothing. */
  readonly clearEmpty: boolean;
  readonly doubtful: 'reject' | 'create';
  /** Named as the source of new records. */
  readonly fileName: string;
}

/** A row of the file in the words of the record, not yet tried against its schema. */
export interface ImportRow {
  readonly line: number;
  readonly values: Readonly<Record<string, CellValue>>;
  /** Several cells for one field, in order: e-mails, telephones. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  /** Fields that an empty cell of this row empties. */
  readonly cleared: ReadonlySet<string>;
  readonly faults: readonly FieldError[];
  readonly cells: readonly string[];
}

interface Place {
  readonly index: number;
  readonly field: ImportField;
}

function placesOf({ kind, fields }: ImportPlan): Place[] {
  const byKey = new Map(importFields[kind].map((field) => [field.key, field]));
  return fields.flatMap((key, index) => {
    const field = key === null ? undefined : byKey.get(key);
    return field ? [{ index, field }] : [];
  });
}

interface SourceRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly faults?: ReadonlyArray<readonly [index: number, fault: string]>;
}

/** Reads rows by a plan; made once a file, for it looks up the columns. */
export function rowReader(plan: ImportPlan): (row: SourceRow) => ImportRow {
  const places = placesOf(plan);
  return ({ line, cells, faults = [] }) => {
    const faultAt = new Map(faults);
    const values: Record<string, CellValue> = {};
    const lists: Record<string, string[]> = {};
    const cleared = new Set<string>();
    const errors: FieldError[] = [];
    for (const { index, field } of places) {
      const fault = faultAt.get(index);
      if (fault) {
        errors.push({ path: field.key, message: fault });
        continue;
      }
      const value = readCell(field.reads, cells[index] ?? '');
      if (value === null) {
        if (plan.clearEmpty) cleared.add(field.key);
      } else if (field.many && typeof value === 'string') {
        lists[field.key] = [...(lists[field.key] ?? []), value];
      } else if (field.reads === 'full-name' && typeof value === 'object' && 'lastName' in value) {
        for (const [part, text] of Object.entries(value)) if (text) values[part] ??= text;
      } else {
        values[field.key] = value;
      }
    }
    return { line, values, lists, cleared, faults: errors, cells };
  };
}

/** What holds for every new record of the file; a record that is there already keeps its own. */
export function fixedValues({ kind, fixed }: ImportPlan): Record<string, CellValue> {
  const reads = new Map(importFields[kind].map((field) => [field.key, field.reads]));
  const filled = Object.entries(fixed).filter(([key, text]) => reads.has(key) && text !== '');
  return Object.fromEntries(filled.map(([key, text]) => [key, readCell(reads.get(key) ?? 'text', text)]));
}

/** The columns whose cells make a row what it is, as one text. */
export function contentOf({ values, lists }: ImportRow): string {
  return JSON.stringify([values, lists]);
}

export function textOf(value: CellValue | undefined): string {
  return typeof value === 'string' ? value : '';
}
