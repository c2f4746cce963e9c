import { buildCsr, type Csr } from '#app/graph/csr.ts';
import { cooperationOf } from '#app/graph/measures/cooperation.ts';
import { strongestShortestPath } from '#app/graph/path.ts';
import { evidenceBetween } from './derive.ts';
import type { Asked, Standing } from './live/standing.ts';

/** Two who were introduced, and the day from which on it may show. */
export interface IntroducedPair {
  readonly a: string;
  readonly b: string;
  readonly since: string;
}

/** What the record holds of a pair on the day of its introduction and now. Before and after, not because of. */
export interface Effect {
  /** Weight of their tie. */
  readonly before: number;
  readonly after: number;
  /** Meetings of both, and projects with both, that began after that day. */
  readonly meetings: number;
  readonly projects: number;
}

export interface EffectQuestion {
  readonly pairs: readonly IntroducedPair[];
  readonly today: string;
  readonly halfLife: number;
}

/** From the evidence of each pair alone: nothing else has to be derived for it. */
export function effectsOf({ network }: Standing, { pairs, today, halfLife }: EffectQuestion): Effect[] {
  return pairs.map(({ a, b, since }) => {
    const rows = network.near([a, b]);
    const actors = network.visibleIn(rows);
    const on = (asOf: string) =>
      evidenceBetween(rows, actors, [a, b], { level: 'organisation', halfLifeDays: halfLife, asOf });
    const now = on(today);
    const weight = (items: typeof now) => items.reduce((sum, item) => sum + item.weight, 0);
    const began = (kind: string) =>
      now.filter((item) => item.kind === kind && item.since !== null && item.since > since).length;
    return {
      before: weight(on(since)),
      after: weight(now),
      meetings: began('meeting'),
      projects: began('project'),
    };
  });
}

/** How two stand to each other in the whole network on a day, and how much is done across counties. */
export interface PairInNetwork {
  /** Ties on the way over the fewest; null: no way. */
  readonly steps: number | null;
  /** The cross-county cooperation index of the network; null where it is not defined. */
  readonly cooperation: number | null;
}

export interface PairQuestion {
  readonly pair: readonly [string, string];
  readonly days: readonly string[];
  readonly today: string;
  readonly halfLife: number;
}

function graphOn(standing: Standing, asked: Asked): Csr {
  const { a, b, weight } = standing.ties(asked, 'organisation');
  return buildCsr(standing.network.actors().length, a, b, weight);
}

/** The same for each of these days. */
export function pairOn(standing: Standing, { pair, days, today, halfLife }: PairQuestion): PairInNetwork[] {
  const actors = standing.network.actors();
  const [from, to] = pair.map((id) => actors.findIndex((actor) => actor.id === id));
  const numbers = new Map<string, number>();
  const counties = Int32Array.from(actors, ({ countyKey }) => {
    if (countyKey === null) return -1;
    const number = numbers.get(countyKey) ?? numbers.size;
    numbers.set(countyKey, number);
    return number;
  });
  return days.map((asOf) => {
    const graph = graphOn(standing, { today, halfLife, layer: null, moment: { asOf, from: null, to: null } });
    const path = strongestShortestPath(graph, from ?? -1, to ?? -1);
    const cooperation = cooperationOf(graph, counties);
    return {
      steps: path.length > 1 ? path.length - 1 : null,
      cooperation: Number.isFinite(cooperation) ? cooperation : null,
    };
  });
}
