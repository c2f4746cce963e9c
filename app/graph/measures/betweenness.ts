import { exactBy, exactHere, workOf } from '../betweenness/exact.ts';
import { expand } from '../betweenness/expansion.ts';
import { type Sampled, type SamplingOptions, sampledBy, sampling } from '../betweenness/sampled.ts';
import type { Crew } from '../crew.ts';
import type { Csr } from '../csr.ts';
import { plainWays, weightedWays } from '../ways.ts';
import { type Measure, type Weighing, weighing } from './measure.ts';

/**
 * On how many shortest paths between two others each node lies, paths of equal
 * length sharing: exact, undirected, not normalised, each pair counted once.
 * Brandes' algorithm within the blocks of the graph (R. Puzis et al., Heuristics
 * for speeding up betweenness centrality computation, SocialCom 2012):
 * O(nodes · ties) of each block, O(nodes + ties) memory, no recursion. With
 * `weighted`, a tie of weight w is 1/w long and one of weight 0 no way.
 */
export function betweennessOf(graph: Csr, { weighted = false }: Partial<Weighing> = {}): Float64Array {
  return exactHere(weighted ? weightedWays(graph) : plainWays(graph));
}

export interface BetweennessOptions extends SamplingOptions, Weighing {
  /** Tie ends that an exact answer may look at; beyond, a sample is taken. */
  readonly exactUpTo: number;
}

/** About half a minute of one core, where all ties are alike: 20,000 nodes with 60,000 ties are exact. */
export const betweennessOptions: BetweennessOptions = { ...sampling, weighted: false, exactUpTo: 3e9 };

export type Betweenness =
  | { readonly method: 'exact'; readonly values: Float64Array }
  | ({ readonly method: 'sampled' } & Sampled);

/**
 * Betweenness by several hands: exact as long as that is no more work than
 * `exactUpTo`, otherwise from a sample of sources with an error bound for each
 * node. The answer says which.
 */
export async function betweennessBy(
  crew: Crew,
  graph: Csr,
  options: Partial<BetweennessOptions> = {},
): Promise<Betweenness> {
  const all = { ...betweennessOptions, ...options };
  const ways = all.weighted ? weightedWays(graph) : plainWays(graph);
  const expansion = expand(ways.graph, ways.lengths);
  if (workOf(expansion) > all.exactUpTo) return { method: 'sampled', ...(await sampledBy(crew, ways, all)) };
  return { method: 'exact', values: await exactBy(crew, ways, expansion) };
}

export const betweenness: Measure<'betweenness', Weighing> = {
  id: 'betweenness',
  name: { de: 'Brückenrolle', en: 'Bridging role' },
  meaning: {
    de: 'Wie viele Paare anderer Akteure auf kürzestem Weg über diesen Akteur zueinander finden.',
    en: 'How many pairs of other actors find each other by the shortest way through this actor.',
  },
  parameters: weighing,
  source: 'L. C. Freeman, A set of measures of centrality based on betweenness, Sociometry 40, 1977',
  digits: 1,
  compute: betweennessOf,
};
