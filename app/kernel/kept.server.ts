import { originOf } from '#app/database/reading.server.ts';
import type { ReadContext } from './use-case.server.ts';

/**
 * Keeps the last few results of costly questions in memory, by a key that names
 * everything they depend on; a changed record raises its revision and so makes
 * other keys. Nothing another process needs is kept here.
 */
export class Kept<Value> {
  readonly #most: number;
  readonly #values = new Map<string, Promise<Value>>();

  constructor(most: number) {
    this.#most = most;
  }

  /** The kept value, or the one that `make` gives; asked twice at once, it is made once. */
  get(key: string, make: () => Promise<Value>): Promise<Value> {
    const known = this.#values.get(key);
    if (known) {
      // Used last is kept longest.
      this.#values.delete(key);
      this.#values.set(key, known);
      return known;
    }
    const made = make();
    this.#values.set(key, made);
    for (const oldest of this.#values.keys()) {
      if (this.#values.size <= this.#most) break;
      this.#values.delete(oldest);
    }
    // A failure is not worth keeping.
    made.catch(() => {
      if (this.#values.get(key) === made) this.#values.delete(key);
    });
    return made;
  }
}

/** Results of costly questions, by database: tests open several in one process, and their revisions count alike. */
export function keeping<Value>(most: number): (context: ReadContext) => Kept<Value> {
  const shelves = new WeakMap<object, Kept<Value>>();
  return ({ db }) => {
    const origin = originOf(db);
    const kept = shelves.get(origin) ?? new Kept<Value>(most);
    shelves.set(origin, kept);
    return kept;
  };
}
