import type { RowOutcome } from '#app/records/import-batch/terms.ts';

const columns = { create: 'created', update: 'updated', skip: 'skipped', reject: 'rejected' } as const;

export type Tally = Record<'created' | 'updated' | 'skipped' | 'rejected', number>;

/** How many rows came to what, in the columns of the batch. */
export function tally(decisions: ReadonlyArray<{ readonly outcome: RowOutcome }>): Tally {
  const counts: Tally = { created: 0, updated: 0, skipped: 0, rejected: 0 };
  for (const { outcome } of decisions) counts[columns[outcome]] += 1;
  return counts;
}
