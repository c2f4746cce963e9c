/** Coded values and their types, apart from the schemas: pages show these words without loading a validator. */

/** Texts in the office's own words: mails, and the notice on data protection that a new partner reads first. */
export const officeTextKinds = [
  'INVITATION',
  'RESET',
  'EXPIRED',
  'CAMPAIGN',
  'REMINDER',
  'REQUEST',
  'ANSWER',
  'PRIVACY',
] as const;
export type OfficeTextKind = (typeof officeTextKinds)[number];

export const officeTextLocales = ['de', 'en'] as const;
export type OfficeTextLocale = (typeof officeTextLocales)[number];

/** What stands in double braces in a text and is filled in for each reader. */
export const placeholders = {
  INVITATION: ['anrede', 'name', 'organisation', 'nachricht', 'link', 'gueltig_bis', 'absender'],
  RESET: ['name', 'link', 'gueltig_bis'],
  EXPIRED: ['name', 'titel', 'abgelaufen_am', 'link'],
  CAMPAIGN: ['anrede', 'name', 'organisation', 'nachricht', 'link', 'gueltig_bis', 'absender'],
  REMINDER: ['anrede', 'name', 'organisation', 'nachricht', 'link', 'gueltig_bis', 'absender'],
  REQUEST: ['name', 'frist', 'link'],
  ANSWER: ['name', 'gestellt_am', 'link'],
  PRIVACY: [],
} as const satisfies Readonly<Record<OfficeTextKind, readonly string[]>>;

/** Without it the mail would be of no use. */
export const neededPlaceholder: Readonly<Record<OfficeTextKind, string | null>> = {
  INVITATION: 'link',
  RESET: 'link',
  EXPIRED: 'link',
  CAMPAIGN: 'link',
  REMINDER: 'link',
  REQUEST: 'link',
  ANSWER: 'link',
  PRIVACY: null,
};
