import { message } from '#app/kernel/field.ts';
import type { RowOutcome } from '#app/records/import-batch/terms.ts';
import type { KeySet } from './key-set.ts';
import type { Decision } from './kind.ts';

interface Versioned {
  readonly id: string;
  readonly version: number;
}

/** What was shown for a row before it was confirmed. */
export interface Agreed {
  readonly outcome: RowOutcome;
  readonly id: string | null;
  readonly version: number | null;
  readonly reasons: ReadonlyArray<{ readonly path: string; readonly message: string }>;
}

const writes = (outcome: RowOutcome) => outcome === 'create' || outcome === 'update';

function refused<Existing, Fields>(
  decision: Decision<Existing, Fields>,
  reasons: Decision<Existing, Fields>['reasons'],
): Decision<Existing, Fields> {
  return { ...decision, outcome: 'reject', reasons, changes: [], fields: null, before: null, after: null };
}

/**
 * One record, one row: a second row that would change a record which an earlier
 * one of the file has named is turned back, or the two would undo each other
 * each time the file is read. `targets` knows the earlier batches.
 */
export function onePerRecord<Existing extends Versioned, Fields>(
  decisions: readonly Decision<Existing, Fields>[],
  targets: KeySet,
): Decision<Existing, Fields>[] {
  const here = new Map<string, number>();
  return decisions.map((decision) => {
    const { existing, outcome, line } = decision;
    if (!existing) return decision;
    const earlier = here.get(existing.id) ?? targets.find(existing.id);
    if (earlier && outcome === 'update') {
      return refused(decision, [{ path: '', message: message('double-entry', { line: earlier }) }]);
    }
    if (!earlier) here.set(existing.id, line);
    return decision;
  });
}

/** Remembers which records the rows of a batch have named, once the batch is through. */
export function rememberTargets(
  decisions: ReadonlyArray<{ readonly existing: Versioned | null; readonly line: number }>,
  targets: KeySet,
): void {
  for (const { existing, line } of decisions) if (existing) targets.meet(existing.id, line);
}

/**
 * Only what was shown is done: a row that would now write something else than
 * the preview said, because the record or its like has changed meanwhile, is
 * turned back.
 */
export function asAgreed<Existing extends Versioned, Fields>(
  decisions: readonly Decision<Existing, Fields>[],
  agreed: readonly Agreed[],
): Decision<Existing, Fields>[] {
  return decisions.map((decision, index) => {
    if (!writes(decision.outcome)) return decision;
    const shown = agreed[index];
    const kept =
      shown?.outcome === decision.outcome &&
      shown.id === (decision.existing?.id ?? null) &&
      shown.version === (decision.existing?.version ?? null);
    if (kept) return decision;
    const reasons = shown?.outcome === 'reject' ? shown.reasons : [{ path: '', message: 'changed-since' }];
    return refused(decision, reasons);
  });
}
