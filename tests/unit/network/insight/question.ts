import { type EvidenceRows, noEvidence } from '#app/network/evidence/rows.ts';
import { insightsOf } from '#app/network/insight/compute.ts';
import type { Insight } from '#app/network/insight/insight.ts';
import type { InsightActor, InsightQuestion } from '#app/network/insight/world.ts';

export const asOf = '2026-11-23';

/** An actor in a letter: `a`, business in county 1 unless said otherwise. */
export function actor(id: string, countyKey: string | null = '16062', sector = 'BUSINESS'): InsightActor {
  return { id, sector, countyKey };
}

export function question(
  actors: readonly InsightActor[],
  rows: Partial<EvidenceRows>,
  rest: Partial<InsightQuestion> = {},
): InsightQuestion {
  return {
    level: 'organisation',
    asOf,
    since: '2025-11-23',
    halfLifeDays: 365,
    rows: { ...noEvidence, ...rows },
    actors,
    inside: actors.map(({ id }) => id),
    fields: [],
    seed: 1,
    ...rest,
  };
}

/** The insights of one kind. */
export function found(kind: string, ...asked: Parameters<typeof question>): Insight[] {
  return insightsOf(question(...asked)).insights.filter((insight) => insight.kind === kind);
}

/** The bare values of an insight's parts. */
export function values({ parts }: Insight): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(parts).map(([name, part]) => {
      if (part.is === 'number' || part.is === 'share') return [name, part.value];
      if (part.is === 'actor' || part.is === 'person') return [name, part.id];
      if (part.is === 'actors') return [name, part.ids];
      if (part.is === 'day') return [name, part.day];
      if (part.is === 'role') return [name, part.role];
      return [name, part.is === 'traits' ? part.traits : `${part.county} ${part.sector}`];
    }),
  );
}
