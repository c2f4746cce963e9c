import type { Level } from './level.ts';
import { shuffled } from './move.ts';

/** How readily a node joins a group that gains less than the best: Traag's θ, in mean tie weights. */
const looseness = 0.01;

/**
 * Divides each group into parts that hold together by themselves: from single
 * nodes, each that is well tied to its group joins a part of it that is, and
 * the better the more likely. So no group is ever divided within.
 *
 * @returns the part of each node
 */
export function refined(
  level: Level,
  groups: Uint32Array,
  resolution: number,
  random: () => number,
): Uint32Array {
  const { nodes, offsets, neighbours, weights, strength, total } = level;
  const parts = Uint32Array.from({ length: nodes }, (_, node) => node);
  const groupStrength = new Float64Array(nodes);
  for (let node = 0; node < nodes; node += 1) {
    const group = groups[node] ?? 0;
    groupStrength[group] = (groupStrength[group] ?? 0) + (strength[node] ?? 0);
  }
  /** Weight of the ties between each part and the rest of its group. */
  const outside = new Float64Array(nodes);
  for (let node = 0; node < nodes; node += 1) {
    for (let place = offsets[node] ?? 0; place < (offsets[node + 1] ?? 0); place += 1)
      if (groups[neighbours[place] ?? 0] === groups[node])
        outside[node] = (outside[node] ?? 0) + (weights[place] ?? 0);
  }
  const partStrength = strength.slice();
  const alone = new Uint8Array(nodes).fill(1);
  const toPart = new Float64Array(nodes);
  const near = new Uint32Array(nodes);
  const gains = new Float64Array(nodes);
  const theta = (looseness * total) / Math.max(1, neighbours.length);
  const wellTied = (part: number, group: number) => {
    const own = partStrength[part] ?? 0;
    return (outside[part] ?? 0) >= ((resolution * own) / total) * ((groupStrength[group] ?? 0) - own);
  };
  for (const node of shuffled(nodes, random)) {
    const group = groups[node] ?? 0;
    if (!alone[node] || !wellTied(node, group)) continue;
    let nearCount = 0;
    for (let place = offsets[node] ?? 0; place < (offsets[node + 1] ?? 0); place += 1) {
      const neighbour = neighbours[place] ?? 0;
      if (groups[neighbour] !== group) continue;
      const part = parts[neighbour] ?? 0;
      if (toPart[part] === 0) {
        near[nearCount] = part;
        nearCount += 1;
      }
      toPart[part] = (toPart[part] ?? 0) + (weights[place] ?? 0);
    }
    const pull = (resolution * (strength[node] ?? 0)) / total;
    let [best, bestGain] = [node, 0];
    for (let index = 0; index < nearCount; index += 1) {
      const part = near[index] ?? 0;
      const gain = (toPart[part] ?? 0) - pull * (partStrength[part] ?? 0);
      gains[index] = part !== node && gain > 0 && wellTied(part, group) ? gain : -1;
      bestGain = Math.max(bestGain, gains[index] ?? -1);
    }
    if (bestGain > 0) {
      let all = 0;
      for (let index = 0; index < nearCount; index += 1) {
        const gain = gains[index] ?? -1;
        gains[index] = gain > 0 ? Math.exp((gain - bestGain) / theta) : 0;
        all += gains[index] ?? 0;
      }
      let drawn = random() * all;
      for (let index = 0; index < nearCount && drawn >= 0; index += 1) {
        const chance = gains[index] ?? 0;
        if (chance === 0) continue;
        best = near[index] ?? node;
        drawn -= chance;
      }
    }
    if (best !== node) {
      parts[node] = best;
      alone[best] = 0;
      partStrength[best] = (partStrength[best] ?? 0) + (strength[node] ?? 0);
      outside[best] = (outside[best] ?? 0) + (outside[node] ?? 0) - 2 * (toPart[best] ?? 0);
    }
    for (let index = 0; index < nearCount; index += 1) toPart[near[index] ?? 0] = 0;
  }
  return parts;
}
