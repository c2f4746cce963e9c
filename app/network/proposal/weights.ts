/**
 * What counts for a proposal, one row a reason: each is worth between 0 and 1,
 * times this. An offer that meets a need is a reason by itself; a gap between
 * two groups that nobody could bridge for these two is not. Estimates of ours.
 */
export const reasonWeights = {
  /** An offer of the one meets a need of the other. */
  match: 3,
  /** Their groups (county × sector) have fewer ties than their sizes would have by chance. */
  gap: 2,
  /** Common acquaintances, each counting the more the fewer it knows. */
  common: 2,
  /** Somebody who knows both well, and lately. */
  broker: 1.5,
  /** Projects of theirs in the same field of action. */
  field: 1.5,
  /** They knew each other once. */
  faded: 1,
} as const;

export type ReasonId = keyof typeof reasonWeights;

/** A tie lighter than this no longer counts as one: a meeting of two, two years ago at a half-life of one. */
export const fadedBelow = 0.25;

/** A light tie has faded after so many days; before, they met among many and hardly know each other. */
export const fadedAfter = 365;

/** A broker's lighter tie weighs at least this much, and both are at most so many days old. */
export const brokerWeight = 0.5;
export const brokerDays = 365;

/**
 * Bounds of the search for candidates, so that it stays far from all pairs: who
 * has more ties than this introduces nobody in particular, and a field of action
 * or a kind of listing with more members than this says nothing about a pair.
 */
export const mostTies = 150;
export const mostMembers = 60;
