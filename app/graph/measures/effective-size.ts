import type { Csr } from '../csr.ts';
import { mirrorOf } from '../mirror.ts';
import { eachTriangle } from '../triangles.ts';
import { proportions } from './constraint.ts';
import { type Measure, type Weighing, weighing } from './measure.ts';

/**
 * Burt's effective size: a node's neighbours less what they repeat of each
 * other, Σ_j (1 − Σ_q p(i,q)·m(j,q)), where m(j,q) is a tie's weight as part of
 * j's heaviest. Without weights that is n − 2t/n for n neighbours with t ties
 * among them (S. P. Borgatti, Structural holes: unpacking Burt's redundancy
 * measures, Connections 20, 1997). O(ties^1.5). NaN for a node without ties.
 */
export function effectiveSizeOf(graph: Csr, { weighted = false }: Partial<Weighing> = {}): Float64Array {
  const { nodes, offsets, weights } = graph;
  const part = proportions(graph, weighted);
  const mirror = mirrorOf(graph);
  const heaviest = new Float64Array(nodes).fill(weighted ? 0 : 1);
  const sizes = new Float64Array(nodes);
  for (let node = 0; node < nodes; node += 1) {
    const [start, end] = [offsets[node] ?? 0, offsets[node + 1] ?? 0];
    sizes[node] = start === end ? Number.NaN : end - start;
    if (!weighted) continue;
    for (let place = start; place < end; place += 1)
      heaviest[node] = Math.max(heaviest[node] ?? 0, weights[place] ?? 0);
  }
  const marginal = (node: number, place: number) => {
    const most = heaviest[node] ?? 0;
    return most > 0 ? (weighted ? (weights[place] ?? 0) : 1) / most : 0;
  };
  /** j repeats q to i, and q repeats j. */
  const repeat = (i: number, toJ: number, toQ: number, j: number, q: number, between: number) => {
    sizes[i] =
      (sizes[i] ?? 0) - (part[toQ] ?? 0) * marginal(j, between) - (part[toJ] ?? 0) * marginal(q, between);
  };
  eachTriangle(graph, (a, b, c, ab, ac, bc) => {
    repeat(a, ab, ac, b, c, bc);
    repeat(b, mirror[ab] ?? 0, bc, a, c, ac);
    repeat(c, mirror[ac] ?? 0, mirror[bc] ?? 0, a, b, ab);
  });
  return sizes;
}

export const effectiveSize: Measure<'effectiveSize', Weighing> = {
  id: 'effectiveSize',
  name: { de: 'Wirksame Größe', en: 'Effective size' },
  meaning: {
    de: 'Wie viele verschiedene Kreise der Akteur erreicht: Nachbarn, die einander kennen, zählen nur zum Teil.',
    en: 'How many different circles the actor reaches: neighbours who know each other count only in part.',
  },
  parameters: weighing,
  source: 'R. S. Burt, Structural Holes, Harvard University Press, 1992, chapter 2',
  digits: 2,
  compute: effectiveSizeOf,
};
