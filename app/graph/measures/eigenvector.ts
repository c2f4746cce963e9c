import type { Csr } from '../csr.ts';
import { type Measure, type Weighing, weighing } from './measure.ts';

const rounds = 2_000;
const tolerance = 1e-13;

/**
 * The components of the leading eigenvector of the adjacency matrix, its length
 * 1. Power iteration from equal values on the matrix plus the identity, which
 * has the same eigenvectors and converges on two-sided graphs too; it ends when
 * nothing moves by more than 10⁻¹³, or after 2,000 rounds. Where several
 * components share the greatest eigenvalue, each keeps its part of the start.
 */
export function eigenvectorOf(graph: Csr, { weighted = false }: Partial<Weighing> = {}): Float64Array {
  const { nodes, offsets, neighbours, weights } = graph;
  let values = new Float64Array(nodes).fill(1 / Math.sqrt(Math.max(1, nodes)));
  let next = new Float64Array(nodes);
  for (let round = 0, moved = Number.POSITIVE_INFINITY; round < rounds && moved > tolerance; round += 1) {
    let squares = 0;
    for (let node = 0; node < nodes; node += 1) {
      let sum = values[node] ?? 0;
      for (let place = offsets[node] ?? 0; place < (offsets[node + 1] ?? 0); place += 1)
        sum += (values[neighbours[place] ?? 0] ?? 0) * (weighted ? (weights[place] ?? 0) : 1);
      next[node] = sum;
      squares += sum * sum;
    }
    const norm = Math.sqrt(squares) || 1;
    moved = 0;
    for (let node = 0; node < nodes; node += 1) {
      const value = (next[node] ?? 0) / norm;
      moved = Math.max(moved, Math.abs(value - (values[node] ?? 0)));
      next[node] = value;
    }
    [values, next] = [next, values];
  }
  return values;
}

export const eigenvector: Measure<'eigenvector', Weighing> = {
  id: 'eigenvector',
  name: { de: 'Gewicht der Nachbarschaft', en: 'Eigenvector centrality' },
  meaning: {
    de: 'Wie gut der Akteur mit solchen verbunden ist, die selbst gut verbunden sind.',
    en: 'How well the actor is tied to those who are well tied themselves.',
  },
  parameters: weighing,
  source: 'P. Bonacich, Power and centrality, American Journal of Sociology 92, 1987',
  digits: 3,
  compute: eigenvectorOf,
};
