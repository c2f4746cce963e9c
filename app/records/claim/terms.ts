/** Coded values and their types, apart from the schemas: pages show these words without loading a validator. */

/** What a side says of a tie: right, right in other words, or not so. */
export const verdicts = ['CONFIRMED', 'CORRECTED', 'DISPUTED'] as const;
export type Verdict = (typeof verdicts)[number];

/** Does a claim count for the status of its relationship, does it wait until the office has looked at it, or was it refused? */
export const claimStandings = ['COUNTS', 'WAITS', 'REFUSED'] as const;
export type ClaimStanding = (typeof claimStandings)[number];
