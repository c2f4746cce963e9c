import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Crew, Material, Part, TaskName } from '../crew.ts';

/** What a thread is told: what to read from now on, or which part to carry out of it. */
export interface Order {
  readonly name: TaskName;
  readonly material?: Material<TaskName>;
  readonly part?: Part;
}

/**
 * The thread's source is found by the package's own name for it, from the
 * sources and from the server's bundle alike: it is never bundled itself, Node
 * runs it as it stands.
 */
const entry = createRequire(import.meta.url).resolve('#app/graph/workers/entry.server.ts');

/** The same material in memory that all threads see, so that nothing is copied per thread. */
function shared<Value extends object>(material: Value): Value {
  const columns = Object.entries(material).map(([name, value]: [string, unknown]) => {
    if (value instanceof Float64Array || value instanceof Uint32Array) {
      if (value.buffer instanceof SharedArrayBuffer) return [name, value];
      const bytes = new SharedArrayBuffer(value.byteLength);
      const copy = value instanceof Float64Array ? new Float64Array(bytes) : new Uint32Array(bytes);
      copy.set(value);
      return [name, copy];
    }
    return [name, value];
  });
  return Object.fromEntries(columns) as Value;
}

/**
 * Threads that carry out the parts of a task, and are kept for the next one.
 * They do not keep the process alive. `close` ends them.
 */
export class Pool implements Crew {
  readonly #threads: Worker[];
  /** Tasks wait for each other: a thread holds one material at a time. */
  #before: Promise<unknown> = Promise.resolve();

  constructor(threads = availableParallelism()) {
    this.#threads = Array.from({ length: threads }, () => new Worker(entry));
    // Without a listener, a thread that fails between two tasks would end the process.
    for (const thread of this.#threads) {
      thread.on('error', () => {});
      thread.unref();
    }
  }

  run<Name extends TaskName>(name: Name, material: Material<Name>, parts: readonly Part[]) {
    const task = this.#before.then(() => this.#carryOut(name, material, parts));
    this.#before = task.catch(() => {});
    return task;
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.terminate()));
  }

  async #carryOut<Name extends TaskName>(
    name: Name,
    material: Material<Name>,
    parts: readonly Part[],
  ): Promise<Float64Array[]> {
    const results: Float64Array[] = new Array(parts.length);
    const seen = shared(material);
    let next = 0;
    const work = (thread: Worker) =>
      new Promise<void>((resolve, reject) => {
        let place = -1;
        const stop = (settle: () => void) => {
          thread.off('message', onMessage).off('error', onError).off('exit', onExit);
          thread.unref();
          settle();
        };
        const order = () => {
          if (next >= parts.length) return stop(resolve);
          place = next;
          next += 1;
          const part = parts[place];
          if (part) thread.postMessage({ name, part } satisfies Order);
        };
        const onMessage = (figures: Float64Array) => {
          results[place] = figures;
          order();
        };
        const onError = (error: Error) => stop(() => reject(error));
        const onExit = () => stop(() => reject(new Error('A thread of the engine ended before its work.')));
        thread.on('message', onMessage).on('error', onError).on('exit', onExit);
        thread.ref();
        thread.postMessage({ name, material: seen } satisfies Order);
        order();
      });
    await Promise.all(this.#threads.slice(0, Math.max(1, parts.length)).map(work));
    return results;
  }
}
