import type { Csr } from '../csr.ts';

/** A text in each language of the product. */
export interface Wording {
  readonly de: string;
  readonly en: string;
}

/**
 * A measure of nodes as data: columns, filters and help texts are drawn from
 * it. `compute` is pure and gives one number a node.
 */
export interface Measure<Id extends string = string> {
  readonly id: Id;
  readonly name: Wording;
  /** What it says, in one sentence. */
  readonly meaning: Wording;
  /** Where its definition stands. */
  readonly source: string;
  /** Digits after the decimal separator that are worth showing. */
  readonly digits: number;
  readonly compute: (graph: Csr) => Float64Array;
}
