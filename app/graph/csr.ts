/**
 * An undirected graph as compressed sparse rows: the neighbours of node v stand
 * in `neighbours[offsets[v] … offsets[v + 1])` in ascending order, their
 * weights beside them. Each tie stands twice, once from each end. 12 bytes a
 * tie end and 4 a node.
 */
export interface Csr {
  readonly nodes: number;
  /** Ties after cleaning. */
  readonly edges: number;
  readonly offsets: Uint32Array;
  readonly neighbours: Uint32Array;
  readonly weights: Float64Array;
  /** What the cleaning took away, so that a caller can say so. */
  readonly droppedSelfLoops: number;
  readonly mergedParallels: number;
}

/** Sorts each row by neighbour: counting sort through the transposed graph, which is the same graph. */
function transposed(nodes: number, offsets: Uint32Array, neighbours: Uint32Array, weights: Float64Array) {
  const cursor = offsets.slice(0, nodes);
  const sorted = new Uint32Array(neighbours.length);
  const sortedWeights = new Float64Array(weights.length);
  for (let node = 0; node < nodes; node += 1) {
    const end = offsets[node + 1] ?? 0;
    for (let place = offsets[node] ?? 0; place < end; place += 1) {
      const neighbour = neighbours[place] ?? 0;
      const target = cursor[neighbour] ?? 0;
      cursor[neighbour] = target + 1;
      sorted[target] = node;
      sortedWeights[target] = weights[place] ?? 0;
    }
  }
  return { sorted, sortedWeights };
}

/**
 * Builds the rows from an edge list. Self-loops are dropped, parallel edges (in
 * either direction) are merged and their weights added; without weights each
 * edge weighs 1, a merged one too.
 *
 * @throws RangeError for an end outside 0 … nodes − 1
 */
export function buildCsr(
  nodes: number,
  sources: ArrayLike<number>,
  targets: ArrayLike<number>,
  weights?: ArrayLike<number>,
): Csr {
  const offsets = new Uint32Array(nodes + 1);
  let droppedSelfLoops = 0;
  for (let edge = 0; edge < sources.length; edge += 1) {
    const source = sources[edge] ?? -1;
    const target = targets[edge] ?? -1;
    if (!(source >= 0 && source < nodes && target >= 0 && target < nodes)) {
      throw new RangeError(`edge ${edge} ends outside the graph`);
    }
    if (source === target) droppedSelfLoops += 1;
    else {
      offsets[source + 1] = (offsets[source + 1] ?? 0) + 1;
      offsets[target + 1] = (offsets[target + 1] ?? 0) + 1;
    }
  }
  for (let node = 0; node < nodes; node += 1) {
    offsets[node + 1] = (offsets[node + 1] ?? 0) + (offsets[node] ?? 0);
  }
  const ends = offsets[nodes] ?? 0;
  const neighbours = new Uint32Array(ends);
  const rowWeights = new Float64Array(ends);
  const cursor = offsets.slice(0, nodes);
  const place = (from: number, to: number, weight: number) => {
    const target = cursor[from] ?? 0;
    cursor[from] = target + 1;
    neighbours[target] = to;
    rowWeights[target] = weight;
  };
  for (let edge = 0; edge < sources.length; edge += 1) {
    const source = sources[edge] ?? 0;
    const target = targets[edge] ?? 0;
    if (source === target) continue;
    const weight = weights ? (weights[edge] ?? 0) : 1;
    place(source, target, weight);
    place(target, source, weight);
  }
  const { sorted, sortedWeights } = transposed(nodes, offsets, neighbours, rowWeights);
  return merged(nodes, offsets, sorted, sortedWeights, droppedSelfLoops, weights !== undefined);
}

/** Merges equal neighbours, which stand side by side by now. */
function merged(
  nodes: number,
  offsets: Uint32Array,
  neighbours: Uint32Array,
  weights: Float64Array,
  droppedSelfLoops: number,
  weighted: boolean,
): Csr {
  const mergedOffsets = new Uint32Array(nodes + 1);
  let kept = 0;
  for (let node = 0; node < nodes; node += 1) {
    const rowStart = kept;
    const end = offsets[node + 1] ?? 0;
    for (let place = offsets[node] ?? 0; place < end; place += 1) {
      const neighbour = neighbours[place] ?? 0;
      if (kept > rowStart && neighbours[kept - 1] === neighbour) {
        if (weighted) weights[kept - 1] = (weights[kept - 1] ?? 0) + (weights[place] ?? 0);
        continue;
      }
      neighbours[kept] = neighbour;
      weights[kept] = weights[place] ?? 0;
      kept += 1;
    }
    mergedOffsets[node + 1] = kept;
  }
  const mergedParallels = (neighbours.length - kept) / 2;
  return {
    nodes,
    edges: kept / 2,
    offsets: mergedOffsets,
    neighbours: mergedParallels > 0 ? neighbours.slice(0, kept) : neighbours,
    weights: mergedParallels > 0 ? weights.slice(0, kept) : weights,
    droppedSelfLoops,
    mergedParallels,
  };
}
