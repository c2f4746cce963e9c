import type { Sector } from '#app/records/organisation/terms.ts';

/** An actor as it is drawn. Positions are in units of the layout, not in pixels. */
export interface DrawnNode {
  readonly id: string;
  /** What stands beside it: the short name, else the name. */
  readonly label: string;
  readonly sector: Sector;
  /** Which ring pattern, see `county-ring.ts`; −1 for none. */
  readonly ring: number;
  readonly x: number;
  readonly y: number;
  /** 0–1, drawn as area. */
  readonly size: number;
  /** Place in the order of importance, 0 first: whose label goes first. */
  readonly rank: number;
}

/** What a tie rests on: on what was said, on what was seen, or on both. */
export type DrawnTieStyle = 'declared' | 'observed' | 'both';

export interface DrawnTie {
  readonly source: string;
  readonly target: string;
  /** 0–1, drawn as width. */
  readonly weight: number;
  readonly style: DrawnTieStyle;
}

export interface Drawing {
  readonly nodes: readonly DrawnNode[];
  readonly ties: readonly DrawnTie[];
}

/** What is picked out: an actor with its neighbours, or a tie with its ends. */
export type Focus =
  | { readonly kind: 'node'; readonly id: string }
  | { readonly kind: 'tie'; readonly source: string; readonly target: string };

export function sameFocus(a: Focus | null, b: Focus | null): boolean {
  if (a === null || b === null) return a === b;
  if (a.kind === 'node') return b.kind === 'node' && a.id === b.id;
  return b.kind === 'tie' && a.source === b.source && a.target === b.target;
}
