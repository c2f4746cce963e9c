interface Rows {
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
}

/**
 * Dijkstra's search (A note on two problems in connexion with graphs, 1959) with
 * a binary heap in typed arrays, and room for the next one. Lengths are positive;
 * an infinite one is no way.
 */
export class NearestFirst {
  readonly #rows: Rows;
  readonly #lengths: Float64Array;
  readonly #heap: Uint32Array;
  /** Where each node stands in the heap, plus one. */
  readonly #slot: Uint32Array;
  readonly #settled: Uint32Array;
  readonly #distance: Float64Array;
  readonly #before: Int32Array;
  #reached = 0;
  #waiting = 0;

  constructor(rows: Rows, lengths: Float64Array) {
    const nodes = rows.offsets.length - 1;
    this.#rows = rows;
    this.#lengths = lengths;
    this.#heap = new Uint32Array(nodes);
    this.#slot = new Uint32Array(nodes);
    this.#settled = new Uint32Array(nodes);
    this.#distance = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
    this.#before = new Int32Array(nodes).fill(-1);
  }

  /**
   * Nodes that are reached from `source`, the nearer first, and all distances
   * and predecessors (−1 for none), of equal ones the one settled first. Valid
   * until the next search.
   *
   * @param goal the search may stop when this one is settled
   */
  from(source: number, goal = -1) {
    const { offsets, neighbours } = this.#rows;
    const [distance, before, settled] = [this.#distance, this.#before, this.#settled];
    // Whatever the last search touched stands in its settled nodes or still in the heap.
    for (let at = 0; at < this.#reached; at += 1) this.#forget(settled[at] ?? 0);
    for (let at = 0; at < this.#waiting; at += 1) this.#forget(this.#heap[at] ?? 0);
    this.#reached = 0;
    this.#waiting = 0;
    distance[source] = 0;
    this.#lift(source);
    while (this.#waiting > 0) {
      const node = this.#nearest();
      settled[this.#reached] = node;
      this.#reached += 1;
      if (node === goal) break;
      const here = distance[node] ?? 0;
      for (let end = offsets[node] ?? 0; end < (offsets[node + 1] ?? 0); end += 1) {
        const neighbour = neighbours[end] ?? 0;
        const there = here + (this.#lengths[end] ?? 0);
        if (there >= (distance[neighbour] ?? 0)) continue;
        distance[neighbour] = there;
        before[neighbour] = node;
        this.#lift(neighbour);
      }
    }
    return { settled: settled.subarray(0, this.#reached), distance, before };
  }

  #forget(node: number): void {
    this.#distance[node] = Number.POSITIVE_INFINITY;
    this.#before[node] = -1;
    this.#slot[node] = 0;
  }

  /** Puts a node into the heap, or moves it up after it came nearer. */
  #lift(node: number): void {
    const [heap, slot, distance] = [this.#heap, this.#slot, this.#distance];
    let at = (slot[node] ?? 0) - 1;
    if (at < 0) {
      at = this.#waiting;
      this.#waiting += 1;
    }
    const key = distance[node] ?? 0;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const other = heap[parent] ?? 0;
      if ((distance[other] ?? 0) <= key) break;
      heap[at] = other;
      slot[other] = at + 1;
      at = parent;
    }
    heap[at] = node;
    slot[node] = at + 1;
  }

  /** Takes the nearest out of the heap. */
  #nearest(): number {
    const [heap, slot, distance] = [this.#heap, this.#slot, this.#distance];
    const nearest = heap[0] ?? 0;
    this.#waiting -= 1;
    const size = this.#waiting;
    const moved = heap[size] ?? 0;
    const key = distance[moved] ?? 0;
    let at = 0;
    for (let child = 1; child < size; child = 2 * at + 1) {
      const right = child + 1;
      if (right < size && (distance[heap[right] ?? 0] ?? 0) < (distance[heap[child] ?? 0] ?? 0))
        child = right;
      const other = heap[child] ?? 0;
      if ((distance[other] ?? 0) >= key) break;
      heap[at] = other;
      slot[other] = at + 1;
      at = child;
    }
    if (size > 0) {
      heap[at] = moved;
      slot[moved] = at + 1;
    }
    return nearest;
  }
}
