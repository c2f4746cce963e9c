import Graph from 'graphology';
import type { AbstractGraph } from 'graphology-types';
import { buildCsr, type Csr } from '#app/graph/csr.ts';
import { seededRandom } from '../../seed/random.ts';

/** One network in the shapes that are compared. */
export interface Fixture {
  readonly csr: Csr;
  readonly graphology: AbstractGraph;
  readonly edges: ReadonlyArray<readonly [number, number]>;
}

/** A network grown by preferential attachment (Barabási and Albert, 1999), three ties a newcomer. */
export function grown(nodes: number, seed = 1): Fixture {
  const { below } = seededRandom(seed);
  const edges: Array<readonly [number, number]> = [];
  const ends = [0, 1, 2];
  for (let node = 3; node < nodes; node += 1) {
    const chosen = new Set<number>();
    while (chosen.size < 3) chosen.add(ends[below(ends.length)] ?? 0);
    for (const other of chosen) {
      edges.push([node, other]);
      ends.push(node, other);
    }
  }
  const csr = buildCsr(
    nodes,
    edges.map(([a]) => a),
    edges.map(([, b]) => b),
  );
  const graphology = new Graph({ type: 'undirected' });
  for (let node = 0; node < nodes; node += 1) graphology.addNode(String(node));
  for (const [a, b] of edges) graphology.addEdge(String(a), String(b));
  return { csr, graphology, edges };
}
