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
