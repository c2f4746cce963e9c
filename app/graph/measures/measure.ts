import type { Csr } from '../csr.ts';

/** A text in each language of the product. */
export interface Wording {
  readonly de: string;
  readonly en: string;
}

/** What one may set when asking for a measure, and what it is if nobody does. */
export interface Parameter<Value = number | boolean> {
  readonly initial: Value;
  readonly meaning: Wording;
}

/** Settings that a measure takes; those of none take none. */
export type Settings = Readonly<Record<string, number | boolean>>;
type None = Readonly<Record<never, never>>;

/** What every measure says of itself: columns, filters and help texts are drawn from it. */
export interface Described<Id extends string = string, Set extends Settings = Settings> {
  readonly id: Id;
  readonly name: Wording;
  /** What it says, in one sentence. */
  readonly meaning: Wording;
  readonly parameters: { readonly [Key in keyof Set]: Parameter<Set[Key]> };
  /** Where its definition stands. */
  readonly source: string;
  /** Digits after the decimal separator that are worth showing. */
  readonly digits: number;
}

/**
 * A measure of nodes: one number a node, NaN where it is not defined. All
 * `compute` here are pure.
 */
export interface Measure<Id extends string = string, Set extends Settings = None> extends Described<Id, Set> {
  readonly compute: (graph: Csr, settings?: Partial<Set>) => Float64Array;
}

/** A measure of the whole network: one number, NaN where it is not defined. */
export interface GraphMeasure<Id extends string = string, Set extends Settings = None>
  extends Described<Id, Set> {
  readonly compute: (graph: Csr, settings?: Partial<Set>) => number;
}

/** The group of each node, such as its sector or its county: 0, 1, 2 …, or −1 for none. */
export type Groups = Int32Array;

/** A measure of how groups of nodes stand to each other. */
export interface GroupMeasure<Id extends string = string, Set extends Settings = None>
  extends Described<Id, Set> {
  readonly compute: (graph: Csr, groups: Groups, settings?: Partial<Set>) => number;
}

/** A measure of nodes that depends on which groups they and their neighbours are in. */
export interface RoleMeasure<Id extends string = string> extends Described<Id, None> {
  readonly compute: (graph: Csr, groups: Groups) => Float64Array;
}

export interface Weighing extends Settings {
  readonly weighted: boolean;
}

/** For measures that can take the weights of ties for how strong they are. */
export const weighing: { readonly weighted: Parameter<boolean> } = {
  weighted: {
    initial: false,
    meaning: {
      de: 'Starke Verbindungen zählen mehr als schwache.',
      en: 'Strong ties count for more than weak ones.',
    },
  },
};
