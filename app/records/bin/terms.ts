/** Kinds that can lie in the bin, in the order in which they are removed for good: what points at others goes first. */
export const binKinds = [
  'follow-up',
  'relationship',
  'listing',
  'introduction',
  'attachment',
  'meeting',
  'project',
  'contact',
  'organisation',
] as const;
export type BinKind = (typeof binKinds)[number];

/** Kinds that are brought back by whoever removed them and stand in no bin; they are removed for good all the same. */
export const apartKinds = ['presentation', 'network-view'] as const;
export type ApartKind = (typeof apartKinds)[number];
