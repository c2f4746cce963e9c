import { setTimeout as pause } from 'node:timers/promises';

/** How long work is cut into pieces, and what lies between them. */
export interface Pace {
  /** Rows of one piece. */
  readonly rows: number;
  /** @param waiting how many wait for an answer of this process right now */
  readonly piece: <Result>(work: () => Promise<Result>, waiting: () => number) => Promise<Result>;
}

/** For a process of its own: large pieces, which spread the cost of a transaction, one after the other. */
export const alone: Pace = { rows: 500, piece: (work) => work() };

// What is asked while a piece is at work is heard of in the next turns of the event loop.
const listening = 2;

/** Rests until nobody waits any more, at most as long as the piece has taken twice. */
async function rest(took: number, waiting: () => number): Promise<void> {
  const end = performance.now() + 2 * took;
  do await pause(listening);
  while (waiting() > 0 && performance.now() < end);
}

let last: Promise<unknown> = Promise.resolve();

/**
 * For a process that answers others meanwhile. An answer needs many turns of
 * the event loop, and a piece takes one; so pieces are small, one after the
 * other however many works go on, and after each the others come first.
 */
export const besideOthers: Pace = {
  rows: 50,
  piece(work, waiting) {
    const done = last.then(async () => {
      const began = performance.now();
      try {
        return { result: await work(), took: performance.now() - began };
      } catch (error) {
        return { error, took: performance.now() - began };
      }
    });
    last = done.then(({ took }) => rest(took, waiting));
    return done.then((outcome) => {
      if ('error' in outcome) throw outcome.error;
      return outcome.result;
    });
  },
};
