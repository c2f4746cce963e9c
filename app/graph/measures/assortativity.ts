import type { Csr } from '../csr.ts';
import type { GraphMeasure, GroupMeasure, Groups, Weighing } from './measure.ts';
import { weighing } from './measure.ts';

/** How many groups there are: the highest number and one. */
export function groupCount(groups: Groups): number {
  return groups.reduce((most, group) => Math.max(most, group + 1), 0);
}

/**
 * The mixing matrix: in row g and column h the weight of tie ends in g that lead
 * to h. It is symmetric, ties within a group count twice, and nodes without a
 * group are left out with all their ties. Row after row.
 */
export function mixingOf(
  { nodes, offsets, neighbours, weights }: Csr,
  groups: Groups,
  { weighted = false }: Partial<Weighing> = {},
): Float64Array {
  const count = groupCount(groups);
  const matrix = new Float64Array(count * count);
  for (let node = 0; node < nodes; node += 1) {
    const own = groups[node] ?? -1;
    if (own < 0) continue;
    for (let place = offsets[node] ?? 0; place < (offsets[node + 1] ?? 0); place += 1) {
      const other = groups[neighbours[place] ?? 0] ?? -1;
      if (other < 0) continue;
      const cell = own * count + other;
      matrix[cell] = (matrix[cell] ?? 0) + (weighted ? (weights[place] ?? 0) : 1);
    }
  }
  return matrix;
}

/** Of all tie ends between grouped nodes: the part within groups, and what chance would put there. */
export function withinAndExpected(graph: Csr, groups: Groups, settings?: Partial<Weighing>) {
  const matrix = mixingOf(graph, groups, settings);
  const count = groupCount(groups);
  const all = matrix.reduce((sum, cell) => sum + cell, 0);
  let [within, expected] = [0, 0];
  for (let group = 0; group < count; group += 1) {
    const row = matrix.subarray(group * count, (group + 1) * count).reduce((sum, cell) => sum + cell, 0);
    within += (matrix[group * count + group] ?? 0) / all;
    expected += (row / all) ** 2;
  }
  return all > 0 ? { within, expected } : { within: Number.NaN, expected: Number.NaN };
}

/** Newman's r: 1 when all ties stay within groups, 0 as chance would have it; NaN where all are of one group. */
export function assortativityOf(graph: Csr, groups: Groups, settings?: Partial<Weighing>): number {
  const { within, expected } = withinAndExpected(graph, groups, settings);
  return expected < 1 ? (within - expected) / (1 - expected) : Number.NaN;
}

/** The correlation of degrees at the two ends of a tie (Newman's r for degrees); NaN where all are alike. */
export function degreeAssortativityOf({ nodes, offsets, neighbours }: Csr): number {
  const degree = (node: number) => (offsets[node + 1] ?? 0) - (offsets[node] ?? 0);
  const ends = offsets[nodes] ?? 0;
  let sum = 0;
  for (let node = 0; node < nodes; node += 1) sum += degree(node) ** 2;
  const mean = sum / ends;
  let [together, alone] = [0, 0];
  for (let node = 0; node < nodes; node += 1) {
    const own = degree(node) - mean;
    alone += own * own * degree(node);
    for (let place = offsets[node] ?? 0; place < (offsets[node + 1] ?? 0); place += 1)
      together += own * (degree(neighbours[place] ?? 0) - mean);
  }
  return alone > 0 ? together / alone : Number.NaN;
}

const mixingPatterns = 'M. E. J. Newman, Mixing patterns in networks, Physical Review E 67, 2003';

export const assortativity: GroupMeasure<'assortativity', Weighing> = {
  id: 'assortativity',
  name: { de: 'Gleich und gleich', en: 'Assortativity' },
  meaning: {
    de: 'Wie sehr Verbindungen innerhalb der eigenen Gruppe bleiben: 1 ganz, 0 wie durch Zufall, unter 0 gemieden.',
    en: 'How much ties stay within one’s own group: 1 wholly, 0 as by chance, below 0 avoided.',
  },
  parameters: weighing,
  source: mixingPatterns,
  digits: 3,
  compute: assortativityOf,
};

export const degreeAssortativity: GraphMeasure<'degreeAssortativity'> = {
  id: 'degreeAssortativity',
  name: { de: 'Viele zu vielen', en: 'Degree assortativity' },
  meaning: {
    de: 'Ob gut verbundene Akteure eher mit gut verbundenen (über 0) oder mit wenig verbundenen (unter 0) zu tun haben.',
    en: 'Whether well tied actors deal rather with well tied ones (above 0) or with little tied ones (below 0).',
  },
  parameters: {},
  source: mixingPatterns,
  digits: 3,
  compute: degreeAssortativityOf,
};
