/** Coded values and their types, apart from the schemas: pages show these words without loading a validator. */

export const relationshipStatuses = [
  'PROPOSED',
  'CONFIRMED_BY_ONE',
  'CONFIRMED_BY_BOTH',
  'DISPUTED',
] as const;
export type RelationshipStatus = (typeof relationshipStatuses)[number];

export const strengths = [1, 2, 3, 4, 5] as const;
