import type { MeetingCount } from './figures.ts';
import type { WindowPart } from './window.ts';

export interface Activities {
  readonly tookPlace: number;
  readonly planned: number;
  readonly cancelled: number;
  /** Of those that took place: entered after the window's end. */
  readonly late: number;
  readonly kinds: ReadonlyArray<{ readonly kind: string; readonly count: number }>;
  readonly parts: ReadonlyArray<WindowPart & { readonly count: number }>;
  /** Null: those without a field of action. */
  readonly fields: ReadonlyArray<{ readonly id: string | null; readonly count: number }>;
}

const total = (rows: readonly MeetingCount[]) => rows.reduce((sum, { count }) => sum + count, 0);

/** The counts put together: by kind in the order of `kinds`, by part of the window that has begun, by field the largest first. */
export function activitiesOf(
  counts: readonly MeetingCount[],
  parts: readonly WindowPart[],
  today: string,
  kinds: readonly string[],
): Activities {
  const whole = counts.filter(({ field }) => field === null);
  const of = (status: string) => whole.filter((row) => row.status === status);
  const took = of('TOOK_PLACE');
  const begun = parts.map((part, place) => ({
    ...part,
    count: total(took.filter((row) => row.part === place)),
  }));
  const fields = counts
    .flatMap(({ field, count }) => (field === null ? [] : [{ id: field === '' ? null : field, count }]))
    // Without a field: last.
    .sort((one, other) => Number(one.id === null) - Number(other.id === null) || other.count - one.count);
  return {
    tookPlace: total(took),
    planned: total(of('PLANNED')),
    cancelled: total(of('CANCELLED')),
    late: took.reduce((sum, { late }) => sum + late, 0),
    kinds: kinds
      .map((kind) => ({ kind, count: total(took.filter((row) => row.kind === kind)) }))
      .filter(({ count }) => count > 0),
    parts: begun.filter(({ from, count }) => from <= today || count > 0),
    fields,
  };
}
