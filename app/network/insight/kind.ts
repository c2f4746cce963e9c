import type { Level } from '../evidence/fold.ts';
import type { Basis } from './certainty.ts';
import type { Insight } from './insight.ts';
import type { World } from './world.ts';

/** A finding whose certainty is still to be found out. */
export interface Finding extends Omit<Insight, 'kind' | 'certainty'> {
  readonly basis: Basis;
}

/** The parts of the page. */
export const themes = ['together', 'risk', 'groups', 'fading', 'change'] as const;
export type Theme = (typeof themes)[number];

/** One kind of insight: its words stand in the translations under its id. */
export interface Kind<Id extends string = string> {
  readonly id: Id;
  readonly theme: Theme;
  readonly levels: readonly Level[];
  /** The most that are listed. */
  readonly most: number;
  /** All there are, the most telling first. Pure; a hidden record is not in the world. */
  readonly find: (world: World) => Finding[];
}
