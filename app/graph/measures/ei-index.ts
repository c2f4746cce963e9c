import type { Csr } from '../csr.ts';
import { withinAndExpected } from './assortativity.ts';
import { type GroupMeasure, type Groups, type RoleMeasure, type Weighing, weighing } from './measure.ts';

/** (External − internal ties) ÷ all ties: −1 all within groups, 1 all between them; NaN without ties. */
export function eiIndexOf(graph: Csr, groups: Groups, settings?: Partial<Weighing>): number {
  return 1 - 2 * withinAndExpected(graph, groups, settings).within;
}

/** The E-I index of each node's own ties; NaN for a node without a group or without ties to grouped nodes. */
export function ownEiIndexOf({ nodes, offsets, neighbours }: Csr, groups: Groups): Float64Array {
  return Float64Array.from({ length: nodes }, (_, node) => {
    let [internal, external] = [0, 0];
    for (let place = offsets[node] ?? 0; place < (offsets[node + 1] ?? 0); place += 1) {
      const other = groups[neighbours[place] ?? 0] ?? -1;
      if (other < 0) continue;
      if (other === groups[node]) internal += 1;
      else external += 1;
    }
    return (groups[node] ?? -1) < 0 ? Number.NaN : (external - internal) / (external + internal);
  });
}

const source =
  'D. Krackhardt and R. N. Stern, Informal networks and organizational crises, Social Psychology Quarterly 51, 1988';

export const eiIndex: GroupMeasure<'eiIndex', Weighing> = {
  id: 'eiIndex',
  name: { de: 'Offenheit der Gruppen', en: 'E-I index' },
  meaning: {
    de: 'Ob mehr Verbindungen zwischen den Gruppen (bis 1) oder innerhalb (bis −1) bestehen.',
    en: 'Whether more ties run between groups (up to 1) or within them (down to −1).',
  },
  parameters: weighing,
  source,
  digits: 2,
  compute: eiIndexOf,
};

export const ownEiIndex: RoleMeasure<'ownEiIndex'> = {
  id: 'ownEiIndex',
  name: { de: 'Offenheit', en: 'Own E-I index' },
  meaning: {
    de: 'Ob der Akteur eher Verbindungen nach außen (bis 1) oder in der eigenen Gruppe (bis −1) hat.',
    en: 'Whether the actor’s ties lead rather to others (up to 1) or stay within its group (down to −1).',
  },
  parameters: {},
  source,
  digits: 2,
  compute: ownEiIndexOf,
};
