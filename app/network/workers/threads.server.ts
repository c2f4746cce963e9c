import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { NetworkTaskName, TaskInput, TaskResult } from './tasks.ts';

export interface Question {
  readonly name: NetworkTaskName;
  readonly input: unknown;
}

export type Answer = { readonly result: unknown } | { readonly error: unknown };

interface Waiting extends Question {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

// Found by the package's own name for it, so that the server's bundle starts the same file as the sources do.
const entry = createRequire(import.meta.url).resolve('#app/network/workers/entry.server.ts');

/**
 * Threads for questions to the network, started when first needed and kept.
 * They do not keep the process alive. A thread that ends fails its question and
 * is replaced at the next.
 */
export class Threads {
  readonly #most: number;
  readonly #idle: Worker[] = [];
  readonly #all = new Set<Worker>();
  readonly #queue: Waiting[] = [];

  constructor(most = Math.max(1, availableParallelism() - 1)) {
    this.#most = most;
  }

  /** What the task makes of the input, on another thread; questions are taken up in the order in which they come. */
  ask<Name extends NetworkTaskName>(name: Name, input: TaskInput<Name>): Promise<TaskResult<Name>> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ name, input, resolve: (result) => resolve(result as TaskResult<Name>), reject });
      this.#next();
    });
  }

  async close(): Promise<void> {
    await Promise.all([...this.#all].map((thread) => thread.terminate()));
  }

  #free(): Worker | undefined {
    const idle = this.#idle.pop();
    if (idle || this.#all.size >= this.#most) return idle;
    const thread = new Worker(entry);
    this.#all.add(thread);
    thread.once('exit', () => {
      this.#all.delete(thread);
      const place = this.#idle.indexOf(thread);
      if (place >= 0) this.#idle.splice(place, 1);
      this.#next();
    });
    // Without a listener, a thread that fails between two questions would end the process.
    thread.on('error', () => {});
    return thread;
  }

  #next(): void {
    if (this.#queue.length === 0) return;
    const thread = this.#free();
    const waiting = thread && this.#queue.shift();
    if (!thread || !waiting) return;
    const settle = (end: () => void) => {
      thread.off('message', onMessage).off('error', onError).off('exit', onExit);
      thread.unref();
      end();
    };
    const onMessage = (answer: Answer) => {
      this.#idle.push(thread);
      settle(() => ('error' in answer ? waiting.reject(answer.error) : waiting.resolve(answer.result)));
      this.#next();
    };
    const onError = (error: Error) => settle(() => waiting.reject(error));
    const onExit = () =>
      settle(() => waiting.reject(new Error('A thread of the network ended before its work.')));
    thread.on('message', onMessage).on('error', onError).on('exit', onExit);
    thread.ref();
    try {
      thread.postMessage({ name: waiting.name, input: waiting.input } satisfies Question);
    } catch (error) {
      // What cannot be copied is the fault of the question, not of the thread.
      this.#idle.push(thread);
      settle(() => waiting.reject(error));
      this.#next();
    }
  }
}

// One set a process: while developing, the server and its pages have a copy of this module each.
const key = Symbol.for('akteursnetz.network.threads');
const shelf = globalThis as { [key]?: Threads };

/** Asks the threads that the whole process shares. */
export function askThreads<Name extends NetworkTaskName>(
  name: Name,
  input: TaskInput<Name>,
): Promise<TaskResult<Name>> {
  shelf[key] ??= new Threads();
  return shelf[key].ask(name, input);
}
