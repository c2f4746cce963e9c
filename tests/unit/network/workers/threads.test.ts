import { afterAll, expect, it } from 'vitest';
import { buildCsr } from '#app/graph/csr.ts';
import { degree } from '#app/graph/measures/degree.ts';
import { Threads } from '#app/network/workers/threads.server.ts';

const threads = new Threads(2);
afterAll(() => threads.close());

const path = (nodes: number) =>
  buildCsr(
    nodes,
    Array.from({ length: nodes - 1 }, (_, node) => node),
    Array.from({ length: nodes - 1 }, (_, node) => node + 1),
  );
const ids = ['degree'] as const;

it('answers as the pure function does, however many ask at once', async () => {
  const graphs = Array.from({ length: 12 }, (_, index) => path(index + 2));
  const answers = await Promise.all(graphs.map((graph) => threads.ask('measures', { graph, ids })));
  expect(answers).toEqual(graphs.map((graph) => [degree.compute(graph)]));
});

it('gives the failure of one question to whoever asked it, and answers the next', async () => {
  const broken = { graph: null as never, ids };
  await expect(threads.ask('measures', broken)).rejects.toThrow(TypeError);
  const uncopied = { graph: path(3), ids: [(() => '') as never] };
  await expect(threads.ask('measures', uncopied)).rejects.toThrow(/could not be cloned/);
  expect((await threads.ask('measures', { graph: path(3), ids }))[0]).toEqual(Float64Array.of(1, 2, 1));
});
