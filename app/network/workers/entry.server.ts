import { parentPort } from 'node:worker_threads';
import { networkTasks } from './tasks.ts';
import type { Answer, Question } from './threads.server.ts';

/** A thread beside the one that answers requests: one question after another. */
parentPort?.on('message', async ({ name, input }: Question) => {
  const task = networkTasks[name] as (input: unknown) => unknown;
  let answer: Answer;
  try {
    answer = { result: await task(input) };
  } catch (error) {
    answer = { error };
  }
  parentPort?.postMessage(answer);
});
