import { blocksOf, bridgesOf, cutsOf } from '#app/graph/blocks.ts';
import { componentsOf } from '#app/graph/components.ts';
import { type Crew, here } from '#app/graph/crew.ts';
import { distanceSumsBy } from '#app/graph/distances/sums.ts';
import { type Betweenness, betweennessBy } from '#app/graph/measures/betweenness.ts';
import { closenessFrom } from '#app/graph/measures/closeness.ts';
import { averageClusteringOf, transitivityOf } from '#app/graph/measures/clustering.ts';
import { communitiesOf } from '#app/graph/measures/communities.ts';
import { constraintOf } from '#app/graph/measures/constraint.ts';
import { degreeOf } from '#app/graph/measures/degree.ts';
import { densityOf } from '#app/graph/measures/density.ts';
import { diameterOf } from '#app/graph/measures/diameter.ts';
import { effectiveSizeOf } from '#app/graph/measures/effective-size.ts';
import { pageRankOf } from '#app/graph/measures/page-rank.ts';
import { strengthOf } from '#app/graph/measures/strength.ts';
import { plainWays, weightedWays } from '#app/graph/ways.ts';
import { Pool } from '#app/graph/workers/pool.server.ts';
import type { EdgeList } from './read-edges.ts';

/** Below so many nodes × ties, threads take longer to start than the work takes. */
const worthThreads = 2e7;

function howSure(found: Betweenness) {
  if (found.method === 'exact') return { method: found.method };
  const { method, sources, confidence, bounds } = found;
  return { method, sources, confidence, bound: bounds.reduce((most, bound) => Math.max(most, bound), 0) };
}

async function measured({ names, graph }: EdgeList, weighted: boolean, crew: Crew) {
  const nameOf = (node: number) => names[node] ?? '';
  const betweenness = await betweennessBy(crew, graph, { weighted });
  const distances = await distanceSumsBy(crew, weighted ? weightedWays(graph) : plainWays(graph));
  const communities = communitiesOf(graph, { weighted });
  const blocks = blocksOf(graph);
  const columns = {
    degree: degreeOf(graph),
    ...(weighted && { strength: strengthOf(graph) }),
    betweenness: betweenness.values,
    closeness: closenessFrom(distances),
    pageRank: pageRankOf(graph, { weighted }),
    constraint: constraintOf(graph, { weighted }),
    effectiveSize: effectiveSizeOf(graph, { weighted }),
    community: communities.of,
  };
  const rowOf = (node: number) =>
    Object.fromEntries(Object.entries(columns).map(([id, column]) => [id, column[node]]));
  return {
    nodes: graph.nodes,
    edges: graph.edges,
    components: componentsOf(graph).sizes.length,
    density: densityOf(graph),
    averageClustering: averageClusteringOf(graph),
    transitivity: transitivityOf(graph),
    diameter: diameterOf(graph),
    communities: communities.sizes.length,
    modularity: communities.modularity,
    betweenness: howSure(betweenness),
    perNode: Object.fromEntries(names.map((name, node) => [name, rowOf(node)])),
    articulationPoints: Array.from(cutsOf(graph, blocks)).flatMap((cuts, node) =>
      cuts > 0 ? [nameOf(node)] : [],
    ),
    bridges: bridgesOf(graph, blocks).map(([a, b]) => [nameOf(a), nameOf(b)]),
  };
}

/**
 * All that `network metrics` prints: what JSON can't say (the constraint and the
 * effective size of a node without ties) becomes null. Large networks are worked
 * at by as many threads as there are cores.
 */
export async function metricsOf(edges: EdgeList, weighted: boolean) {
  const { nodes, edges: ties } = edges.graph;
  if (nodes * ties < worthThreads) return measured(edges, weighted, here);
  const pool = new Pool();
  try {
    return await measured(edges, weighted, pool);
  } finally {
    await pool.close();
  }
}
