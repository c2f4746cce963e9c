import { constants, setPriority } from 'node:os';
import { parentPort } from 'node:worker_threads';
import type { RoomAnswer, RoomOrder } from './room.server.ts';
import { roomTasks } from './room.ts';

// Requests go first. On Linux this is about the calling thread and those it starts, elsewhere about all of the process.
if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_BELOW_NORMAL);

/** The room's thread: each question is begun as it comes, so that one that waits for others lets the next begin. */
parentPort?.on('message', async ({ id, name, input }: RoomOrder) => {
  const task = roomTasks[name] as (input: unknown) => unknown;
  let answer: RoomAnswer;
  try {
    answer = { id, result: await task(input) };
  } catch (error) {
    answer = { id, error };
  }
  parentPort?.postMessage(answer);
});
