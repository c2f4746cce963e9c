import { type Blocks, blocksOf } from '../blocks.ts';
import { componentsOf } from '../components.ts';
import type { Csr } from '../csr.ts';
import { byDegree } from '../order.ts';

/**
 * A graph taken apart at its articulation points: every block stands by itself,
 * with its own copy of the nodes that it shares. A copy stands for all nodes
 * that are reached through it from elsewhere in the block, itself included. So
 * trees vanish, and each search stays within one block.
 */
export interface Expansion {
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  /** Length of each tie end, where ties differ in length. */
  readonly lengths: Float64Array | null;
  /** The node of which each copy is one. */
  readonly member: Uint32Array;
  /** For how many nodes each copy stands. */
  readonly share: Float64Array;
  /** First copy of each block, and behind the last block the number of copies. */
  readonly starts: Uint32Array;
}

/** First copies of the blocks: how many different nodes each has. */
function startsOf({ nodes, offsets }: Csr, { count, ofEnd }: Blocks): Uint32Array {
  const starts = new Uint32Array(count + 1);
  const last = new Int32Array(count).fill(-1);
  for (let node = 0; node < nodes; node += 1) {
    for (let place = offsets[node] ?? 0; place < (offsets[node + 1] ?? 0); place += 1) {
      const block = ofEnd[place] ?? 0;
      if (last[block] === node) continue;
      last[block] = node;
      starts[block + 1] = (starts[block + 1] ?? 0) + 1;
    }
  }
  for (let block = 0; block < count; block += 1)
    starts[block + 1] = (starts[block + 1] ?? 0) + (starts[block] ?? 0);
  return starts;
}

/** For how many nodes each copy stands. Blocks come after those that hang below them, so one pass is enough. */
function sharesOf(
  graph: Csr,
  { count, top }: Blocks,
  starts: Uint32Array,
  member: Uint32Array,
): Float64Array {
  const { of, sizes } = componentsOf(graph);
  const below = new Float64Array(graph.nodes).fill(1);
  const share = new Float64Array(member.length);
  for (let block = 0; block < count; block += 1) {
    const entry = top[block] ?? 0;
    let hanging = 0;
    let entryCopy = 0;
    for (let copy = starts[block] ?? 0; copy < (starts[block + 1] ?? 0); copy += 1) {
      const node = member[copy] ?? 0;
      if (node === entry) {
        entryCopy = copy;
        continue;
      }
      share[copy] = below[node] ?? 0;
      hanging += below[node] ?? 0;
    }
    share[entryCopy] = (sizes[of[entry] ?? 0] ?? 0) - hanging;
    below[entry] = (below[entry] ?? 0) + hanging;
  }
  return share;
}

/**
 * Takes a graph apart. Within a block the copies stand by number of ties, most
 * first. O(nodes + ties).
 *
 * @param lengths of each tie end, where ties differ in length
 */
export function expand(graph: Csr, lengths: Float64Array | null = null): Expansion {
  const { nodes, offsets, neighbours } = graph;
  const blocks = blocksOf(graph);
  const starts = startsOf(graph, blocks);
  const copies = starts[blocks.count] ?? 0;
  const member = new Uint32Array(copies);
  const copyOfEnd = new Uint32Array(neighbours.length);
  const last = new Int32Array(blocks.count).fill(-1);
  const next = starts.slice(0, blocks.count);
  for (const node of byDegree(graph)) {
    for (let place = offsets[node] ?? 0; place < (offsets[node + 1] ?? 0); place += 1) {
      const block = blocks.ofEnd[place] ?? 0;
      const copy = next[block] ?? 0;
      if (last[block] === node) copyOfEnd[place] = copy - 1;
      else {
        last[block] = node;
        next[block] = copy + 1;
        member[copy] = node;
        copyOfEnd[place] = copy;
      }
    }
  }
  const rows = new Uint32Array(copies + 1);
  for (const copy of copyOfEnd) rows[copy + 1] = (rows[copy + 1] ?? 0) + 1;
  for (let copy = 0; copy < copies; copy += 1) rows[copy + 1] = (rows[copy + 1] ?? 0) + (rows[copy] ?? 0);
  const cursor = rows.slice(0, copies);
  const ends = new Uint32Array(neighbours.length);
  const endLengths = lengths && new Float64Array(neighbours.length);
  for (let node = 0; node < nodes; node += 1) {
    for (let place = offsets[node] ?? 0; place < (offsets[node + 1] ?? 0); place += 1) {
      const copy = copyOfEnd[place] ?? 0;
      const slot = cursor[copy] ?? 0;
      cursor[copy] = slot + 1;
      ends[slot] = copyOfEnd[blocks.mirror[place] ?? 0] ?? 0;
      if (endLengths) endLengths[slot] = lengths?.[place] ?? 0;
    }
  }
  const share = sharesOf(graph, blocks, starts, member);
  return { offsets: rows, neighbours: ends, lengths: endLengths, member, share, starts };
}

/** The whole graph as one block in which every node stands for itself: what a search from single nodes needs. */
export function unexpanded(
  { nodes, offsets, neighbours, edges }: Csr,
  lengths: Float64Array | null = null,
): Expansion {
  const member = byDegree({ nodes, offsets });
  const rank = new Uint32Array(nodes);
  member.forEach((node, place) => {
    rank[node] = place;
  });
  const rows = new Uint32Array(nodes + 1);
  const ends = new Uint32Array(2 * edges);
  const endLengths = lengths && new Float64Array(2 * edges);
  let filled = 0;
  for (let copy = 0; copy < nodes; copy += 1) {
    const node = member[copy] ?? 0;
    for (let place = offsets[node] ?? 0; place < (offsets[node + 1] ?? 0); place += 1) {
      ends[filled] = rank[neighbours[place] ?? 0] ?? 0;
      if (endLengths) endLengths[filled] = lengths?.[place] ?? 0;
      filled += 1;
    }
    rows[copy + 1] = filled;
  }
  const share = new Float64Array(nodes).fill(1);
  const starts = Uint32Array.of(0, nodes);
  return { offsets: rows, neighbours: ends, lengths: endLengths, member, share, starts };
}

/**
 * The pairs that meet in each node because it alone joins their parts: pairs of
 * nodes from different parts that its component falls into without it.
 */
export function pairsApart(graph: Csr, { member, share }: Expansion): Float64Array {
  const { of, sizes } = componentsOf(graph);
  const others = (node: number) => (sizes[of[node] ?? 0] ?? 0) - 1;
  const pairs = Float64Array.from({ length: graph.nodes }, (_, node) =>
    (graph.offsets[node + 1] ?? 0) > (graph.offsets[node] ?? 0) ? others(node) ** 2 : 0,
  );
  for (let copy = 0; copy < member.length; copy += 1) {
    const node = member[copy] ?? 0;
    pairs[node] = (pairs[node] ?? 0) - (others(node) + 1 - (share[copy] ?? 0)) ** 2;
  }
  return pairs.map((twice) => twice / 2);
}
