/** Coded values and their types, apart from the schemas: pages show these words without loading a validator. */

/** Where a change stands: it waits for the office, is live and not yet looked at, or over in one of three ways. */
export const changeStatuses = ['WAITING', 'LIVE', 'SEEN', 'DECIDED', 'WITHDRAWN'] as const;
export type ChangeStatus = (typeof changeStatuses)[number];

export const changeKinds = ['ORGANISATION', 'PERSON'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** As whom an organisation looks at its own profile. */
export const previewReaders = ['office', 'partner', 'public'] as const;
export type PreviewReader = (typeof previewReaders)[number];

/** What a logo may be at most, and the longest side that is kept of it. */
export const logoLimits = { bytes: 2_000_000, pixels: 16_000_000, side: 512 } as const;
export const logoEndings = ['png', 'jpg', 'jpeg', 'webp'] as const;

/** So long a confirmation counts as fresh, in days. */
export const freshDays = 180;

/** The fields of a person that its organisation keeps, in the order of the form. */
export const personFieldNames = [
  'salutation',
  'title',
  'firstName',
  'lastName',
  'position',
  'from',
  'to',
  'email',
  'phone',
  'mobile',
  'addPosition',
  'addFrom',
] as const;
export type PersonFieldName = (typeof personFieldNames)[number];

/** The fields of the profile, in the order of the form; those that are levels follow as `level.…`. */
export const profileFieldNames = [
  'name',
  'shortName',
  'kind',
  'description',
  'street',
  'postcode',
  'city',
  'latitude',
  'longitude',
  'website',
  'email',
  'phone',
  'employees',
  'languages',
  'tags',
  'fieldOfActionIds',
  'logo',
  'visibility',
] as const;
export type ProfileFieldName = (typeof profileFieldNames)[number];
