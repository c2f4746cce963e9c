import type { Csr } from '../csr.ts';
import { type Measure, type Weighing, weighing } from './measure.ts';
import { strengthOf } from './strength.ts';

interface PageRankSettings extends Weighing {
  readonly damping: number;
}

const rounds = 1_000;
const tolerance = 1e-13;

/**
 * How much further than to the new value each step goes: the best factor where
 * the ties join two halves, whose steps are most alike, and near to the best
 * elsewhere (D. M. Young, Iterative methods for solving partial difference
 * equations of elliptic type, Trans. AMS 76, 1954). The matrix of an undirected
 * network is symmetric and positive definite once scaled, so any factor between
 * 0 and 2 arrives (A. M. Ostrowski, On the linear iteration procedures for
 * symmetric matrices, Rend. Mat. 14, 1954).
 */
const stretchFor = (damping: number) => 2 / (1 + Math.sqrt(1 - damping ** 2));

/**
 * The share of time that somebody spends at each node who follows a tie with
 * probability `damping` and else starts anywhere; all add up to 1. Solves the
 * linear equations in place and over-relaxed (A. Arasu et al., PageRank computation
 * and the structure of the web, WWW 2002) until nothing moves by more than
 * 10⁻¹³ of a node's mean share. A node without ties hands its share to all alike.
 */
export function pageRankOf(
  graph: Csr,
  { damping = 0.85, weighted = false }: Partial<PageRankSettings> = {},
): Float64Array {
  const { nodes, offsets, neighbours, weights } = graph;
  const strength = weighted ? strengthOf(graph) : null;
  const out = Float64Array.from({ length: nodes }, (_, node) => {
    const total = strength ? (strength[node] ?? 0) : (offsets[node + 1] ?? 0) - (offsets[node] ?? 0);
    return total > 0 ? 1 / total : 0;
  });
  const stretch = stretchFor(damping);
  /** What each node hands on per unit of weight. */
  const handed = out.slice();
  for (let round = 0, moved = Number.POSITIVE_INFINITY; round < rounds && moved > tolerance; round += 1) {
    moved = 0;
    for (let node = 0; node < nodes; node += 1) {
      const end = offsets[node + 1] ?? 0;
      let sum = 0;
      if (strength) {
        for (let place = offsets[node] ?? 0; place < end; place += 1)
          sum += (handed[neighbours[place] ?? 0] ?? 0) * (weights[place] ?? 0);
      } else {
        for (let place = offsets[node] ?? 0; place < end; place += 1)
          sum += handed[neighbours[place] ?? 0] ?? 0;
      }
      const share = out[node] ?? 0;
      const before = handed[node] ?? 0;
      const now = before + stretch * ((1 - damping + damping * sum) * share - before);
      // Relative to the share itself: a hub's is large, and its last digits are noise.
      if (share > 0) moved = Math.max(moved, Math.abs(now - before) / (now + share));
      handed[node] = now;
    }
  }
  const ranks = handed.map((each, node) => {
    const share = out[node] ?? 0;
    return share > 0 ? each / share : 1 - damping;
  });
  const whole = ranks.reduce((sum, rank) => sum + rank, 0);
  return ranks.map((rank) => rank / whole);
}

export const pageRank: Measure<'pageRank', PageRankSettings> = {
  id: 'pageRank',
  name: { de: 'Ansehen', en: 'PageRank' },
  meaning: {
    de: 'Wie oft man beim Akteur ankommt, wenn man im Netz von einem zum nächsten weitergereicht wird.',
    en: 'How often one arrives at the actor when handed on from one to the next in the network.',
  },
  parameters: {
    ...weighing,
    damping: {
      initial: 0.85,
      meaning: {
        de: 'Wie wahrscheinlich man weitergereicht wird, statt irgendwo neu zu beginnen.',
        en: 'How likely one is handed on instead of starting anew anywhere.',
      },
    },
  },
  source: 'S. Brin and L. Page, The anatomy of a large-scale hypertextual web search engine, WWW 1998',
  digits: 4,
  compute: pageRankOf,
};
