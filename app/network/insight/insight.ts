import type { Level } from '../evidence/fold.ts';

/** A part of a sentence as data: words and names are put in by whoever shows it. */
export type Part =
  | { readonly is: 'actor'; readonly id: string }
  | { readonly is: 'actors'; readonly ids: readonly string[]; readonly more: number }
  | { readonly is: 'person'; readonly id: string }
  | { readonly is: 'number'; readonly value: number; readonly digits: number }
  | { readonly is: 'share'; readonly value: number }
  | { readonly is: 'day'; readonly day: string }
  | { readonly is: 'role'; readonly role: string }
  | { readonly is: 'place'; readonly county: string | null; readonly sector: string | null }
  | { readonly is: 'traits'; readonly traits: readonly Trait[] };

/** What most of a group have in common, and how many of them do. */
export interface Trait {
  readonly of: 'county' | 'sector' | 'field';
  readonly key: string;
  readonly share: number;
}

/** Where the evidence of a sentence can be looked at. */
export type Evidence =
  | { readonly at: 'actor'; readonly id: string }
  | { readonly at: 'person'; readonly id: string }
  | { readonly at: 'tie'; readonly a: string; readonly b: string }
  | { readonly at: 'organisations'; readonly county: string | null; readonly sector: string | null }
  | { readonly at: 'network'; readonly sort: string }
  | { readonly at: 'untied' };

export const words = ['sure', 'likely', 'unsure'] as const;
export type Word = (typeof words)[number];

/**
 * How sure a sentence is, and from what one knows:
 * - `draws`: in so many of the resampled networks it holds too;
 * - `pairs`: so many of the pairs in a group stay together in the resampled networks, on average;
 * - `rank`: 90 % of these place the actor between `low` and `high`;
 * - `interval`: 90 % of these give a figure between `low` and `high`;
 * - `test`: chance alone would give as little with probability `p`, corrected for the number of pairs looked at;
 * - `silence`: whoever met as often as this actor did would be silent so long with probability `p`;
 * - `record`: it is counted or calculated from the record, and as right as that.
 */
export interface Certainty {
  readonly word: Word;
  readonly by: 'draws' | 'pairs' | 'rank' | 'interval' | 'test' | 'silence' | 'record';
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly p: number | null;
}

export interface Insight {
  readonly kind: string;
  /** The same finding has the same key in every answer: its kind and whom it is about. */
  readonly key: string;
  /** Which of the kind's sentences. */
  readonly sentence: string;
  readonly parts: Readonly<Record<string, Part>>;
  /** The figure the sentence turns on. */
  readonly figure: { readonly value: number; readonly digits: number };
  readonly certainty: Certainty;
  readonly evidence: readonly Evidence[];
}

export interface InsightAnswer {
  readonly asOf: string;
  readonly since: string;
  readonly level: Level;
  readonly insights: readonly Insight[];
  /** The kinds asked at this level, in the order in which they are told. */
  readonly kinds: ReadonlyArray<{ readonly id: string; readonly theme: string }>;
  /** How many of each kind there are where not all are listed. */
  readonly totals: Readonly<Record<string, number>>;
  /** How often the evidence was resampled. */
  readonly draws: number;
  /** Is betweenness exact, or estimated because the network is large? */
  readonly exact: boolean;
  /** Actors tied, and ties, in what was looked at. */
  readonly actors: number;
  readonly ties: number;
}

export const number = (value: number, digits = 0): Part => ({ is: 'number', value, digits });
export const actor = (id: string): Part => ({ is: 'actor', id });

/** The first few by name, and how many more. */
export function actorList(ids: readonly string[], shown = 3): Part {
  return { is: 'actors', ids: ids.slice(0, shown), more: Math.max(0, ids.length - shown) };
}
