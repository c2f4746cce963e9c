import type { FieldError } from '#app/kernel/failure.ts';
import { message } from '#app/kernel/field.ts';
import type { RowOutcome } from '#app/records/import-batch/terms.ts';
import type { Decision, ImportKind, ShownChange, Snapshot } from './kind.ts';
import type { ImportPlan, ImportRow } from './row.ts';

/** A row that the same file has brought before. */
export interface Double {
  readonly line: number;
  /** Word for word: then there is nothing to say about it. */
  readonly identical: boolean;
}

export interface MarkedRow extends ImportRow {
  readonly double: Double | null;
}

function pathOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, part) =>
      typeof part === 'number' ? `${text}[${part}]` : text ? `${text}.${String(part)}` : String(part),
    '',
  );
}

// Values are texts, numbers, booleans, and lists of flat objects with their keys in one order.
const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Decides rows of one kind, each for itself; what is known of all was gathered before. */
export function decider<Existing extends { id: string; version: number }, Fields, Gathered>(
  kind: ImportKind<Existing, Fields, Gathered>,
  plan: ImportPlan,
  gathered: Gathered,
): (row: MarkedRow) => Decision<Existing, Fields> {
  type Decided = Decision<Existing, Fields>;

  const decision = (row: ImportRow, outcome: RowOutcome, rest: Partial<Decided> = {}): Decided => ({
    line: row.line,
    outcome,
    label: kind.label(row),
    match: null,
    reasons: [],
    changes: [],
    existing: null,
    fields: null,
    before: null,
    after: null,
    cells: row.cells,
    ...rest,
  });

  const reject = (row: ImportRow, reasons: readonly FieldError[], match: string | null = null) =>
    decision(row, 'reject', { reasons, match });

  function changesOf(before: Snapshot, after: Snapshot): ShownChange[] {
    return Object.keys(after)
      .filter((field) => !same(before[field], after[field]))
      .map((field) => ({
        field,
        before: kind.shown(field, before[field], gathered),
        after: kind.shown(field, after[field], gathered),
      }));
  }

  /** What a new record would hold, beside the name it is shown by. */
  function contentOf(after: Snapshot): ShownChange[] {
    return Object.keys(after)
      .filter((field) => !kind.named.has(field))
      .map((field) => ({ field, before: '', after: kind.shown(field, after[field], gathered) }))
      .filter(({ after: text }) => text !== '');
  }

  /** The row against a record, or as a new one, by the schema that forms and the API are read with. */
  function written(row: ImportRow, existing: Existing | null): Decided {
    const wish = kind.wish(row, existing, gathered, plan);
    const match = existing && kind.labelOf(existing, gathered);
    const parsed = kind.schema.safeParse(wish.input);
    const refused = parsed.success
      ? []
      : parsed.error.issues.map(({ path, message: text }) => ({
          path: wish.fieldOf(pathOf(path)),
          message: text,
        }));
    // What could not be looked up is said once, not again by the schema that misses it.
    const named = new Set(wish.errors.map(({ path }) => path));
    const reasons = [...wish.errors, ...refused.filter(({ path }) => !named.has(path))];
    if (reasons.length > 0 || !parsed.success) return reject(row, reasons, match);
    const after = kind.snapshot(parsed.data);
    if (!existing) {
      return decision(row, 'create', { fields: parsed.data, after, changes: contentOf(after) });
    }
    const before = kind.snapshotOf(existing);
    const changes = changesOf(before, after);
    if (changes.length === 0) return decision(row, 'skip', { existing, match });
    return decision(row, 'update', { existing, fields: parsed.data, before, after, changes, match });
  }

  return (row) => {
    if (row.faults.length > 0) return reject(row, row.faults);
    if (row.double) {
      const { line, identical } = row.double;
      const at = { path: '', message: message(identical ? 'double' : 'double-entry', { line }) };
      return identical ? decision(row, 'skip', { reasons: [at] }) : reject(row, [at]);
    }
    const match = kind.match(row, gathered);
    switch (match.kind) {
      case 'wrong':
        return reject(row, [match.reason]);
      case 'none':
        return written(row, null);
      case 'same':
        return written(row, match.existing);
      case 'doubtful': {
        // A row that tells nothing new about one of them is no doubt: the same file again changes nothing.
        const settled = match.candidates
          .map((candidate) => written(row, candidate))
          .find(({ outcome }) => outcome === 'skip');
        if (settled) return settled;
        if (plan.doubtful === 'create') return written(row, null);
        const names = match.candidates.slice(0, 3).map((candidate) => kind.labelOf(candidate, gathered));
        return reject(row, [match.reason], names.join('; '));
      }
    }
  };
}
