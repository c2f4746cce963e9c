import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { besideOthers } from '#app/platform/pace.server.ts';

function busy(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

it('lets those who wait come first after each piece, however many works go on', async () => {
  let done = 0;
  let waiting = 0;
  const work = async () => {
    for (let piece = 0; piece < 10; piece += 1) {
      await besideOthers.piece(
        async () => {
          busy(20);
          done += 1;
        },
        () => waiting,
      );
    }
  };
  const works = [work(), work()];
  await pause(30);
  waiting = 1;
  const before = done;
  for (let turns = 0; turns < 10; turns += 1) await turn();
  waiting = 0;
  expect(done - before).toBeLessThanOrEqual(2);
  await Promise.all(works);
  expect(done).toBe(20);
});

it('takes one piece at a time, hands its failure to whoever asked, and goes on', async () => {
  let inside = 0;
  const piece = (fail: boolean) =>
    besideOthers.piece(
      async () => {
        inside += 1;
        expect(inside).toBe(1);
        await pause(2);
        inside -= 1;
        if (fail) throw new Error('torn');
        return 'whole';
      },
      () => 0,
    );
  const outcomes = await Promise.allSettled([piece(false), piece(true), piece(false)]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
