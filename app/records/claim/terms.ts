/** Coded values and their types, apart from the schemas: pages show these words without loading a validator. */

/** What a side says of a tie: right, right in other words, or not so. */
export const verdicts = ['CONFIRMED', 'CORRECTED', 'DISPUTED'] as const;
export type Verdict = (typeof verdicts)[number];
