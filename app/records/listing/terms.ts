/** Coded values and their types, apart from the schemas: pages show these words without loading a validator. */

/** Angebot oder Gesuch. */
export const listingDirections = ['OFFER', 'NEED'] as const;
export type ListingDirection = (typeof listingDirections)[number];

export const listingKinds = [
  'SERVICE',
  'VACANCY',
  'APPRENTICESHIP',
  'COOPERATION',
  'ROOM',
  'EXPERTISE',
] as const;
export type ListingKind = (typeof listingKinds)[number];

/**
 * Berufsbereiche: the first digit of the classification of occupations of the
 * Bundesagentur für Arbeit (KldB 2010), without 0, the armed forces.
 */
export const occupations = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** The kinds that are work, and so have an occupation. */
export const workKinds: readonly string[] = ['VACANCY', 'APPRENTICESHIP'] satisfies ListingKind[];

/** What becomes of a listing by itself or by the office: to be seen, waiting to be published, over. */
export const listingStates = ['published', 'waiting', 'expired'] as const;
export type ListingState = (typeof listingStates)[number];

/** The columns a list can be sorted by. */
export const listingSorts = ['-updated', 'updated', 'title', '-title'] as const;
export type ListingSort = (typeof listingSorts)[number];
