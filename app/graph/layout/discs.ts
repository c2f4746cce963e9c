import { buildCsr, type Csr } from '../csr.ts';
import { discRadius, type Point, spacing } from './anchors.ts';
import { layoutByForce } from './force.ts';
import { packDiscs } from './pack.ts';

/** With more nodes than this, groups are placed first and their members within them. */
export const discsFrom = 1200;

export interface DiscsInput {
  readonly graph: Csr;
  /** A number per node that does not depend on the others. */
  readonly seeds: Uint32Array;
  /** The group of each node, counted from 0. */
  readonly groups: ArrayLike<number>;
  /** x, y per node: where it would like to be; a group's wish is the middle of its members'. */
  readonly wishes: Float64Array;
  /** Pairs looked at in all: how long it may take. */
  readonly budget: number;
}

function membersOf(groups: ArrayLike<number>): number[][] {
  const members: number[][] = [];
  for (let node = 0; node < groups.length; node += 1) {
    const group = groups[node] ?? 0;
    members[group] ??= [];
    members[group]?.push(node);
  }
  return Array.from(members, (list) => list ?? []);
}

/** Weight between groups, as a map of maps: groups are few. */
function tiesBetween({ graph, groups }: DiscsInput): Map<number, Map<number, number>> {
  const between = new Map<number, Map<number, number>>();
  for (let node = 0; node < graph.nodes; node += 1) {
    const own = groups[node] ?? 0;
    for (let place = graph.offsets[node] ?? 0; place < (graph.offsets[node + 1] ?? 0); place += 1) {
      const other = groups[graph.neighbours[place] ?? 0] ?? 0;
      if (other === own) continue;
      const row = between.get(own) ?? new Map<number, number>();
      row.set(other, (row.get(other) ?? 0) + (graph.weights[place] ?? 0));
      between.set(own, row);
    }
  }
  return between;
}

/** The middle of each group's disc: the largest first, each half where its members wish and half beside those it is tied to. */
function centres(input: DiscsInput, members: readonly number[][]): Point[] {
  const between = tiesBetween(input);
  const wishes = members.map((nodes) => {
    const sum = { x: 0, y: 0 };
    for (const node of nodes) {
      sum.x += input.wishes[2 * node] ?? 0;
      sum.y += input.wishes[2 * node + 1] ?? 0;
    }
    return { x: sum.x / (nodes.length || 1), y: sum.y / (nodes.length || 1) };
  });
  const radii = members.map(({ length }) => discRadius(length) + 0.6 * spacing);
  return packDiscs(radii, (group, placed) => {
    const wish = wishes[group] ?? { x: 0, y: 0 };
    const pull = { x: 0, y: 0, weight: 0 };
    for (const [other, weight] of between.get(group) ?? []) {
      const at = placed[other];
      if (!at) continue;
      pull.x += weight * at.x;
      pull.y += weight * at.y;
      pull.weight += weight;
    }
    if (pull.weight === 0) return wish;
    return { x: (wish.x + pull.x / pull.weight) / 2, y: (wish.y + pull.y / pull.weight) / 2 };
  });
}

/** The ties within a group, between positions in its list of members. */
function within({ graph, groups }: DiscsInput, members: readonly number[], position: Uint32Array): Csr {
  const [a, b, weights]: [number[], number[], number[]] = [[], [], []];
  for (const node of members) {
    for (let place = graph.offsets[node] ?? 0; place < (graph.offsets[node + 1] ?? 0); place += 1) {
      const other = graph.neighbours[place] ?? 0;
      if (other <= node || groups[other] !== groups[node]) continue;
      a.push(position[node] ?? 0);
      b.push(position[other] ?? 0);
      weights.push(graph.weights[place] ?? 0);
    }
  }
  return buildCsr(members.length, a, b, weights);
}

/** Members around the middle by forces, drawn together where some would stand outside the disc. */
function insideDisc(input: DiscsInput, members: readonly number[], position: Uint32Array, budget: number) {
  const count = members.length;
  const placed = layoutByForce({
    graph: within(input, members, position),
    seeds: Uint32Array.from(members, (node) => input.seeds[node] ?? 0),
    anchors: new Float64Array(2 * count),
    clusterSizes: new Uint32Array(count).fill(count),
    budget,
  });
  const radius = discRadius(count);
  let widest = 0;
  for (let axis = 0; axis < placed.length; axis += 2) {
    widest = Math.max(widest, Math.hypot(placed[axis] ?? 0, placed[axis + 1] ?? 0));
  }
  const scale = widest > radius ? radius / widest : 1;
  return placed.map((value) => value * scale);
}

/**
 * Places groups as discs that do not touch, and the members of each within its
 * disc by forces. So tens of thousands have a picture at once in which groups
 * can be told apart. Deterministic, as `layoutByForce` is.
 *
 * @returns x, y per node
 */
export function layoutInDiscs(input: DiscsInput): Float64Array {
  const members = membersOf(input.groups);
  const middles = centres(input, members);
  const position = new Uint32Array(input.groups.length);
  for (const list of members) {
    list.forEach((node, place) => {
      position[node] = place;
    });
  }
  const pairs = members.reduce((sum, { length }) => sum + length * length, 0) || 1;
  const positions = new Float64Array(2 * input.groups.length);
  members.forEach((list, group) => {
    const { x, y } = middles[group] ?? { x: 0, y: 0 };
    const share = (input.budget * list.length * list.length) / pairs;
    const placed = insideDisc(input, list, position, share);
    list.forEach((node, place) => {
      positions[2 * node] = x + (placed[2 * place] ?? 0);
      positions[2 * node + 1] = y + (placed[2 * place + 1] ?? 0);
    });
  });
  return positions;
}
