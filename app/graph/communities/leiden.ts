import { randomFrom } from '../layout/random.ts';
import { coarsened, type Level, renumber } from './level.ts';
import { moveNodes } from './move.ts';
import { refined } from './refine.ts';

export interface LeidenSettings {
  /** Above 1 more and smaller groups, below 1 fewer and larger ones. */
  readonly resolution: number;
  readonly seed: number;
  /** At most so many passes, each starting from the groups of the last. */
  readonly passes: number;
}

/** The modularity of groups: (weight within − what chance would put there) ÷ all weight; 0 without ties. */
export function modularityAt(level: Level, groups: Uint32Array, resolution: number): number {
  const { nodes, offsets, neighbours, weights, strength, total } = level;
  if (!(total > 0)) return 0;
  const groupStrength = new Float64Array(groups.reduce((most, group) => Math.max(most, group), 0) + 1);
  let within = 0;
  for (let node = 0; node < nodes; node += 1) {
    const group = groups[node] ?? 0;
    groupStrength[group] = (groupStrength[group] ?? 0) + (strength[node] ?? 0);
    for (let place = offsets[node] ?? 0; place < (offsets[node + 1] ?? 0); place += 1)
      if (groups[neighbours[place] ?? 0] === group) within += weights[place] ?? 0;
  }
  let expected = 0;
  for (const each of groupStrength) expected += (each / total) ** 2;
  return within / total - resolution * expected;
}

/** One pass, from given groups: move, refine, go up a level, until nothing can be put together any more. */
function pass(bottom: Level, groups: Uint32Array, resolution: number, random: () => number): boolean {
  /** Node of the level in hand for each node of the bottom. */
  const at = Uint32Array.from(groups, (_, node) => node);
  let level = bottom;
  let own = groups.slice();
  let changed = false;
  for (;;) {
    changed = moveNodes(level, own, resolution, random) || changed;
    const parts = refined(level, own, resolution, random);
    const count = renumber(parts);
    if (count === level.nodes) break;
    const above = new Uint32Array(count);
    parts.forEach((part, node) => {
      above[part] = own[node] ?? 0;
    });
    renumber(above, level.nodes);
    level = coarsened(level, parts, count);
    own = above;
    for (let node = 0; node < at.length; node += 1) at[node] = parts[at[node] ?? 0] ?? 0;
  }
  for (let node = 0; node < groups.length; node += 1) groups[node] = own[at[node] ?? 0] ?? 0;
  return changed;
}

/**
 * Groups of nodes with many ties within and few between, by modularity: the
 * Leiden algorithm (V. A. Traag, L. Waltman and N. J. van Eck, From Louvain to
 * Leiden: guaranteeing well-connected communities, Scientific Reports 9, 2019).
 * The same seed gives the same groups; every group is connected.
 */
export function leiden(level: Level, { resolution, seed, passes }: LeidenSettings): Uint32Array {
  const random = randomFrom(seed);
  const groups = Uint32Array.from({ length: level.nodes }, (_, node) => node);
  if (!(level.total > 0)) return groups;
  for (let turn = 0; turn < passes; turn += 1) {
    renumber(groups);
    if (!pass(level, groups, resolution, random)) break;
  }
  renumber(groups);
  return groups;
}
