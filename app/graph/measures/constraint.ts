import type { Csr } from '../csr.ts';
import { mirrorOf } from '../mirror.ts';
import { eachTriangle } from '../triangles.ts';
import { type Measure, type Weighing, weighing } from './measure.ts';

/**
 * Of each tie end, the part of its node's ties that it makes up (Burt's
 * proportional strength); an end without weight in a row without weight has none.
 */
export function proportions({ nodes, offsets, weights }: Csr, weighted: boolean): Float64Array {
  const parts = new Float64Array(weights.length);
  for (let node = 0; node < nodes; node += 1) {
    const [start, end] = [offsets[node] ?? 0, offsets[node + 1] ?? 0];
    let sum = 0;
    for (let place = start; place < end; place += 1) sum += weighted ? (weights[place] ?? 0) : 1;
    for (let place = start; place < end; place += 1)
      parts[place] = sum > 0 ? (weighted ? (weights[place] ?? 0) : 1) / sum : 0;
  }
  return parts;
}

/**
 * Burt's constraint: c(i) = Σ_j (p(i,j) + Σ_q p(i,q)·p(q,j))² over i's
 * neighbours j. The inner sum runs over triangles, each found once:
 * O(ties^1.5). NaN for a node without ties.
 */
export function constraintOf(graph: Csr, { weighted = false }: Partial<Weighing> = {}): Float64Array {
  const { nodes, offsets } = graph;
  const part = proportions(graph, weighted);
  const mirror = mirrorOf(graph);
  /** Per tie end i → j: what of i's ties leads to j directly or through one other. */
  const spent = part.slice();
  const through = (from: number, first: number, second: number) => {
    spent[from] = (spent[from] ?? 0) + (part[first] ?? 0) * (part[second] ?? 0);
  };
  eachTriangle(graph, (_a, _b, _c, ab, ac, bc) => {
    const [ba, ca, cb] = [mirror[ab] ?? 0, mirror[ac] ?? 0, mirror[bc] ?? 0];
    through(ab, ac, cb);
    through(ac, ab, bc);
    through(ba, bc, ca);
    through(bc, ba, ac);
    through(ca, cb, ba);
    through(cb, ca, ab);
  });
  const sums = new Float64Array(nodes);
  for (let node = 0; node < nodes; node += 1) {
    const [start, end] = [offsets[node] ?? 0, offsets[node + 1] ?? 0];
    let sum = start === end ? Number.NaN : 0;
    for (let place = start; place < end; place += 1) sum += (spent[place] ?? 0) ** 2;
    sums[node] = sum;
  }
  return sums;
}

export const constraint: Measure<'constraint', Weighing> = {
  id: 'constraint',
  name: { de: 'Gebundenheit', en: 'Constraint' },
  meaning: {
    de: 'Wie sehr sich die Verbindungen des Akteurs auf Kreise beschränken, in denen ohnehin alle einander kennen.',
    en: 'How much the actor’s ties are confined to circles in which everybody knows each other anyway.',
  },
  parameters: weighing,
  source: 'R. S. Burt, Structural Holes, Harvard University Press, 1992, chapter 2',
  digits: 3,
  compute: constraintOf,
};
