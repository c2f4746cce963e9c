/** Coded values and their types, apart from the schemas: pages show these words without loading a validator. */

export const importKinds = ['organisations', 'contacts'] as const;
export type ImportKindName = (typeof importKinds)[number];

/** Where an import stands. The three in the middle of each step end in -ING and hold a lease. */
export const importStatuses = [
  'UPLOADED',
  'CHECKING',
  'CHECKED',
  'APPLYING',
  'DONE',
  'UNDOING',
  'UNDONE',
  'FAILED',
  'DISCARDED',
] as const;
export type ImportStatus = (typeof importStatuses)[number];

/** What happens to a row. */
export const rowOutcomes = ['create', 'update', 'skip', 'reject'] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

/** What is done with a row that looks like somebody known, but not surely. */
export const doubtfulChoices = ['reject', 'create'] as const;
