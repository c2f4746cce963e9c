import type { Csr } from '../csr.ts';
import type { Measure } from './measure.ts';

/** The number of others each node is tied to. */
export function degreeOf({ nodes, offsets }: Csr): Float64Array {
  return Float64Array.from({ length: nodes }, (_, node) => (offsets[node + 1] ?? 0) - (offsets[node] ?? 0));
}

export const degree: Measure<'degree'> = {
  id: 'degree',
  name: { de: 'Verbindungen', en: 'Ties' },
  meaning: {
    de: 'Mit wie vielen anderen der Akteur verbunden ist.',
    en: 'With how many others the actor is tied.',
  },
  parameters: {},
  source: 'L. C. Freeman, Centrality in social networks: conceptual clarification, Social Networks 1, 1978',
  digits: 0,
  compute: degreeOf,
};
