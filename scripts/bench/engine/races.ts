import cytoscape from 'cytoscape';
import betweennessOfPeer from 'graphology-metrics/centrality/betweenness.js';
import closenessOfPeer from 'graphology-metrics/centrality/closeness.js';
import pageRankOfPeer from 'graphology-metrics/centrality/pagerank.js';
import { blocksOf, cutsOf } from '#app/graph/blocks.ts';
import type { Crew } from '#app/graph/crew.ts';
import { betweennessBy, betweennessOf } from '#app/graph/measures/betweenness.ts';
import { closenessOf } from '#app/graph/measures/closeness.ts';
import { constraintOf } from '#app/graph/measures/constraint.ts';
import { coreOf } from '#app/graph/measures/core.ts';
import { pageRankOf } from '#app/graph/measures/page-rank.ts';
import type { Figure } from '../figure.ts';
import { inTurns } from '../statistics.ts';
import { faster, timesFaster } from './faster.ts';
import { type Fixture, grown } from './graphs.ts';
import { naiveArticulation, naiveConstraint, naiveCore } from './naive.ts';

const peer = 'graphology-metrics, same graph';
const textbook = 'naive textbook version on a graphology graph';

/** Exact betweenness beside graphology's and cytoscape's own, on one thread and on all cores. */
export async function* betweennessRaces(
  crew: Crew,
  sizes: ReadonlyArray<readonly [label: string, nodes: number]>,
  runs: number,
): AsyncGenerator<Figure> {
  for (const [label, nodes] of sizes) {
    const { csr, graphology } = grown(nodes);
    const works = [
      () => betweennessBy(crew, csr),
      async () => betweennessOf(csr),
      async () => betweennessOfPeer(graphology, { normalized: false }),
    ];
    const [many = [], one = [], other = []] = await inTurns(works, runs, 1);
    const name = `engine.betweenness.${label}`;
    yield timesFaster({ name, ours: many, other, otherIs: peer, floor: 8, note: 'exact, all cores' });
    yield timesFaster({
      name: `${name}.one`,
      ours: one,
      other,
      otherIs: peer,
      floor: 4.5,
      note: 'exact, one thread',
    });
  }
  const { csr, edges } = grown(1_000);
  const drawn = cytoscape({
    headless: true,
    elements: [
      ...Array.from({ length: csr.nodes }, (_, node) => ({ data: { id: `n${node}` } })),
      ...edges.map(([a, b]) => ({ data: { source: `n${a}`, target: `n${b}` } })),
    ],
  });
  const [many = [], one = [], other = []] = await inTurns(
    [
      () => betweennessBy(crew, csr),
      async () => betweennessOf(csr),
      async () => drawn.elements().betweennessCentrality({}),
    ],
    runs,
    1,
  );
  const name = 'engine.betweenness.cytoscape.1k';
  const against = { other, otherIs: 'cytoscape betweennessCentrality', floor: 40 };
  yield timesFaster({ ...against, name, ours: many, note: 'exact, all cores' });
  yield timesFaster({ ...against, name: `${name}.one`, ours: one, note: 'exact, one thread' });
}

interface Contest {
  readonly name: string;
  readonly nodes: number;
  readonly ours: (fixture: Fixture) => unknown;
  readonly other: (fixture: Fixture) => unknown;
  readonly otherIs: string;
}

const contests: readonly Contest[] = [
  {
    name: 'pagerank.20k',
    nodes: 20_000,
    ours: ({ csr }) => pageRankOf(csr),
    other: ({ graphology }) =>
      pageRankOfPeer(graphology, { getEdgeWeight: null, tolerance: 1e-10, maxIterations: 500 }),
    otherIs: `${peer}, to 10⁻¹⁰ (ours to 10⁻¹³)`,
  },
  {
    name: 'constraint.20k',
    nodes: 20_000,
    ours: ({ csr }) => constraintOf(csr),
    other: ({ graphology }) => naiveConstraint(graphology),
    otherIs: textbook,
  },
  {
    name: 'closeness.5k',
    nodes: 5_000,
    ours: ({ csr }) => closenessOf(csr),
    other: ({ graphology }) => closenessOfPeer(graphology, { wassermanFaust: true }),
    otherIs: peer,
  },
  {
    name: 'kcore.20k',
    nodes: 20_000,
    ours: ({ csr }) => coreOf(csr),
    other: ({ graphology }) => naiveCore(graphology),
    otherIs: textbook,
  },
  {
    name: 'articulation.20k',
    nodes: 20_000,
    ours: ({ csr }) => cutsOf(csr, blocksOf(csr)),
    other: ({ graphology }) => naiveArticulation(graphology),
    otherIs: textbook,
  },
];

/** The other measures beside graphology's, or beside the textbook where it has none. */
export async function* measureRaces(runs: number): AsyncGenerator<Figure> {
  for (const { name, nodes, ours, other, otherIs } of contests) {
    const fixture = grown(nodes);
    yield await faster({
      name: `engine.${name}`,
      ours: () => ours(fixture),
      other: () => other(fixture),
      otherIs,
      floor: 5,
      runs,
      note: 'one thread',
    });
  }
}
