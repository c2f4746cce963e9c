/** What a tie weighs at least to be worth calling one: a meeting of two, two half-lives ago. */
export const worthATie = 0.25;

/** A tie has grown or shrunk if its weight has changed by more than a quarter. */
const grown = 1.25;
const shrunk = 0.8;

/** What can become of a tie between two days. */
export const tieChanges = ['new', 'lost', 'stronger', 'weaker'] as const;
export type TieChange = (typeof tieChanges)[number];

/** What has become of a tie, by its weight on both days; null if it is much as it was, or never weighed enough. */
export function changeOf(before: number, now: number): TieChange | null {
  if (before < worthATie) return now >= worthATie ? 'new' : null;
  if (now < worthATie) return 'lost';
  if (now >= grown * before) return 'stronger';
  return now <= shrunk * before ? 'weaker' : null;
}
