import type { Expansion } from './expansion.ts';

/**
 * One search of Brandes' algorithm (A faster algorithm for betweenness
 * centrality, Journal of Mathematical Sociology 25, 2001) within a block, and
 * room for the next one. What makes it fast:
 *
 * - nodes are known by their place in the queue, so that all but one of the
 *   arrays are read nearly in order;
 * - the ways down are kept as a list when they are found, so that going back
 *   asks no tie twice;
 * - where fewer tie ends are left than the front has, those not yet reached look
 *   for their predecessors (S. Beamer et al., Direction-optimizing breadth-first
 *   search, SC 2012), and the widest levels are never looked at from above;
 * - nothing is wiped between searches: a place below `#base` is an old one.
 */
export class Sweep {
  readonly #graph: Expansion;
  /** Place of each copy in the queue, plus the base of its search. */
  readonly #place: Int32Array;
  readonly #queue: Uint32Array;
  readonly #paths: Float64Array;
  /** What each place hands on per path: (share + dependency) ÷ paths. */
  readonly #handed: Float64Array;
  /** The ways: places one level down, or for levels found from below one level up; a place's end in `#wayEnd`. */
  readonly #ways: Uint32Array;
  readonly #wayEnd: Uint32Array;
  readonly #rest: Uint32Array;
  #base = 1;
  #reached = 0;
  /** Places before this one know their ways down; the front that nobody looked from begins here. */
  #front = 0;
  /** Places from here on know their ways up. */
  #risen = 0;

  /** @param size copies in the largest block searched, @param ends its tie ends */
  constructor(graph: Expansion, size: number, ends: number) {
    this.#graph = graph;
    this.#place = new Int32Array(graph.member.length);
    this.#queue = new Uint32Array(size);
    this.#paths = new Float64Array(size);
    this.#handed = new Float64Array(size);
    this.#ways = new Uint32Array(ends / 2);
    this.#wayEnd = new Uint32Array(size + 1);
    this.#rest = new Uint32Array(size);
  }

  /**
   * Adds how much the ways from a source within its block [first, last) depend
   * on each copy.
   *
   * @param score per copy, the copy `lowest` at 0
   * @param squares likewise, of the squares of what is added to `score`
   */
  add(
    source: number,
    [first, last]: readonly [number, number],
    score: Float64Array,
    lowest: number,
    squares: Float64Array | null = null,
  ): void {
    if (this.#base > 0x7fff_ffff - 2 * this.#queue.length) {
      this.#place.fill(0);
      this.#base = 1;
    }
    this.#descend(source, first, last);
    this.#risen = this.#reached;
    if (this.#reached < last - first) this.#rise(first, last);
    this.#return(score, lowest, squares);
    this.#base += this.#reached;
  }

  /** Level by level from the source, until all are reached or looking from below is cheaper. */
  #descend(source: number, first: number, last: number): void {
    const { offsets, neighbours } = this.#graph;
    const [place, queue, paths] = [this.#place, this.#queue, this.#paths];
    const [ways, wayEnd, base] = [this.#ways, this.#wayEnd, this.#base];
    let front = (offsets[source + 1] ?? 0) - (offsets[source] ?? 0);
    let left = (offsets[last] ?? 0) - (offsets[first] ?? 0) - front;
    let [reached, found, head] = [1, 0, 0];
    queue[0] = source;
    paths[0] = 1;
    place[source] = base;
    while (head < reached && reached < last - first && front <= left) {
      const level = reached;
      front = 0;
      for (; head < level; head += 1) {
        const copy = queue[head] ?? 0;
        const here = paths[head] ?? 0;
        const rowEnd = offsets[copy + 1] ?? 0;
        for (let end = offsets[copy] ?? 0; end < rowEnd; end += 1) {
          const neighbour = neighbours[end] ?? 0;
          const at = (place[neighbour] ?? 0) - base;
          if (at < 0) {
            place[neighbour] = base + reached;
            queue[reached] = neighbour;
            paths[reached] = here;
            ways[found] = reached;
            reached += 1;
            found += 1;
            front += (offsets[neighbour + 1] ?? 0) - (offsets[neighbour] ?? 0);
          } else if (at >= level) {
            paths[at] = (paths[at] ?? 0) + here;
            ways[found] = at;
            found += 1;
          }
        }
        wayEnd[head + 1] = found;
      }
      left -= front;
    }
    this.#reached = reached;
    this.#front = head;
    wayEnd[head] = found;
    wayEnd[reached] = found;
  }

  /** The rest, level by level, each looking for its predecessors: whoever of its neighbours has a place is one. */
  #rise(first: number, last: number): void {
    const { offsets, neighbours } = this.#graph;
    const [place, queue, paths, rest] = [this.#place, this.#queue, this.#paths, this.#rest];
    const [ways, wayEnd, base] = [this.#ways, this.#wayEnd, this.#base];
    let missing = 0;
    for (let copy = first; copy < last; copy += 1) {
      if ((place[copy] ?? 0) >= base) continue;
      rest[missing] = copy;
      missing += 1;
    }
    let reached = this.#reached;
    let found = wayEnd[reached] ?? 0;
    for (let level = -1; missing > 0 && level !== reached; ) {
      level = reached;
      let kept = 0;
      for (let index = 0; index < missing; index += 1) {
        const copy = rest[index] ?? 0;
        const before = found;
        let sum = 0;
        const rowEnd = offsets[copy + 1] ?? 0;
        for (let end = offsets[copy] ?? 0; end < rowEnd; end += 1) {
          const at = (place[neighbours[end] ?? 0] ?? 0) - base;
          if (at < 0) continue;
          sum += paths[at] ?? 0;
          ways[found] = at;
          found += 1;
        }
        if (found === before) {
          rest[kept] = copy;
          kept += 1;
        } else {
          queue[reached] = copy;
          paths[reached] = sum;
          reached += 1;
          wayEnd[reached] = found;
        }
      }
      missing = kept;
      // Only now: whoever finds another of its own level has no predecessor in it.
      for (let at = level; at < reached; at += 1) place[queue[at] ?? 0] = base + at;
    }
    this.#reached = reached;
  }

  /** From the farthest back: each place adds what depends on it, and hands on that and its own share, per path. */
  #return(score: Float64Array, lowest: number, squares: Float64Array | null): void {
    const [queue, paths, handed, ways, wayEnd] = [
      this.#queue,
      this.#paths,
      this.#handed,
      this.#ways,
      this.#wayEnd,
    ];
    const { share } = this.#graph;
    const weight = share[queue[0] ?? 0] ?? 0;
    const [front, risen] = [this.#front, this.#risen];
    handed.fill(0, front, this.#reached);
    for (let at = this.#reached - 1; at > 0; at -= 1) {
      const copy = queue[at] ?? 0;
      const counted = paths[at] ?? 1;
      const end = wayEnd[at + 1] ?? 0;
      let sum = 0;
      if (at >= front) sum = handed[at] ?? 0;
      else for (let way = wayEnd[at] ?? 0; way < end; way += 1) sum += handed[ways[way] ?? 0] ?? 0;
      const dependency = weight * sum * counted;
      score[copy - lowest] = (score[copy - lowest] ?? 0) + dependency;
      if (squares) squares[copy - lowest] = (squares[copy - lowest] ?? 0) + dependency * dependency;
      const own = sum + (share[copy] ?? 0) / counted;
      handed[at] = own;
      if (at < risen) continue;
      for (let way = wayEnd[at] ?? 0; way < end; way += 1) {
        const up = ways[way] ?? 0;
        handed[up] = (handed[up] ?? 0) + own;
      }
    }
  }
}
