import { type Components, componentsOf } from '../components.ts';
import { type Crew, type Part, runHere } from '../crew.ts';
import type { Ways } from '../ways.ts';
import { batch, type DistanceMaterial } from './tasks.ts';

/** What the distances from each node to all that it reaches come to. */
export interface DistanceSums {
  readonly sum: Float64Array;
  readonly inverse: Float64Array;
  /** The distance of the farthest. */
  readonly eccentricity: Float64Array;
  readonly components: Components;
}

const parts = 32;

/** All nodes, breadth first, component by component. */
function nearSideBySide({ graph: { nodes, offsets, neighbours } }: Ways): Uint32Array {
  const order = new Uint32Array(nodes);
  const seen = new Uint8Array(nodes);
  let reached = 0;
  let head = 0;
  for (let start = 0; start < nodes; start += 1) {
    if (seen[start]) continue;
    seen[start] = 1;
    order[reached] = start;
    reached += 1;
    for (; head < reached; head += 1) {
      const node = order[head] ?? 0;
      for (let place = offsets[node] ?? 0; place < (offsets[node + 1] ?? 0); place += 1) {
        const neighbour = neighbours[place] ?? 0;
        if (seen[neighbour]) continue;
        seen[neighbour] = 1;
        order[reached] = neighbour;
        reached += 1;
      }
    }
  }
  return order;
}

function planOf(ways: Ways) {
  const { offsets, neighbours, nodes } = ways.graph;
  const material: DistanceMaterial = {
    offsets,
    neighbours,
    lengths: ways.lengths,
    order: nearSideBySide(ways),
  };
  const batches = Math.ceil(nodes / batch);
  const portion = Math.max(1, Math.ceil(batches / parts));
  const cut: Part[] = [];
  for (let from = 0; from < batches; from += portion) cut.push([from, Math.min(batches, from + portion)]);
  return { material, cut };
}

function fold(ways: Ways, results: readonly Float64Array[]): DistanceSums {
  const { nodes } = ways.graph;
  const all = new Float64Array(3 * nodes);
  for (const result of results) {
    for (let index = 0; index < 2 * nodes; index += 1) all[index] = (all[index] ?? 0) + (result[index] ?? 0);
    for (let index = 2 * nodes; index < 3 * nodes; index += 1)
      all[index] = Math.max(all[index] ?? 0, result[index] ?? 0);
  }
  return {
    sum: all.subarray(0, nodes),
    inverse: all.subarray(nodes, 2 * nodes),
    eccentricity: all.subarray(2 * nodes),
    components: componentsOf(ways.graph),
  };
}

/** The distances between all nodes, summed, on this thread. O(nodes · ties), 32 sources at once. */
export function distanceSumsHere(ways: Ways): DistanceSums {
  const { material, cut } = planOf(ways);
  return fold(ways, runHere('distance.sums', material, cut));
}

/** The same by whoever is there to help. */
export async function distanceSumsBy(crew: Crew, ways: Ways): Promise<DistanceSums> {
  const { material, cut } = planOf(ways);
  return fold(ways, await crew.run('distance.sums', material, cut));
}
