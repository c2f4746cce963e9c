import { type EvidenceKindId, evidenceKinds, type Layer } from './evidence/kinds.ts';

/**
 * Ties as columns, sorted by their two ends. `a` and `b` are positions in the
 * list of actors, a < b; weight = declared + observed.
 */
export interface Ties {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly weight: Float64Array;
  readonly declared: Float64Array;
  readonly observed: Float64Array;
  /** Pieces of evidence of each kind. */
  readonly counts: Readonly<Record<EvidenceKindId, Uint32Array>>;
  /** Last day, as a day number, on which any of the evidence was fresh; the day of the question if it still lasts. */
  readonly last: Int32Array;
}

/** Ties under construction: plain arrays that grow, and a map from a pair to its place in them. */
export class TieColumns {
  readonly #actors: number;
  readonly #place = new Map<number, number>();
  readonly #pair: number[] = [];
  readonly #declared: number[] = [];
  readonly #observed: number[] = [];
  readonly #last: number[] = [];
  readonly #counts = new Map<EvidenceKindId, number[]>(evidenceKinds.map(({ id }) => [id, []]));

  constructor(actors: number) {
    this.#actors = actors;
  }

  #placeOf(a: number, b: number): number {
    const pair = a * this.#actors + b;
    const known = this.#place.get(pair);
    if (known !== undefined) return known;
    const place = this.#pair.length;
    this.#place.set(pair, place);
    this.#pair.push(pair);
    this.#declared.push(0);
    this.#observed.push(0);
    this.#last.push(-2_147_483_648);
    for (const counts of this.#counts.values()) counts.push(0);
    return place;
  }

  add(kind: EvidenceKindId, layer: Layer, a: number, b: number, weight: number, last: number): void {
    const place = this.#placeOf(a, b);
    const sums = layer === 'declared' ? this.#declared : this.#observed;
    sums[place] = (sums[place] ?? 0) + weight;
    const counts = this.#counts.get(kind);
    if (counts) counts[place] = (counts[place] ?? 0) + 1;
    if (last > (this.#last[place] ?? 0)) this.#last[place] = last;
  }

  finish(): Ties {
    // Sorting bare numbers natively is several times faster than sorting places by a comparison.
    const pairs = Float64Array.from(this.#pair).sort();
    const order = Uint32Array.from(pairs, (pair) => this.#place.get(pair) ?? 0);
    const sorted = (column: readonly number[]) => Array.from(order, (place) => column[place] ?? 0);
    const declared = Float64Array.from(sorted(this.#declared));
    const observed = Float64Array.from(sorted(this.#observed));
    const countsOf = (kind: EvidenceKindId) => Uint32Array.from(sorted(this.#counts.get(kind) ?? []));
    return {
      a: Uint32Array.from(pairs, (pair) => Math.floor(pair / this.#actors)),
      b: Uint32Array.from(pairs, (pair) => pair % this.#actors),
      weight: declared.map((weight, place) => weight + (observed[place] ?? 0)),
      declared,
      observed,
      counts: {
        relationship: countsOf('relationship'),
        meeting: countsOf('meeting'),
        project: countsOf('project'),
        people: countsOf('people'),
      },
      last: Int32Array.from(sorted(this.#last)),
    };
  }
}
