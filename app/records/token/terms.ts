/** Coded values and their types, apart from the schemas: pages show these words without loading a validator. */

export const tokenScopes = ['WRITE', 'READ'] as const;
export type TokenScope = (typeof tokenScopes)[number];

/** How long a token lives unless somebody says otherwise, and at most, in days. */
export const usualDays = 365;
export const mostDays = 3_650;

/** The spans that the page offers, in days. */
export const offeredDays = [30, 90, 365, 1_095] as const;
