import { type Actor, isOffice } from '#app/access/actor.ts';

interface OccurrenceSource {
  readonly seriesId: string;
  readonly series: { readonly rule: string };
}

interface SiblingSource {
  readonly id: string;
  readonly start: Date;
  readonly status: string;
}

/**
 * The series of a meeting with the others of it that whoever looks sees. The
 * rule says how many there are, those they may not know of as well: so it is the office's.
 */
export function presentSeries(
  occurrence: OccurrenceSource | null,
  siblings: readonly SiblingSource[],
  actor: Actor,
) {
  if (!occurrence) return null;
  return {
    id: occurrence.seriesId,
    rule: isOffice(actor) ? occurrence.series.rule : null,
    others: siblings.map(({ id, start, status }) => ({ id, start: start.toISOString(), status })),
  };
}

export type PresentedSeries = NonNullable<ReturnType<typeof presentSeries>>;
