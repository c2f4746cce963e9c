/** Coded values and their types, apart from the schemas: pages show these words without loading a validator. */

/** What somebody can ask for of what is stored about them, Art. 7 and 15 to 21 DSGVO. */
export const dataRequestKinds = [
  'ACCESS',
  'RECTIFICATION',
  'ERASURE',
  'RESTRICTION',
  'PORTABILITY',
  'OBJECTION',
  'WITHDRAWAL',
] as const;
export type DataRequestKind = (typeof dataRequestKinds)[number];

/** How a request came: through "Meine Daten", or as somebody of the administration wrote down. */
export const requestChannels = ['ACCOUNT', 'LETTER', 'PHONE', 'EMAIL', 'IN_PERSON'] as const;
export type RequestChannel = (typeof requestChannels)[number];

/** Ways that somebody writes down; the account is none of them. */
export const recordedChannels = [
  'LETTER',
  'PHONE',
  'EMAIL',
  'IN_PERSON',
] as const satisfies readonly RequestChannel[];

/** What is asked for in "Meine Daten", in the order of the form; the copy of all data is there without asking. */
export const askedKinds = [
  'RECTIFICATION',
  'OBJECTION',
  'WITHDRAWAL',
  'RESTRICTION',
  'ERASURE',
  'ACCESS',
] as const satisfies readonly DataRequestKind[];

/** Where a request stands: open, answered as it was asked for, or refused with reasons. */
export const dataRequestStatuses = ['OPEN', 'ANSWERED', 'REJECTED'] as const;
export type DataRequestStatus = (typeof dataRequestStatuses)[number];

/** How a request can be closed. */
export const closingStatuses = ['ANSWERED', 'REJECTED'] as const satisfies readonly DataRequestStatus[];

/** Nobody has more than this open at once: each of them goes to the office as a mail. */
export const mostOpen = 10;
