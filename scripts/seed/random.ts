import { uuidv7 } from '#app/kernel/ids.ts';

export interface Random {
  /** From 0 up to, not including, 1. */
  readonly next: () => number;
  readonly below: (limit: number) => number;
  /** A whole number from `low` to `high`, both included. */
  readonly between: (low: number, high: number) => number;
  readonly chance: (probability: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** Some different ones, in random order; fewer where there are not as many. */
  readonly sample: <Item>(items: readonly Item[], count: number) => Item[];
  /** Like `sample`, those at the front far more often than those at the back. */
  readonly early: <Item>(items: readonly Item[], count: number) => Item[];
  readonly id: (milliseconds: number) => string;
}

/** Numbers that look random and are the same every time (mulberry32, T. Ettinger 2017). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const taken = <Item>(items: readonly Item[], count: number, place: (length: number) => number): Item[] => {
    const rest = [...items];
    const chosen: Item[] = [];
    while (chosen.length < count && rest.length > 0) chosen.push(...rest.splice(place(rest.length), 1));
    return chosen;
  };
  return {
    next,
    below,
    between: (low, high) => low + below(high - low + 1),
    chance: (probability) => next() < probability,
    pick: <Item>(items: readonly Item[]): Item => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('There is nothing to pick from.');
      return item;
    },
    sample: (items, count) => taken(items, count, below),
    early: (items, count) => taken(items, count, (length) => Math.floor(next() ** 2 * length)),
    id: (milliseconds) =>
      uuidv7(
        milliseconds,
        Uint8Array.from({ length: 10 }, () => below(256)),
      ),
  };
}
