import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { RoomInput, RoomResult, RoomTaskName } from './room.ts';

export interface RoomOrder {
  readonly id: number;
  readonly name: RoomTaskName;
  readonly input: unknown;
}

export type RoomAnswer = { readonly id: number } & (
  | { readonly result: unknown }
  | { readonly error: unknown }
);

interface Waiting {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: unknown) => void;
}

const entry = createRequire(import.meta.url).resolve('#app/network/workers/room-entry.server.ts');

/**
 * The thread in which viewers' networks stand. Questions are begun in the order
 * in which they are asked. It does not keep the process alive; when it ends,
 * what was asked fails, and the next question finds an empty room.
 */
export class Room {
  #thread: Worker | null = null;
  #next = 0;
  readonly #waiting = new Map<number, Waiting>();

  ask<Name extends RoomTaskName>(name: Name, input: RoomInput<Name>): Promise<RoomResult<Name>> {
    const thread = this.#started();
    this.#next += 1;
    const id = this.#next;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve: (result) => resolve(result as RoomResult<Name>), reject });
      thread.ref();
      try {
        thread.postMessage({ id, name, input } satisfies RoomOrder);
      } catch (error) {
        this.#settle(id, (waiting) => waiting.reject(error));
      }
    });
  }

  async close(): Promise<void> {
    await this.#thread?.terminate();
  }

  #settle(id: number, end: (waiting: Waiting) => void): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (this.#waiting.size === 0) this.#thread?.unref();
    if (waiting) end(waiting);
  }

  #started(): Worker {
    if (this.#thread) return this.#thread;
    const thread = new Worker(entry);
    this.#thread = thread;
    thread.on('message', (answer: RoomAnswer) => {
      this.#settle(answer.id, ({ resolve, reject }) =>
        'error' in answer ? reject(answer.error) : resolve(answer.result),
      );
    });
    thread.on('error', () => {});
    thread.once('exit', () => {
      if (this.#thread === thread) this.#thread = null;
      for (const id of [...this.#waiting.keys()]) {
        this.#settle(id, ({ reject }) =>
          reject(new Error('The thread of the network ended before its work.')),
        );
      }
    });
    return thread;
  }
}

// One a process: while developing, the server and its pages have a copy of this module each.
const key = Symbol.for('akteursnetz.network.room');
const shelf = globalThis as { [key]?: Room };

/** The room that the whole process shares. */
export function theRoom(): Room {
  shelf[key] ??= new Room();
  return shelf[key];
}
