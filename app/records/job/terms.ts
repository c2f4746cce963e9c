/** Coded values and their types, apart from the schemas: pages show these words without loading a validator. */

export const jobKinds = ['invitation.mail', 'account.reset-mail', 'listing.expiry-mail'] as const;
export type JobKind = (typeof jobKinds)[number];
