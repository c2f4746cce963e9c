import { expand } from '#app/graph/betweenness/expansion.ts';
import { blocksOf } from '#app/graph/blocks.ts';
import type { Csr } from '#app/graph/csr.ts';
import { betweennessOf } from '#app/graph/measures/betweenness.ts';
import { communitiesOf } from '#app/graph/measures/communities.ts';
import { constraintOf } from '#app/graph/measures/constraint.ts';
import { coreOf } from '#app/graph/measures/core.ts';
import { pageRankOf } from '#app/graph/measures/page-rank.ts';
import { type Figure, figureOf } from '../figure.ts';
import { inTurns, median } from '../statistics.ts';
import { grown } from './graphs.ts';

const measured: ReadonlyArray<
  readonly [name: string, nodes: number, floor: number, work: (csr: Csr) => unknown]
> = [
  ['pagerank', 10_000, 2.6, (csr) => pageRankOf(csr)],
  ['constraint', 10_000, 2.6, (csr) => constraintOf(csr)],
  ['kcore', 10_000, 2.6, (csr) => coreOf(csr)],
  ['articulation', 10_000, 2.6, (csr) => blocksOf(csr)],
  ['leiden', 10_000, 2.6, (csr) => communitiesOf(csr, { starts: 1 })],
  ['betweenness', 1_500, 4.6, (csr) => betweennessOf(csr)],
];

/** What is quick is done several times a turn, or the clock's grain and one pause would be the figure. */
const repeated = 5;

/** What twice the size costs. */
export async function* growthFigures(runs: number): AsyncGenerator<Figure> {
  for (const [name, nodes, floor, work] of measured) {
    const [single, double] = [grown(nodes).csr, grown(2 * nodes).csr];
    const [once = [], twice = []] = await inTurns(
      [single, double].map((csr) => async () => {
        for (let time = 0; time < repeated; time += 1) work(csr);
      }),
      runs,
      2,
    );
    yield figureOf({
      name: `engine.growth.${name}`,
      ours: median(twice),
      other: median(once),
      otherIs: `the same at half the size, ${nodes} nodes, ${repeated} times`,
      floor,
      bound: 'at most',
      unit: 'ms',
      runs,
    });
  }
}

/** Bytes a tie end of the graph and of what exact betweenness makes of it. */
export function memoryFigure(): Figure {
  const { csr } = grown(20_000);
  const bytes = [...Object.values(csr), ...Object.values(expand(csr))]
    .filter((column) => ArrayBuffer.isView(column))
    .reduce((sum, column) => sum + column.byteLength, 0);
  return figureOf({
    name: 'engine.memory',
    ours: bytes,
    other: csr.neighbours.length,
    otherIs: 'tie ends of 20,000 nodes and 60,000 ties',
    floor: 40,
    bound: 'at most',
    unit: 'bytes',
    runs: 1,
    note: 'the rows and the blocks of exact betweenness, bytes a tie end',
  });
}
