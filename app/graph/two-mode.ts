import { buildCsr, type Csr } from './csr.ts';

/**
 * A network of two kinds: who took part in what. In `graph` the members come
 * first and then the events; every tie joins one with the other.
 */
export interface TwoMode {
  readonly members: number;
  readonly events: number;
  readonly graph: Csr;
}

/**
 * Builds it from attendances; one that is listed twice counts once.
 *
 * @throws RangeError for a member or an event that is not there
 */
export function buildTwoMode(
  members: number,
  events: number,
  who: ArrayLike<number>,
  what: ArrayLike<number>,
): TwoMode {
  for (let index = 0; index < who.length; index += 1) {
    const [member, event] = [who[index] ?? -1, what[index] ?? -1];
    if (!(member >= 0 && member < members && event >= 0 && event < events))
      throw new RangeError(`attendance ${index} names nobody`);
  }
  const targets = Array.from({ length: what.length }, (_, index) => members + (what[index] ?? 0));
  return { members, events, graph: buildCsr(members + events, who, targets) };
}

/**
 * The network of the members: two are tied who met, each event of k members
 * giving each pair 1/(k − 1), so that everybody draws 1 from it in all (M. E. J.
 * Newman, Scientific collaboration networks II, Physical Review E 64, 2001).
 * O(Σ k²).
 */
export function projectionOf({ members, graph }: TwoMode): Csr {
  const { nodes, offsets, neighbours } = graph;
  const sources: number[] = [];
  const targets: number[] = [];
  const weights: number[] = [];
  for (let event = members; event < nodes; event += 1) {
    const [start, end] = [offsets[event] ?? 0, offsets[event + 1] ?? 0];
    for (let one = start; one < end; one += 1) {
      for (let other = one + 1; other < end; other += 1) {
        sources.push(neighbours[one] ?? 0);
        targets.push(neighbours[other] ?? 0);
        weights.push(1 / (end - start - 1));
      }
    }
  }
  return buildCsr(members, sources, targets, weights);
}
