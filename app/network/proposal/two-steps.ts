import type { Csr } from '#app/graph/csr.ts';
import { brokerDays, brokerWeight, mostTies } from './weights.ts';

/**
 * Who is two steps from an actor, and by whom: L. Adamic & E. Adar, Friends and
 * neighbors on the Web, Social Networks 25 (2003) 211–230. The arrays have an
 * entry an actor and hold for those in `found` until the next walk.
 */
export class TwoSteps {
  readonly found: number[] = [];
  /** Common acquaintances, and their sum of 1 / ln(ties). */
  readonly common: Uint32Array;
  readonly adamicAdar: Float64Array;
  /** Who knows both best and lately; −1: nobody well enough. And how well: the lighter of both ties. */
  readonly broker: Int32Array;
  readonly strength: Float64Array;
  readonly #live: Csr;
  readonly #days: Int32Array;
  readonly #today: number;
  readonly #tied: Uint8Array;
  readonly #seen: Uint8Array;
  #neighbours: Uint32Array = new Uint32Array(0);

  /** @param days the day of the last trace of each tie end, beside `live.neighbours` */
  constructor(live: Csr, days: Int32Array, today: number) {
    this.#live = live;
    this.#days = days;
    this.#today = today;
    this.common = new Uint32Array(live.nodes);
    this.adamicAdar = new Float64Array(live.nodes);
    this.broker = new Int32Array(live.nodes).fill(-1);
    this.strength = new Float64Array(live.nodes);
    this.#tied = new Uint8Array(live.nodes);
    this.#seen = new Uint8Array(live.nodes);
  }

  /** Is this one a neighbour of whom the walk began with? */
  tied(other: number): boolean {
    return this.#tied[other] === 1;
  }

  /** Finds those after `start` that are two steps away, and these others besides. */
  from(start: number, others: readonly number[]): void {
    this.#forget();
    const { offsets, neighbours, weights } = this.#live;
    this.#neighbours = neighbours.subarray(offsets[start] ?? 0, offsets[start + 1] ?? 0);
    for (const neighbour of this.#neighbours) this.#tied[neighbour] = 1;
    for (let place = offsets[start] ?? 0; place < (offsets[start + 1] ?? 0); place += 1) {
      const middle = neighbours[place] ?? 0;
      const [begin, end] = [offsets[middle] ?? 0, offsets[middle + 1] ?? 0];
      if (end - begin < 2 || end - begin > mostTies) continue;
      const share = 1 / Math.log(end - begin);
      const own = weights[place] ?? 0;
      const day = this.#days[place] ?? 0;
      for (let next = begin; next < end; next += 1) {
        const other = neighbours[next] ?? 0;
        if (other <= start) continue;
        this.#note(other);
        this.common[other] = (this.common[other] ?? 0) + 1;
        this.adamicAdar[other] = (this.adamicAdar[other] ?? 0) + share;
        const strength = Math.min(own, weights[next] ?? 0);
        if (strength < brokerWeight || strength <= (this.strength[other] ?? 0)) continue;
        if (this.#today - Math.min(day, this.#days[next] ?? 0) > brokerDays) continue;
        this.broker[other] = middle;
        this.strength[other] = strength;
      }
    }
    for (const other of others) this.#note(other);
  }

  #note(other: number): void {
    if (this.#seen[other]) return;
    this.#seen[other] = 1;
    this.found.push(other);
  }

  #forget(): void {
    for (const neighbour of this.#neighbours) this.#tied[neighbour] = 0;
    for (const other of this.found) {
      this.#seen[other] = 0;
      this.common[other] = 0;
      this.adamicAdar[other] = 0;
      this.broker[other] = -1;
      this.strength[other] = 0;
    }
    this.found.length = 0;
  }
}
