import type { Expansion } from './expansion.ts';
import { Sweep } from './sweep.ts';
import { WeightedSweep } from './weighted-sweep.ts';

/** The block in which a copy stands. */
function blockAt(starts: Uint32Array, copy: number): number {
  let [low, high] = [0, starts.length - 2];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= copy) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** First copy, and the one behind the last, of the blocks in which copies `from` up to `to` stand. */
export function span({ starts }: Expansion, from: number, to: number): readonly [number, number] {
  return [starts[blockAt(starts, from)] ?? 0, starts[blockAt(starts, to - 1) + 1] ?? 0];
}

/**
 * What depends on each copy in the ways from the copies `from` up to `to`, each
 * within its block; for the copies of `span`.
 */
export function dependenciesInBlocks(graph: Expansion, from: number, to: number): Float64Array {
  const { starts, offsets } = graph;
  const [lowest, highest] = span(graph, from, to);
  const score = new Float64Array(highest - lowest);
  const firstBlock = blockAt(starts, from);
  let [size, ends] = [0, 0];
  for (let block = firstBlock; (starts[block] ?? highest) < highest; block += 1) {
    const [first, last] = [starts[block] ?? 0, starts[block + 1] ?? 0];
    size = Math.max(size, last - first);
    ends = Math.max(ends, (offsets[last] ?? 0) - (offsets[first] ?? 0));
  }
  const sweep = graph.lengths ? new WeightedSweep(graph) : new Sweep(graph, size, ends);
  for (let block = firstBlock; (starts[block] ?? to) < to; block += 1) {
    const range = [starts[block] ?? 0, starts[block + 1] ?? 0] as const;
    // Nobody stands between the two ends of a bridge.
    if (range[1] - range[0] < 3) continue;
    for (let source = Math.max(from, range[0]); source < Math.min(to, range[1]); source += 1)
      sweep.add(source, range, score, lowest);
  }
  return score;
}

/** A graph as one block, and nodes drawn from it. */
export interface Draw extends Expansion {
  readonly sources: Uint32Array;
}

/** What depends on each copy in the ways from the sources `from` up to `to`, and then the squares of the same. */
export function dependenciesOnSources(draw: Draw, from: number, to: number): Float64Array {
  const copies = draw.member.length;
  const both = new Float64Array(2 * copies);
  const [score, squares] = [both.subarray(0, copies), both.subarray(copies)];
  const sweep = draw.lengths ? new WeightedSweep(draw) : new Sweep(draw, copies, draw.neighbours.length);
  for (let index = from; index < to; index += 1)
    sweep.add(draw.sources[index] ?? 0, [0, copies], score, 0, squares);
  return both;
}
