import type { Crew } from '#app/graph/crew.ts';
import { betweennessBy } from '#app/graph/measures/betweenness.ts';
import { type Figure, figureOf } from '../figure.ts';
import { median, timed } from '../statistics.ts';
import { grown } from './graphs.ts';

const looked = 20;

const top = (values: Float64Array) =>
  new Set(
    Array.from(values, (value, node) => [value, node] as const)
      .sort(([a], [b]) => b - a)
      .slice(0, looked)
      .map(([, node]) => node),
  );

/** A sample beside the exact answer on the same graph, which is computed once. */
export async function* sampledFigures(crew: Crew, label: string, nodes: number): AsyncGenerator<Figure> {
  const { csr } = grown(nodes);
  const runs = 5;
  const times: number[] = [];
  let values = new Float64Array();
  let bounds = new Float64Array();
  let sources = 0;
  for (let run = 0; run <= runs; run += 1) {
    const time = await timed(async () => {
      const found = await betweennessBy(crew, csr, { exactUpTo: 0 });
      if (found.method === 'exact') return;
      values = Float64Array.from(found.values);
      bounds = Float64Array.from(found.bounds);
      sources = found.sources;
    });
    if (run > 0) times.push(time);
  }
  let exact = new Float64Array();
  const whole = await timed(async () => {
    exact = Float64Array.from(
      (await betweennessBy(crew, csr, { exactUpTo: Number.POSITIVE_INFINITY })).values,
    );
  });
  const pairs = ((nodes - 1) * (nodes - 2)) / 2;
  const off = exact.map((value, node) => Math.abs(value - (values[node] ?? 0)));
  const most = (column: Float64Array) => column.reduce((highest, value) => Math.max(highest, value), 0);
  const percent = (value: number) => `${((100 * value) / pairs).toFixed(2)} %`;
  yield figureOf({
    name: `engine.betweenness.sampled.${label}`,
    ours: median(times),
    other: whole,
    otherIs: 'exact on the same graph, once, all cores',
    floor: 0.05,
    bound: 'at most',
    unit: 'ms',
    runs,
    note: `${sources} sources, bound ${percent(most(bounds))} of all pairs, off by ${percent(most(off))} at most`,
  });
  const found = top(values);
  yield figureOf({
    name: `engine.betweenness.sampled.${label}.top`,
    ours: [...top(exact)].filter((node) => found.has(node)).length,
    other: looked,
    otherIs: 'the first twenty of the exact ranking',
    floor: 0.9,
    bound: 'at least',
    unit: 'count',
    runs: 1,
  });
  yield figureOf({
    name: `engine.betweenness.sampled.${label}.bound`,
    ours: off.filter((value, node) => value <= (bounds[node] ?? 0)).length,
    other: nodes,
    otherIs: 'all nodes; ours are those within their bound',
    floor: 1,
    bound: 'at least',
    unit: 'count',
    runs: 1,
  });
}
