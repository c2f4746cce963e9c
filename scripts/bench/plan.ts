import type { Dialect } from '../db/derive.ts';
import type { Databases } from './databases.ts';
import type { Figure } from './figure.ts';

/** How much is measured: the sizes of the record and the number of turns. */
export interface Scale {
  readonly small: number;
  readonly large: number;
  readonly turns: number;
}

export const scales = {
  full: { small: 1_000, large: 100_000, turns: 60 },
  small: { small: 1_000, large: 5_000, turns: 20 },
} as const satisfies Record<string, Scale>;

export interface Plan {
  readonly scale: Scale;
  readonly dialects: readonly Dialect[];
  readonly databases: Databases;
  readonly say: (line: string) => void;
}

/** A group of figures that one can ask for by name. */
export interface Bench {
  readonly name: string;
  readonly measure: (plan: Plan) => AsyncGenerator<Figure>;
}
