import type { Csr } from '../csr.ts';
import { distanceSumsHere } from '../distances/sums.ts';
import { plainWays, weightedWays } from '../ways.ts';
import { type Measure, type Weighing, weighing } from './measure.ts';

/** The sum of 1 ÷ distance to all others; whoever is out of reach adds 0. Not normalised. */
export function harmonicOf(graph: Csr, { weighted = false }: Partial<Weighing> = {}): Float64Array {
  return distanceSumsHere(weighted ? weightedWays(graph) : plainWays(graph)).inverse;
}

export const harmonic: Measure<'harmonic', Weighing> = {
  id: 'harmonic',
  name: { de: 'Erreichbarkeit', en: 'Reach' },
  meaning: {
    de: 'Wie viele andere der Akteur erreicht, jeder geteilt durch die Länge des Weges zu ihm.',
    en: 'How many others the actor reaches, each divided by the length of the way to it.',
  },
  parameters: weighing,
  source: 'M. Marchiori and V. Latora, Harmony in the small-world, Physica A 285, 2000',
  digits: 1,
  compute: harmonicOf,
};
