import type { Crew, Part } from '../crew.ts';
import { randomFrom } from '../layout/random.ts';
import type { Ways } from '../ways.ts';
import { unexpanded } from './expansion.ts';

export interface SamplingOptions {
  /** The draw: the same seed gives the same figures. */
  readonly seed: number;
  /** Stop when no node is off by more than this part of all pairs. */
  readonly precision: number;
  /** Stop, however precise, when this part of the nodes has been a source. */
  readonly effort: number;
  /** How likely all nodes are within their bounds at once. */
  readonly confidence: number;
}

export const sampling: SamplingOptions = { seed: 1, precision: 0.01, effort: 0.04, confidence: 0.95 };

export interface Sampled {
  readonly values: Float64Array;
  /** How many nodes were sources. */
  readonly sources: number;
  readonly confidence: number;
  /** How far off each value may be, all of them at once with the stated confidence. */
  readonly bounds: Float64Array;
}

/** Nodes drawn without putting back (R. Durstenfeld, Algorithm 235, 1964). */
function drawn(nodes: number, count: number, seed: number): Uint32Array {
  const random = randomFrom(seed);
  const order = Uint32Array.from({ length: nodes }, (_, node) => node);
  for (let index = 0; index < count; index += 1) {
    const other = index + Math.floor(random() * (nodes - index));
    const taken = order[other] ?? 0;
    order[other] = order[index] ?? 0;
    order[index] = taken;
  }
  return order.slice(0, count);
}

const roundsOf = (first: number, most: number) => 1 + Math.max(0, Math.ceil(Math.log2(most / first)));
const kappa = 7 / 3 + 3 / Math.SQRT2;

/**
 * How far the mean of `count` out of `nodes` numbers from [0, range], drawn
 * without putting back, may be from the mean of all, except with probability
 * `risk`: the smaller of the bound of Hoeffding and Serfling and the empirical
 * one of Bernstein and Serfling (R. Bardenet and O.-A. Maillard, Concentration
 * inequalities for sampling without replacement, Bernoulli 21, 2015).
 */
function deviation(count: number, nodes: number, range: number, variance: number, risk: number): number {
  const rest =
    count <= nodes / 2 ? 1 - (count - 1) / nodes : Math.max(0, (1 - count / nodes) * (1 + 1 / count));
  // Either bound may be the one that fails, above or below: four ways.
  const hoeffding = range * Math.sqrt((rest * Math.log(4 / risk)) / (2 * count));
  const log = Math.log(20 / risk);
  const bernstein = Math.sqrt((2 * rest * variance * log) / count) + (kappa * range * log) / count;
  return Math.min(hoeffding, bernstein);
}

/**
 * Betweenness from a sample of sources (U. Brandes and C. Pich, Centrality
 * estimation in large networks, International Journal of Bifurcation and Chaos
 * 17, 2007), doubled until the bound is small enough. The bounds hold for all
 * nodes and all rounds at once.
 */
export async function sampledBy(
  crew: Crew,
  ways: Ways,
  options: SamplingOptions = sampling,
): Promise<Sampled> {
  const { nodes } = ways.graph;
  const whole = unexpanded(ways.graph, ways.lengths);
  const most = Math.min(nodes, Math.max(1_000, Math.round(options.effort * nodes)));
  const first = Math.min(most, 250);
  const sources = drawn(nodes, most, options.seed);
  const risk = (1 - options.confidence) / (nodes * roundsOf(first, most));
  const sum = new Float64Array(nodes);
  const squares = new Float64Array(nodes);
  const range = Math.max(0, nodes - 2);
  const bounds = new Float64Array(nodes);
  let count = 0;
  for (let wanted = first; ; wanted = Math.min(most, 2 * wanted)) {
    const portion = Math.ceil((wanted - count) / 8);
    const parts: Part[] = [];
    for (let from = count; from < wanted; from += portion)
      parts.push([from, Math.min(wanted, from + portion)]);
    for (const both of await crew.run('betweenness.sources', { ...whole, sources }, parts)) {
      for (let copy = 0; copy < nodes; copy += 1) {
        const node = whole.member[copy] ?? 0;
        sum[node] = (sum[node] ?? 0) + (both[copy] ?? 0);
        squares[node] = (squares[node] ?? 0) + (both[nodes + copy] ?? 0);
      }
    }
    count = wanted;
    let widest = 0;
    for (let node = 0; node < nodes; node += 1) {
      const mean = (sum[node] ?? 0) / count;
      const variance = Math.max(0, (squares[node] ?? 0) / count - mean * mean);
      // The sum over all sources meets each pair from both of its ends.
      bounds[node] = (deviation(count, nodes, range, variance, risk) * nodes) / 2;
      widest = Math.max(widest, bounds[node] ?? 0);
    }
    if (count >= most || widest <= (options.precision * (nodes - 1) * range) / 2) break;
  }
  return {
    values: sum.map((each) => (each * nodes) / (2 * count)),
    sources: count,
    confidence: options.confidence,
    bounds,
  };
}
