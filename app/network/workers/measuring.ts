import { availableParallelism } from 'node:os';
import { here } from '#app/graph/crew.ts';
import type { Csr } from '#app/graph/csr.ts';
import { betweennessBy } from '#app/graph/measures/betweenness.ts';
import { degree } from '#app/graph/measures/degree.ts';
import { nodeMeasures } from '#app/graph/measures/index.ts';
import { strength } from '#app/graph/measures/strength.ts';
import { Pool } from '#app/graph/workers/pool.server.ts';
import type { Measuring } from '../draw.ts';
import { askThreads } from './threads.server.ts';

export type NodeMeasureId = (typeof nodeMeasures)[number]['id'];

/** How the figures of a measure came about. */
export interface MeasuredBy {
  readonly id: NodeMeasureId;
  readonly method: 'exact' | 'sampled';
  /** Of a sample: how far off no value is, with `confidence`; and how many nodes were looked from. */
  readonly bound?: number;
  readonly confidence?: number;
  readonly sources?: number;
}

export interface Measured extends MeasuredBy {
  readonly values: Float64Array;
}

/** Ties looked at from every node that are worth an exact answer at once: about two seconds of one core. */
const exactUpTo = 2e8;
/** Below it, handing the work to others takes longer than doing it. */
const alone = 2e6;

/** Measures that look from every node: nobody waits for them unasked where the network is large. */
const fromEveryNode: ReadonlySet<NodeMeasureId> = new Set(['closeness', 'harmonic']);

let pool: Pool | null = null;

const workOf = ({ nodes, edges }: Csr) => nodes * 2 * edges;

async function bridging(graph: Csr): Promise<Measured> {
  if (workOf(graph) > alone) pool ??= new Pool(Math.max(1, availableParallelism() - 1));
  const crew = workOf(graph) > alone && pool ? pool : here;
  const answer = await betweennessBy(crew, graph, { exactUpTo });
  const { method, values } = answer;
  if (answer.method === 'exact') return { id: 'betweenness', method, values };
  const bound = answer.bounds.reduce((widest, one) => Math.max(widest, one), 0);
  const { confidence, sources } = answer;
  return { id: 'betweenness', method, bound, confidence, sources, values };
}

/** The measures that come with every picture; the bridging role is estimated where the network is large. */
export const measureForPicture: Measuring = async (graph) => {
  const { values, method } = await bridging(graph);
  return {
    measures: { degree: degree.compute(graph), strength: strength.compute(graph), betweenness: values },
    exact: method === 'exact',
  };
};

/** These measures of a graph, or where none are named all that can be had without making anybody wait. */
export async function measure(graph: Csr, wanted: readonly NodeMeasureId[] | null): Promise<Measured[]> {
  const waits = workOf(graph) > exactUpTo;
  const ids = nodeMeasures
    .map(({ id }) => id)
    .filter((id) => (wanted ? wanted.includes(id) : !(waits && fromEveryNode.has(id))));
  const others = ids.filter((id) => id !== 'betweenness');
  const [between, columns] = await Promise.all([
    ids.includes('betweenness') ? bridging(graph) : null,
    others.length > 0 ? askThreads('measures', { graph, ids: others }) : [],
  ]);
  const values = new Map<NodeMeasureId, Float64Array>(
    others.map((id, place) => [id, columns[place] ?? new Float64Array(graph.nodes)]),
  );
  return ids.flatMap((id): Measured[] => {
    const column = values.get(id);
    if (column) return [{ id, method: 'exact', values: column }];
    return between ? [between] : [];
  });
}
