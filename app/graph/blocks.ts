import type { Csr } from './csr.ts';
import { mirrorOf } from './mirror.ts';

/**
 * The blocks (biconnected components): the largest parts that no single node
 * holds together. Two blocks share at most one node, an articulation point.
 */
export interface Blocks {
  readonly count: number;
  /** Block of each tie end. A block comes after those that hang below it. */
  readonly ofEnd: Uint32Array;
  readonly mirror: Uint32Array;
  /** The node of each block from which the search entered it. */
  readonly top: Uint32Array;
  /** Ties in each block; one that is alone is a bridge. */
  readonly ties: Uint32Array;
}

const unseen = 0;

/**
 * Hopcroft and Tarjan, Algorithm 447: efficient algorithms for graph
 * manipulation, Communications of the ACM 16, 1973. The search keeps its own
 * stack, so that a path of a million nodes is no depth of calls. O(nodes + ties).
 */
export function blocksOf(graph: Csr): Blocks {
  const { nodes, offsets, neighbours } = graph;
  const mirror = mirrorOf(graph);
  const ofEnd = new Uint32Array(neighbours.length);
  const top = new Uint32Array(graph.edges);
  const ties = new Uint32Array(graph.edges);
  const entered = new Uint32Array(nodes).fill(unseen);
  const low = new Uint32Array(nodes);
  const cursor = offsets.slice(0, nodes);
  /** The tie end by which each node was entered, plus one; 0 for a root. */
  const by = new Uint32Array(nodes);
  const stack = new Uint32Array(graph.edges);
  let [clock, depth, count] = [0, 0, 0];

  /** Takes the ties of a finished block from the stack, down to the one by which it was entered. */
  const close = (node: number, entry: number) => {
    let taken = 0;
    for (let place = -1; place !== entry; ) {
      depth -= 1;
      place = stack[depth] ?? 0;
      ofEnd[place] = count;
      ofEnd[mirror[place] ?? 0] = count;
      taken += 1;
    }
    ties[count] = taken;
    top[count] = node;
    count += 1;
  };

  for (let root = 0; root < nodes; root += 1) {
    if (entered[root] !== unseen) continue;
    clock += 1;
    entered[root] = clock;
    low[root] = clock;
    for (let node = root; ; ) {
      const place = cursor[node] ?? 0;
      if (place < (offsets[node + 1] ?? 0)) {
        cursor[node] = place + 1;
        const neighbour = neighbours[place] ?? 0;
        if (entered[neighbour] === unseen) {
          stack[depth] = place;
          depth += 1;
          clock += 1;
          entered[neighbour] = clock;
          low[neighbour] = clock;
          by[neighbour] = place + 1;
          node = neighbour;
        } else if (
          (entered[neighbour] ?? 0) < (entered[node] ?? 0) &&
          mirror[place] !== (by[node] ?? 0) - 1
        ) {
          stack[depth] = place;
          depth += 1;
          low[node] = Math.min(low[node] ?? 0, entered[neighbour] ?? 0);
        }
        continue;
      }
      if (node === root) break;
      const entry = (by[node] ?? 0) - 1;
      const parent = neighbours[mirror[entry] ?? 0] ?? 0;
      if ((low[node] ?? 0) >= (entered[parent] ?? 0)) close(parent, entry);
      else low[parent] = Math.min(low[parent] ?? 0, low[node] ?? 0);
      node = parent;
    }
  }
  return { count, ofEnd, mirror, top: top.slice(0, count), ties: ties.slice(0, count) };
}

/** The ties whose loss would divide a component: their two nodes, the smaller first, in ascending order. */
export function bridgesOf(graph: Csr, { ofEnd, ties }: Blocks = blocksOf(graph)): Array<[number, number]> {
  const { nodes, offsets, neighbours } = graph;
  const bridges: Array<[number, number]> = [];
  for (let node = 0; node < nodes; node += 1) {
    for (let place = offsets[node] ?? 0; place < (offsets[node + 1] ?? 0); place += 1) {
      const neighbour = neighbours[place] ?? 0;
      if (neighbour > node && ties[ofEnd[place] ?? 0] === 1) bridges.push([node, neighbour]);
    }
  }
  return bridges;
}

/** For each node, into how many more parts its component would fall without it; 0 for all but articulation points. */
export function cutsOf(graph: Csr, { count, ofEnd }: Blocks = blocksOf(graph)): Float64Array {
  const { nodes, offsets } = graph;
  const cuts = new Float64Array(nodes);
  const last = new Int32Array(count).fill(-1);
  for (let node = 0; node < nodes; node += 1) {
    let blocks = 0;
    for (let place = offsets[node] ?? 0; place < (offsets[node + 1] ?? 0); place += 1) {
      const block = ofEnd[place] ?? 0;
      if (last[block] === node) continue;
      last[block] = node;
      blocks += 1;
    }
    cuts[node] = Math.max(0, blocks - 1);
  }
  return cuts;
}
