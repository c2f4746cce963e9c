import { buildCsr, type Csr } from './csr.ts';

/** A graph as a network of ways: the stronger a tie, the shorter. */
export interface Ways {
  readonly graph: Csr;
  /** Length of each tie end; null where all are equally long. */
  readonly lengths: Float64Array | null;
}

/**
 * A tie of weight w is a way of length 1/w (M. E. J. Newman, Scientific
 * collaboration networks II, Physical Review E 64, 2001); one that weighs
 * nothing is no way.
 */
export function weightedWays(graph: Csr): Ways {
  const { nodes, offsets, neighbours, weights } = graph;
  const sources: number[] = [];
  const targets: number[] = [];
  const kept: number[] = [];
  for (let node = 0; node < nodes; node += 1) {
    for (let place = offsets[node] ?? 0; place < (offsets[node + 1] ?? 0); place += 1) {
      const [neighbour, weight] = [neighbours[place] ?? 0, weights[place] ?? 0];
      if (neighbour < node || !(weight > 0)) continue;
      sources.push(node);
      targets.push(neighbour);
      kept.push(weight);
    }
  }
  const strong = kept.length === graph.edges ? graph : buildCsr(nodes, sources, targets, kept);
  return { graph: strong, lengths: strong.weights.map((weight) => 1 / weight) };
}

/** Every tie is a way of length 1. */
export function plainWays(graph: Csr): Ways {
  return { graph, lengths: null };
}
