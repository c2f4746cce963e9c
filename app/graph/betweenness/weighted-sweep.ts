import { NearestFirst } from '../nearest-first.ts';
import type { Expansion } from './expansion.ts';

/** Ways whose lengths differ by less than this part of them are equally long: sums of fractions are never exact. */
const alike = 1e-12;

/**
 * One search of Brandes' algorithm within a block whose ties differ in length,
 * after Dijkstra. Paths are counted once all distances are known, in the order
 * in which they were settled, so that equal lengths are recognised whatever the
 * order in which they were summed.
 */
export class WeightedSweep {
  readonly #graph: Expansion;
  readonly #search: NearestFirst;
  readonly #paths: Float64Array;
  readonly #handed: Float64Array;
  readonly #lengths: Float64Array;

  constructor(graph: Expansion) {
    const copies = graph.member.length;
    this.#graph = graph;
    this.#lengths = graph.lengths ?? new Float64Array(graph.neighbours.length).fill(1);
    this.#search = new NearestFirst(graph, this.#lengths);
    this.#paths = new Float64Array(copies);
    this.#handed = new Float64Array(copies);
  }

  /** As `Sweep.add`. */
  add(
    source: number,
    _block: readonly [number, number],
    score: Float64Array,
    lowest: number,
    squares: Float64Array | null = null,
  ): void {
    const { offsets, neighbours, share } = this.#graph;
    const [paths, handed, lengths] = [this.#paths, this.#handed, this.#lengths];
    const { settled, distance } = this.#search.from(source);
    const isBefore = (end: number, copy: number) => {
      const here = distance[copy] ?? 0;
      const before = distance[neighbours[end] ?? 0] ?? 0;
      return before < here && Math.abs(before + (lengths[end] ?? 0) - here) <= alike * here;
    };
    paths[source] = 1;
    handed[source] = 0;
    for (let at = 1; at < settled.length; at += 1) {
      const copy = settled[at] ?? 0;
      let sum = 0;
      for (let end = offsets[copy] ?? 0; end < (offsets[copy + 1] ?? 0); end += 1)
        if (isBefore(end, copy)) sum += paths[neighbours[end] ?? 0] ?? 0;
      paths[copy] = sum;
      handed[copy] = 0;
    }
    for (let at = settled.length - 1; at > 0; at -= 1) {
      const copy = settled[at] ?? 0;
      const dependency = (share[source] ?? 0) * (handed[copy] ?? 0) * (paths[copy] ?? 0);
      score[copy - lowest] = (score[copy - lowest] ?? 0) + dependency;
      if (squares) squares[copy - lowest] = (squares[copy - lowest] ?? 0) + dependency * dependency;
      const own = (handed[copy] ?? 0) + (share[copy] ?? 0) / (paths[copy] ?? 1);
      for (let end = offsets[copy] ?? 0; end < (offsets[copy + 1] ?? 0); end += 1) {
        if (!isBefore(end, copy)) continue;
        const before = neighbours[end] ?? 0;
        handed[before] = (handed[before] ?? 0) + own;
      }
    }
  }
}
