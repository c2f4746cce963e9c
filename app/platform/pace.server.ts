import { setTimeout as pause } from 'node:timers/promises';

/** How long work is cut into pieces, and what lies between them. */
export interface Pace {
  /** Rows of one piece. */
  readonly rows: number;
  readonly piece: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/** For a process of its own: large pieces, which spread the cost of a transaction, one after the other. */
export const alone: Pace = { rows: 500, piece: (work) => work() };

let last: Promise<unknown> = Promise.resolve();

/**
 * For a process that answers others meanwhile. An answer needs many turns of
 * the event loop, and a piece takes one; so pieces are small, and each is
 * followed by a rest as long as itself, one after the other however many works
 * go on: at least half of the time is everybody else's.
 */
export const besideOthers: Pace = {
  rows: 50,
  piece(work) {
    const done = last.then(async () => {
      const began = performance.now();
      try {
        return { result: await work(), took: performance.now() - began };
      } catch (error) {
        return { error, took: performance.now() - began };
      }
    });
    last = done.then(({ took }) => pause(took));
    return done.then((outcome) => {
      if ('error' in outcome) throw outcome.error;
      return outcome.result;
    });
  },
};
