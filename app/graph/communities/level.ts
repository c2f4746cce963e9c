import type { Csr } from '../csr.ts';

/** A network at one level of coarseness: its nodes are nodes, or groups of them. */
export interface Level {
  readonly nodes: number;
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly weights: Float64Array;
  /** Weight of all ties of each node, those within a group from both ends. */
  readonly strength: Float64Array;
  /** The sum of all strengths: twice the weight of all ties. */
  readonly total: number;
}

export function levelOf({ nodes, offsets, neighbours, weights }: Csr, weighted: boolean): Level {
  const counted = weighted ? weights : new Float64Array(weights.length).fill(1);
  const strength = new Float64Array(nodes);
  let total = 0;
  for (let node = 0; node < nodes; node += 1) {
    let sum = 0;
    for (let place = offsets[node] ?? 0; place < (offsets[node + 1] ?? 0); place += 1)
      sum += counted[place] ?? 0;
    strength[node] = sum;
    total += sum;
  }
  return { nodes, offsets, neighbours, weights: counted, strength, total };
}

/** Numbers groups, all below `limit`, anew without gaps, in place, by their first node. @returns how many there are */
export function renumber(groups: Uint32Array, limit = groups.length): number {
  const names = new Uint32Array(limit);
  let count = 0;
  for (let node = 0; node < groups.length; node += 1) {
    const group = groups[node] ?? 0;
    if (names[group] === 0) {
      count += 1;
      names[group] = count;
    }
    groups[node] = (names[group] ?? 1) - 1;
  }
  return count;
}

/** The nodes of each group, group after group, and where each begins. */
export function membersOf(groups: Uint32Array, count: number) {
  const starts = new Uint32Array(count + 1);
  for (const group of groups) starts[group + 1] = (starts[group + 1] ?? 0) + 1;
  for (let group = 0; group < count; group += 1)
    starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0);
  const cursor = starts.slice(0, count);
  const members = new Uint32Array(groups.length);
  groups.forEach((group, node) => {
    const place = cursor[group] ?? 0;
    cursor[group] = place + 1;
    members[place] = node;
  });
  return { starts, members };
}

/** The level above, where each of `count` groups is one node. O(ties). */
export function coarsened(level: Level, groups: Uint32Array, count: number): Level {
  const { starts, members } = membersOf(groups, count);
  const offsets = new Uint32Array(count + 1);
  const neighbours = new Uint32Array(level.neighbours.length);
  const weights = new Float64Array(level.neighbours.length);
  const strength = new Float64Array(count);
  /** Where the group in hand keeps its tie to each other, plus one; older groups' places lie below `rowStart`. */
  const known = new Uint32Array(count);
  let filled = 0;
  for (let group = 0; group < count; group += 1) {
    const rowStart = filled;
    for (let index = starts[group] ?? 0; index < (starts[group + 1] ?? 0); index += 1) {
      const node = members[index] ?? 0;
      strength[group] = (strength[group] ?? 0) + (level.strength[node] ?? 0);
      const end = level.offsets[node + 1] ?? 0;
      for (let place = level.offsets[node] ?? 0; place < end; place += 1) {
        const other = groups[level.neighbours[place] ?? 0] ?? 0;
        if (other === group) continue;
        let slot = (known[other] ?? 0) - 1;
        if (slot < rowStart) {
          slot = filled;
          known[other] = slot + 1;
          neighbours[slot] = other;
          weights[slot] = 0;
          filled += 1;
        }
        weights[slot] = (weights[slot] ?? 0) + (level.weights[place] ?? 0);
      }
    }
    offsets[group + 1] = filled;
  }
  return {
    nodes: count,
    offsets,
    neighbours: neighbours.slice(0, filled),
    weights: weights.slice(0, filled),
    strength,
    total: level.total,
  };
}
