import type { Csr } from '../csr.ts';
import type { Measure } from './measure.ts';

/** The sum of the weights of each node's ties. */
export function strengthOf({ nodes, offsets, weights }: Csr): Float64Array {
  const sums = new Float64Array(nodes);
  for (let node = 0; node < nodes; node += 1) {
    let sum = 0;
    for (let place = offsets[node] ?? 0; place < (offsets[node + 1] ?? 0); place += 1)
      sum += weights[place] ?? 0;
    sums[node] = sum;
  }
  return sums;
}

export const strength: Measure<'strength'> = {
  id: 'strength',
  name: { de: 'Gewicht aller Verbindungen', en: 'Weight of all ties' },
  meaning: {
    de: 'Wie stark der Akteur insgesamt verbunden ist; 1 ist ein Treffen zu zweit von heute.',
    en: 'How strongly the actor is tied in all; 1 is a meeting of two today.',
  },
  parameters: {},
  source: 'A. Barrat et al., The architecture of complex weighted networks, PNAS 101, 2004',
  digits: 1,
  compute: strengthOf,
};
