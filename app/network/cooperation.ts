import { buildCsr } from '#app/graph/csr.ts';
import { cooperationOf } from '#app/graph/measures/cooperation.ts';
import type { Standing } from './live/standing.ts';

export interface CooperationQuestion {
  /** The counties among which ties are counted, such as those of a region. */
  readonly counties: readonly string[];
  readonly days: readonly string[];
  readonly today: string;
  readonly halfLife: number;
}

/** How far counties work together on a day. */
export interface CooperationOnDay {
  readonly day: string;
  /** Ties whose ends both lie in one of the counties. */
  readonly ties: number;
  /** Of these: between two counties. */
  readonly across: number;
  /** The cross-county cooperation index; null where fewer than two counties have ties. */
  readonly index: number | null;
}

/** The same for each of these days, of the whole network that stands. */
export function cooperationOn(
  standing: Standing,
  { counties, days, today, halfLife }: CooperationQuestion,
): CooperationOnDay[] {
  const actors = standing.network.actors();
  const places = new Map(counties.map((key, place) => [key, place]));
  const groups = Int32Array.from(actors, ({ countyKey }) => places.get(countyKey ?? '') ?? -1);
  return days.map((asOf) => {
    const moment = { asOf, from: null, to: null };
    const { a, b, weight } = standing.ties({ today, halfLife, layer: null, moment }, 'organisation');
    let [ties, across] = [0, 0];
    for (let tie = 0; tie < a.length; tie += 1) {
      const [one, other] = [groups[a[tie] ?? 0] ?? -1, groups[b[tie] ?? 0] ?? -1];
      if (one < 0 || other < 0) continue;
      ties += 1;
      if (one !== other) across += 1;
    }
    const index = cooperationOf(buildCsr(actors.length, a, b, weight), groups);
    return { day: asOf, ties, across, index: Number.isFinite(index) ? index : null };
  });
}
