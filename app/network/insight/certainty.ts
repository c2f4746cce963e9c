import type { Certainty, Word } from './insight.ts';
import type { Snapshot } from './snapshot.ts';

/** One resampled network: the day of the question and the day compared with, from the same draw of the record. */
export interface Draw {
  readonly now: Snapshot;
  readonly before: Snapshot;
}

/** From what one is to know how sure a finding is. */
export type Basis =
  | { readonly by: 'draws'; readonly holds: (draw: Draw) => boolean }
  | { readonly by: 'pairs'; readonly of: (draw: Draw) => number }
  | { readonly by: 'rank'; readonly of: (draw: Draw) => number; readonly within: number }
  | {
      readonly by: 'interval';
      readonly of: (draw: Draw) => number;
      readonly holds: (draw: Draw) => boolean;
    }
  | { readonly by: 'test' | 'silence'; readonly p: number }
  | { readonly by: 'record' };

/** A finding that holds in nine of ten resampled networks is called sure, in two of three likely. */
const sureFrom = 0.9;
const likelyFrom = 2 / 3;

/** For tests: chance would give it once in a hundred times, once in twenty. */
const sureBelow = 0.01;
const likelyBelow = 0.05;

function wordOfShare(share: number): Word {
  return share >= sureFrom ? 'sure' : share >= likelyFrom ? 'likely' : 'unsure';
}

function wordOfChance(p: number): Word {
  return p <= sureBelow ? 'sure' : p <= likelyBelow ? 'likely' : 'unsure';
}

/** Gathers what the draws say about one finding. */
export class Witness {
  readonly #basis: Basis;
  readonly #values: number[] = [];
  #held = 0;
  #draws = 0;

  constructor(basis: Basis) {
    this.#basis = basis;
  }

  hear(draw: Draw): void {
    const basis = this.#basis;
    this.#draws += 1;
    if (basis.by === 'draws') this.#held += basis.holds(draw) ? 1 : 0;
    if (basis.by === 'pairs') this.#held += basis.of(draw);
    if (basis.by === 'rank') {
      const rank = basis.of(draw);
      this.#values.push(rank);
      this.#held += rank <= basis.within ? 1 : 0;
    }
    if (basis.by === 'interval') {
      const value = basis.of(draw);
      if (Number.isFinite(value)) this.#values.push(value);
      this.#held += basis.holds(draw) ? 1 : 0;
    }
  }

  /** The value that a part of the draws is below: the nearest-rank quantile. */
  #quantile(part: number): number | null {
    const sorted = this.#values.toSorted((a, b) => a - b);
    return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? null;
  }

  verdict(): Certainty {
    const basis = this.#basis;
    const nothing = { share: null, low: null, high: null, p: null };
    if (basis.by === 'record') return { word: 'sure', by: 'record', ...nothing };
    if (basis.by === 'test' || basis.by === 'silence') {
      return { word: wordOfChance(basis.p), by: basis.by, ...nothing, p: basis.p };
    }
    const share = this.#draws > 0 ? this.#held / this.#draws : 0;
    const word = wordOfShare(share);
    if (basis.by === 'draws' || basis.by === 'pairs') return { word, by: basis.by, ...nothing, share };
    const [low, high] = [this.#quantile(0.05), this.#quantile(0.95)];
    return { word, by: basis.by, share, low, high, p: null };
  }
}
