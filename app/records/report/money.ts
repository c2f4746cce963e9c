import { eurosOf } from '#app/kernel/euro.ts';
import type { ProjectCount } from './figures.ts';
import { countedStatuses } from './terms.ts';

export interface ProjectSum {
  readonly count: number;
  readonly statuses: ReadonlyArray<{ readonly status: string; readonly count: number }>;
  /** In euros, of those that were approved, whatever became of them since but a cancellation. */
  readonly budget: number;
  readonly funding: number;
}

export interface ProjectSums extends ProjectSum {
  /** Null: those without a field of action. */
  readonly fields: ReadonlyArray<ProjectSum & { readonly id: string | null }>;
}

const counted: readonly string[] = countedStatuses;

function sumOf(rows: readonly ProjectCount[], statuses: readonly string[]): ProjectSum {
  const money = rows.filter(({ status }) => counted.includes(status));
  const cents = (of: (row: ProjectCount) => bigint) =>
    eurosOf(money.reduce((sum, row) => sum + of(row), 0n)) ?? 0;
  return {
    count: rows.reduce((sum, { count }) => sum + count, 0),
    statuses: statuses.flatMap((status) => {
      const count = rows.filter((row) => row.status === status).reduce((sum, row) => sum + row.count, 0);
      return count > 0 ? [{ status, count }] : [];
    }),
    budget: cents(({ budgetCents }) => budgetCents),
    funding: cents(({ fundingCents }) => fundingCents),
  };
}

/** Projects and their money by field of action, the most money first; without a field last. */
export function projectSums(rows: readonly ProjectCount[], statuses: readonly string[]): ProjectSums {
  const ids = [...new Set(rows.map(({ field }) => field))];
  const fields = ids
    .map((id) => ({
      id,
      ...sumOf(
        rows.filter(({ field }) => field === id),
        statuses,
      ),
    }))
    .sort(
      (one, other) =>
        Number(one.id === null) - Number(other.id === null) ||
        other.budget - one.budget ||
        other.count - one.count,
    );
  return { ...sumOf(rows, statuses), fields };
}
