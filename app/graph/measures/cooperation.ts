import type { Csr } from '../csr.ts';
import { assortativityOf } from './assortativity.ts';
import { type GroupMeasure, type Groups, type Weighing, weighing } from './measure.ts';

/**
 * The cross-county cooperation index: the part of all ties that join different
 * counties ÷ the part that would if every tie end met another regardless of
 * counties, each county keeping the ends it has,
 *
 *   (1 − Σ_c e(c,c)) ÷ (1 − Σ_c a(c)²),
 *
 * where e(c,c) is the part of tie ends within county c and a(c) the part of all
 * tie ends that are in c. 1: the counties work together as if there were no
 * borders; 0: not at all; above 1: across rather than within. It is one minus
 * Newman's assortativity coefficient (Mixing patterns in networks, Physical
 * Review E 67, 2003, equation 2), and unlike the mere share of ties between
 * counties (Krackhardt and Stern, 1988) it does not grow because one county
 * splits or shrink because one is large. Actors without a county are left out.
 * NaN where fewer than two counties have ties.
 */
export function cooperationOf(graph: Csr, counties: Groups, settings?: Partial<Weighing>): number {
  return 1 - assortativityOf(graph, counties, settings);
}

export const cooperation: GroupMeasure<'cooperation', Weighing> = {
  id: 'cooperation',
  name: { de: 'Zusammenarbeit über Kreise', en: 'Cross-county cooperation' },
  meaning: {
    de: 'Wie viel über Kreisgrenzen zusammengearbeitet wird, gemessen daran, was ohne Grenzen zu erwarten wäre: 1 ist ebenso viel.',
    en: 'How much is done together across counties, measured by what one would expect without borders: 1 is just as much.',
  },
  parameters: weighing,
  source: 'Own index: 1 − r of M. E. J. Newman, Mixing patterns in networks, Physical Review E 67, 2003',
  digits: 2,
  compute: cooperationOf,
};
