import type { Guide } from '#app/graph/layout/guide.ts';
import type { Sector } from '#app/records/organisation/terms.ts';

/** Many actors as one mark. */
export interface DrawnBubble {
  readonly count: number;
  /** What stands in it. */
  readonly text: string;
  /** In units of the layout. */
  readonly radius: number;
}

/** An actor as it is drawn. Positions are in units of the layout, not in pixels. */
export interface DrawnNode {
  readonly id: string;
  /** What stands beside it: the short name, else the name. */
  readonly label: string;
  readonly sector: Sector;
  /** The CSS variable of its hue. */
  readonly hue: string;
  /** What stands in the mark where it is large enough, so that no hue has to be told from another. */
  readonly sign: string;
  readonly bubble: DrawnBubble | null;
  /** Which ring pattern, see `county-ring.ts`; −1 for none. */
  readonly ring: number;
  readonly x: number;
  readonly y: number;
  /** 0–1, drawn as area. */
  readonly size: number;
  /** Place in the order of importance, 0 first: whose label goes first. */
  readonly rank: number;
}

/** What a tie rests on: on what one side or both sides said, on what was seen, or on both; or that somebody disputes it. */
export const tieStyles = ['observed', 'declared', 'confirmed', 'both', 'disputed'] as const;
export type DrawnTieStyle = (typeof tieStyles)[number];

/** Of two days compared: there on this one alone, or on both. */
export type DrawnChange = 'new' | 'lost' | 'same';

export interface DrawnTie {
  readonly source: string;
  readonly target: string;
  /** 0–1, drawn as width. */
  readonly weight: number;
  readonly style: DrawnTieStyle;
  /** 0–1: how near its last trace is, drawn as strength of the line. */
  readonly fresh: number;
  /** What has become of it, where two days are compared; undefined elsewhere. */
  readonly change?: DrawnChange;
  /** What it carries, where it stands for many. */
  readonly sum: string | null;
}

/** Everything that is there, as points and lines: columns, for there may be tens of thousands. */
export interface Ground {
  readonly ids: readonly string[];
  /** NaN where somebody is not shown. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly hues: readonly string[];
  /** Position among the hues. */
  readonly hue: Uint8Array;
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  /** 0–1. */
  readonly weight: Float64Array;
  /** 1 for what is drawn here and not above. */
  readonly points: Uint8Array;
  readonly lines: Uint8Array;
  readonly guides: readonly Guide[];
}

export interface Extent {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Of a picture that is not there yet. */
export const nothing: Extent = { left: 0, top: 0, right: 0, bottom: 0 };

export interface Drawing {
  /** What can be acted on. */
  readonly nodes: readonly DrawnNode[];
  readonly ties: readonly DrawnTie[];
  readonly ground: Ground;
  /** Of all of it, in units of the layout. */
  readonly extent: Extent;
  /** Are there more than stand here? Then marks keep their size on the screen, so that they come apart on zooming in. */
  readonly crowded: boolean;
  /** Marks are so many times their usual size: smaller where they stand close. */
  readonly markScale: number;
  /** Can marks be moved by hand? */
  readonly movable: boolean;
}

/** What is picked out: an actor with its neighbours, a tie with its ends, or several actors with what ties them. */
export type Focus =
  | { readonly kind: 'node'; readonly id: string }
  | { readonly kind: 'tie'; readonly source: string; readonly target: string }
  | { readonly kind: 'set'; readonly ids: readonly string[] };

/** The actors that are picked out. */
export function idsOf(focus: Focus): readonly string[] {
  if (focus.kind === 'set') return focus.ids;
  return focus.kind === 'node' ? [focus.id] : [focus.source, focus.target];
}

export function sameFocus(a: Focus | null, b: Focus | null): boolean {
  if (a === null || b === null) return a === b;
  const [one, other] = [idsOf(a), idsOf(b)];
  return a.kind === b.kind && one.length === other.length && one.every((id, place) => id === other[place]);
}
