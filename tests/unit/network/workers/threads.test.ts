import { afterAll, expect, it } from 'vitest';
import { derive } from '#app/network/derive.ts';
import { noEvidence } from '#app/network/evidence/rows.ts';
import { Threads } from '#app/network/workers/threads.server.ts';
import { meeting } from '../rows.ts';

const threads = new Threads(2);
afterAll(() => threads.close());

const options = { level: 'organisation', asOf: '2026-11-25' } as const;
const actors = ['a', 'b', 'c'];
it('answers as the pure function does, however many ask at once', async () => {
  const questions = Array.from({ length: 12 }, (_, index) => ({
    rows: { ...noEvidence, meetings: [meeting('m', '2026-11-01', index % 2 ? ['a', 'b'] : ['a', 'b', 'c'])] },
    actors,
    options,
  }));
  const answers = await Promise.all(questions.map((question) => threads.ask('derive', question)));
  expect(answers).toEqual(questions.map(({ rows }) => derive(rows, actors, options)));
});

it('gives the failure of one question to whoever asked it, and answers the next', async () => {
  const broken = { rows: noEvidence, actors: null as never, options };
  await expect(threads.ask('derive', broken)).rejects.toThrow(TypeError);
  const uncopied = { rows: noEvidence, actors: [(() => '') as never], options };
  await expect(threads.ask('derive', uncopied)).rejects.toThrow(/could not be cloned/);
  expect((await threads.ask('derive', { rows: noEvidence, actors, options })).a).toHaveLength(0);
});
