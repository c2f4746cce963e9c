import type { Level } from './level.ts';

/** All nodes in random order (R. Durstenfeld, Algorithm 235, 1964). */
export function shuffled(nodes: number, random: () => number): Uint32Array {
  const order = Uint32Array.from({ length: nodes }, (_, node) => node);
  for (let last = nodes - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const taken = order[other] ?? 0;
    order[other] = order[last] ?? 0;
    order[last] = taken;
  }
  return order;
}

/**
 * Moves nodes to the neighbouring group that gains most modularity, or out of
 * all of them, until none gains any more. Only those are looked at again of whom
 * a neighbour left. Changes `groups`.
 *
 * @returns whether any node moved
 */
export function moveNodes(
  level: Level,
  groups: Uint32Array,
  resolution: number,
  random: () => number,
): boolean {
  const { nodes, offsets, neighbours, weights, strength, total } = level;
  const groupStrength = new Float64Array(nodes);
  const size = new Uint32Array(nodes);
  for (let node = 0; node < nodes; node += 1) {
    const group = groups[node] ?? 0;
    groupStrength[group] = (groupStrength[group] ?? 0) + (strength[node] ?? 0);
    size[group] = (size[group] ?? 0) + 1;
  }
  const empty: number[] = [];
  for (let group = nodes - 1; group >= 0; group -= 1) if (size[group] === 0) empty.push(group);
  const toGroup = new Float64Array(nodes);
  const near = new Uint32Array(nodes);
  const queue = shuffled(nodes, random);
  const waiting = new Uint8Array(nodes).fill(1);
  let [head, count, moved] = [0, nodes, false];
  while (count > 0) {
    const node = queue[head] ?? 0;
    head = head + 1 === nodes ? 0 : head + 1;
    count -= 1;
    waiting[node] = 0;
    const own = groups[node] ?? 0;
    const [start, end] = [offsets[node] ?? 0, offsets[node + 1] ?? 0];
    let nearCount = 0;
    for (let place = start; place < end; place += 1) {
      const group = groups[neighbours[place] ?? 0] ?? 0;
      const weight = weights[place] ?? 0;
      if (toGroup[group] === 0) {
        near[nearCount] = group;
        nearCount += 1;
      }
      toGroup[group] = (toGroup[group] ?? 0) + weight;
    }
    const pull = (resolution * (strength[node] ?? 0)) / total;
    const staying = (toGroup[own] ?? 0) - pull * ((groupStrength[own] ?? 0) - (strength[node] ?? 0));
    let [best, bestGain] = [own, staying + 1e-12 * Math.abs(staying)];
    for (let index = 0; index < nearCount; index += 1) {
      const group = near[index] ?? 0;
      const gain = (toGroup[group] ?? 0) - pull * (groupStrength[group] ?? 0);
      toGroup[group] = 0;
      if (group === own || gain <= bestGain) continue;
      best = group;
      bestGain = gain;
    }
    if (bestGain < -1e-12 && (size[own] ?? 0) > 1) best = empty.pop() ?? own;
    if (best === own) continue;
    moved = true;
    groups[node] = best;
    groupStrength[own] = (groupStrength[own] ?? 0) - (strength[node] ?? 0);
    groupStrength[best] = (groupStrength[best] ?? 0) + (strength[node] ?? 0);
    size[own] = (size[own] ?? 0) - 1;
    size[best] = (size[best] ?? 0) + 1;
    if (size[own] === 0) {
      groupStrength[own] = 0;
      empty.push(own);
    }
    for (let place = start; place < end; place += 1) {
      const neighbour = neighbours[place] ?? 0;
      if (waiting[neighbour] || groups[neighbour] === best) continue;
      waiting[neighbour] = 1;
      const tail = head + count;
      queue[tail >= nodes ? tail - nodes : tail] = neighbour;
      count += 1;
    }
  }
  return moved;
}
