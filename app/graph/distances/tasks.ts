import { NearestFirst } from '../nearest-first.ts';

/** How many sources are followed at once: the bits of a number. */
export const batch = 32;

export interface DistanceMaterial {
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly lengths: Float64Array | null;
  /** All nodes, near ones side by side, so that those of a batch travel together. */
  readonly order: Uint32Array;
}

function bits(word: number): number {
  let count = word - ((word >>> 1) & 0x5555_5555);
  count = (count & 0x3333_3333) + ((count >>> 2) & 0x3333_3333);
  return Math.imul((count + (count >>> 4)) & 0x0f0f_0f0f, 0x0101_0101) >>> 24;
}

/**
 * For each node, over the sources that stand in `order` in the batches `from` up
 * to `to`: the sum of their distances, the sum of the inverse distances, and the
 * greatest distance; three columns one behind the other.
 */
export function distanceSums(material: DistanceMaterial, from: number, to: number): Float64Array {
  return material.lengths
    ? sumsByLength(material, material.lengths, from, to)
    : sumsBySteps(material, from, to);
}

/**
 * 32 searches at once, one bit each: where many of them stand on the same node
 * its ties are looked at once for all (M. Then et al., The more the merrier:
 * efficient multi-source graph traversal, VLDB 8, 2014). Distances are the same
 * both ways, so the node that is reached counts how many have come.
 */
function sumsBySteps(
  { offsets, neighbours, order }: DistanceMaterial,
  from: number,
  to: number,
): Float64Array {
  const nodes = order.length;
  const sums = new Float64Array(3 * nodes);
  const [seen, here, next] = [new Int32Array(nodes), new Int32Array(nodes), new Int32Array(nodes)];
  const [front, found] = [new Uint32Array(nodes), new Uint32Array(nodes)];
  for (let start = from * batch; start < Math.min(nodes, to * batch); start += batch) {
    seen.fill(0);
    let size = Math.min(batch, nodes - start);
    for (let index = 0; index < size; index += 1) {
      const source = order[start + index] ?? 0;
      front[index] = source;
      seen[source] = 1 << index;
      here[source] = 1 << index;
    }
    for (let step = 1; size > 0; step += 1) {
      let reached = 0;
      for (let index = 0; index < size; index += 1) {
        const node = front[index] ?? 0;
        const searches = here[node] ?? 0;
        const rowEnd = offsets[node + 1] ?? 0;
        for (let place = offsets[node] ?? 0; place < rowEnd; place += 1) {
          const neighbour = neighbours[place] ?? 0;
          const fresh = searches & ~(seen[neighbour] ?? 0);
          if (fresh === 0) continue;
          const before = next[neighbour] ?? 0;
          if (before === 0) {
            found[reached] = neighbour;
            reached += 1;
          }
          next[neighbour] = before | fresh;
        }
      }
      for (let index = 0; index < reached; index += 1) {
        const node = found[index] ?? 0;
        const fresh = next[node] ?? 0;
        const count = bits(fresh);
        next[node] = 0;
        here[node] = fresh;
        front[index] = node;
        seen[node] = (seen[node] ?? 0) | fresh;
        sums[node] = (sums[node] ?? 0) + step * count;
        sums[nodes + node] = (sums[nodes + node] ?? 0) + count / step;
        sums[2 * nodes + node] = Math.max(sums[2 * nodes + node] ?? 0, step);
      }
      size = reached;
    }
  }
  return sums;
}

function sumsByLength(material: DistanceMaterial, lengths: Float64Array, from: number, to: number) {
  const { order } = material;
  const nodes = order.length;
  const sums = new Float64Array(3 * nodes);
  const search = new NearestFirst(material, lengths);
  for (let index = from * batch; index < Math.min(nodes, to * batch); index += 1) {
    const source = order[index] ?? 0;
    const { settled, distance } = search.from(source);
    let [far, near] = [0, 0];
    for (let at = 1; at < settled.length; at += 1) {
      const length = distance[settled[at] ?? 0] ?? 0;
      far += length;
      near += 1 / length;
    }
    sums[source] = far;
    sums[nodes + source] = near;
    sums[2 * nodes + source] = distance[settled.at(-1) ?? source] ?? 0;
  }
  return sums;
}
