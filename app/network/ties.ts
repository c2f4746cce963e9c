import { type EvidenceKind, type EvidenceKindId, evidenceKinds } from './evidence/kinds.ts';
import { standings } from './standing.ts';

/** Before any day. */
const never = -2_147_483_648;

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
  /** What is said of it: bits of `standings`. */
  readonly standing: Uint8Array;
  /** Last day, as a day number, on which any of the evidence was fresh; the day of the question if it still lasts. */
  readonly last: Int32Array;
}

/**
 * Ties under construction: plain arrays that grow, and a map from a pair to its
 * place in them. A pair that has been cleared and not added to again is no tie.
 */
export class TieColumns {
  readonly #actors: number;
  readonly #place = new Map<number, number>();
  readonly #pair: number[] = [];
  readonly #declared: number[] = [];
  readonly #observed: number[] = [];
  readonly #last: number[] = [];
  readonly #standing: number[] = [];
  readonly #counts = new Map<EvidenceKindId, number[]>(evidenceKinds.map(({ id }) => [id, []]));

  /** @param actors more than any actor's number */
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
    this.#last.push(never);
    this.#standing.push(0);
    for (const counts of this.#counts.values()) counts.push(0);
    return place;
  }

  /**
   * Adds a piece of evidence; a disputed one marks the pair and counts nothing.
   *
   * @param standing bits of `standings`
   * @param a smaller than `b`
   */
  add(
    { id, layer }: Pick<EvidenceKind, 'id' | 'layer'>,
    standing: number,
    a: number,
    b: number,
    weight: number,
    last: number,
  ): void {
    const place = this.#placeOf(a, b);
    this.#standing[place] = (this.#standing[place] ?? 0) | standing;
    if (standing & standings.disputed) return;
    const sums = layer === 'declared' ? this.#declared : this.#observed;
    sums[place] = (sums[place] ?? 0) + weight;
    const counts = this.#counts.get(id);
    if (counts) counts[place] = (counts[place] ?? 0) + 1;
    if (last > (this.#last[place] ?? 0)) this.#last[place] = last;
  }

  /** As if nothing had ever been added to this pair. */
  clear(a: number, b: number): void {
    const place = this.#placeOf(a, b);
    this.#declared[place] = 0;
    this.#observed[place] = 0;
    this.#last[place] = never;
    this.#standing[place] = 0;
    for (const counts of this.#counts.values()) counts[place] = 0;
  }

  /**
   * The ties as they stand.
   *
   * @param numbers the number of the actor at each position, where actors are not numbered by position
   */
  finish(numbers?: Uint32Array): Ties {
    const count = numbers?.length ?? this.#actors;
    const { pairs, order } = numbers ? this.#renumbered(numbers) : this.#asNumbered();
    const figures = (column: readonly number[]) => Float64Array.from(order, (place) => column[place] ?? 0);
    const declared = figures(this.#declared);
    const observed = figures(this.#observed);
    const countsOf = (kind: EvidenceKindId) => {
      const counts = this.#counts.get(kind) ?? [];
      return Uint32Array.from(order, (place) => counts[place] ?? 0);
    };
    return {
      a: Uint32Array.from(pairs, (pair) => Math.floor(pair / count)),
      b: Uint32Array.from(pairs, (pair) => pair % count),
      weight: declared.map((weight, place) => weight + (observed[place] ?? 0)),
      declared,
      observed,
      counts: {
        relationship: countsOf('relationship'),
        meeting: countsOf('meeting'),
        project: countsOf('project'),
        people: countsOf('people'),
      },
      standing: Uint8Array.from(order, (place) => this.#standing[place] ?? 0),
      last: Int32Array.from(order, (place) => this.#last[place] ?? 0),
    };
  }

  #stands(place: number): boolean {
    for (const counts of this.#counts.values()) if ((counts[place] ?? 0) > 0) return true;
    return false;
  }

  // Sorting bare numbers natively is several times faster than sorting places by a comparison.
  #asNumbered() {
    const pairs = Float64Array.from(this.#pair.filter((_pair, place) => this.#stands(place))).sort();
    return { pairs, order: Uint32Array.from(pairs, (pair) => this.#place.get(pair) ?? 0) };
  }

  #renumbered(numbers: Uint32Array) {
    const positions = new Map(Array.from(numbers, (number, position) => [number, position]));
    const actors = this.#actors;
    const count = numbers.length;
    const pairs: number[] = [];
    this.#pair.forEach((pair, place) => {
      const a = positions.get(Math.floor(pair / actors));
      const b = positions.get(pair % actors);
      if (a === undefined || b === undefined || !this.#stands(place)) return;
      pairs.push(Math.min(a, b) * count + Math.max(a, b));
    });
    const sorted = Float64Array.from(pairs).sort();
    const order = Uint32Array.from(sorted, (pair) => {
      const a = numbers[Math.floor(pair / count)] ?? 0;
      const b = numbers[pair % count] ?? 0;
      return this.#place.get(Math.min(a, b) * actors + Math.max(a, b)) ?? 0;
    });
    return { pairs: sorted, order };
  }
}
