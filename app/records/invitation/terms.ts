/** Coded values and their types, apart from the schemas: pages show these words without loading a validator. */

/** Where an invitation stands: not handed out yet, mailed, its link handed out by hand, refused by the mail server, and how it ended. */
export const invitationStates = [
  'waiting',
  'sent',
  'linked',
  'bounced',
  'accepted',
  'expired',
  'revoked',
] as const;
export type InvitationState = (typeof invitationStates)[number];

/** Why somebody of a selection is not invited. */
export const invitationHindrances = [
  'no-email',
  'no-organisation',
  'has-account',
  'invited',
  'same-address',
] as const;
export type InvitationHindrance = (typeof invitationHindrances)[number];

export const invitationLocales = ['de', 'en'] as const;
export type InvitationLocale = (typeof invitationLocales)[number];

/** How long a link opens, in days. */
export const validDays = 14;

/** More than this is narrowed first: everyone of them is written to. */
export const mostInvited = 1_000;
