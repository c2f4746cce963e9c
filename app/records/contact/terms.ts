/** Coded values and their types, apart from the schemas: pages show these words without loading a validator. */

export const channelKinds = ['EMAIL', 'PHONE', 'MOBILE'] as const;
export type ChannelKind = (typeof channelKinds)[number];

/** Rechtsgrundlage, Art. 6 Abs. 1 DSGVO. */
export const legalBases = [
  'CONSENT',
  'CONTRACT',
  'LEGAL_OBLIGATION',
  'PUBLIC_TASK',
  'LEGITIMATE_INTEREST',
] as const;

export const contactSorts = ['name', '-name', 'updated', '-updated', 'contact', '-contact'] as const;
export type ContactSort = (typeof contactSorts)[number];

/** The columns beside the name; who has chosen none sees the first four. */
export const contactColumns = [
  'position',
  'organisation',
  'channels',
  'contact',
  'tags',
  'updated',
  'retainUntil',
] as const;
export const contactDefaultColumns = contactColumns.slice(0, 4);
