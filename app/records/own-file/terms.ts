/** Coded values and their types, apart from the schemas: pages show these words without loading a validator. */

/** The parts of what is stored about somebody, each with its own ground and end. */
export const fileParts = [
  'person',
  'ties',
  'meetings',
  'listings',
  'account',
  'sessions',
  'links',
  'readings',
  'protocol',
  'requests',
] as const;
export type FilePart = (typeof fileParts)[number];

/** On what ground a part is kept that is not the person's own record, whose ground the office has chosen. */
export type FileBasis = 'RECORD' | 'ACCESS' | 'SECURITY' | 'ACCOUNTABILITY' | 'DUTY';

/** When a part goes: on a day, or with what. */
export type FileEnd =
  | 'date'
  | 'unset'
  | 'bin'
  | 'with-person'
  | 'with-meeting'
  | 'with-listing'
  | 'with-account'
  | 'year'
  | 'emptied'
  | 'proof';

/** In what form "Meine Daten" is downloaded; raised when a reader of the file has to be told. */
export const fileFormat = { name: 'akteursnetz.own-file', version: 1 } as const;
