import { expand } from '#app/graph/betweenness/expansion.ts';
import { blocksOf } from '#app/graph/blocks.ts';
import type { Csr } from '#app/graph/csr.ts';
import { betweennessOf } from '#app/graph/measures/betweenness.ts';
import { communitiesOf } from '#app/graph/measures/communities.ts';
import { constraintOf } from '#app/graph/measures/constraint.ts';
import { coreOf } from '#app/graph/measures/core.ts';
import { pageRankOf } from '#app/graph/measures/page-rank.ts';
import { type Figure, figureOf } from '../figure.ts';
import { median } from '../statistics.ts';
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

/** What is quick is done several times a turn, or the clock's grain would be the figure. */
const repeated = 5;

/** Processor time of some work, in milliseconds: what others do on the machine meanwhile is not growth. */
function processorTime(work: () => unknown): number {
  const before = process.cpuUsage();
  for (let time = 0; time < repeated; time += 1) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

/** What twice the size costs. */
export async function* growthFigures(runs: number): AsyncGenerator<Figure> {
  for (const [name, nodes, floor, work] of measured) {
    const [single, double] = [grown(nodes).csr, grown(2 * nodes).csr];
    const once: number[] = [];
    const twice: number[] = [];
    for (let run = -2; run < runs; run += 1) {
      const times = [processorTime(() => work(single)), processorTime(() => work(double))] as const;
      if (run < 0) continue;
      once.push(times[0]);
      twice.push(times[1]);
    }
    yield figureOf({
      name: `engine.growth.${name}`,
      ours: median(twice),
      other: median(once),
      otherIs: `the same at half the size, ${nodes} nodes`,
      floor,
      bound: 'at most',
      unit: 'ms',
      runs,
      note: `processor time, ${repeated} times`,
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
