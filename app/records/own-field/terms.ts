/** Coded values and their types, apart from the schemas: pages show these words without loading a validator. */

/** The kinds of record that an office can give fields of its own. */
export const ownKinds = ['organisation', 'contact'] as const;
export type OwnKind = (typeof ownKinds)[number];

/** A field keeps its type: what has been typed stays what it is. */
export const ownTypes = ['TEXT', 'NUMBER', 'DATE', 'CHOICE', 'LINK'] as const;
export type OwnType = (typeof ownTypes)[number];

/** A field as pages need it: to name it, to fill it in and to choose from it. */
export interface OwnField {
  readonly key: string;
  readonly label: string;
  readonly type: OwnType;
  readonly public: boolean;
  /** The choices that are offered. */
  readonly options: readonly string[];
}

/** A record's value with what is needed to show it. A choice is its word. */
export interface OwnValue {
  readonly key: string;
  readonly label: string;
  readonly type: OwnType;
  readonly value: string | number;
}

/** The key of a field's column in a list. */
export function ownColumn(key: string): string {
  return `own-${key}`;
}

const filterPrefix = 'own.';

/** The parameters by which a list is narrowed by a field: one, or a border on either side. */
export function ownFilterNames({ key, type }: Pick<OwnField, 'key' | 'type'>): string[] {
  const name = `${filterPrefix}${key}`;
  return type === 'NUMBER' || type === 'DATE' ? [`${name}.from`, `${name}.to`] : [name];
}

/** Is a parameter one of them? */
export function isOwnFilter(name: string): boolean {
  return name.startsWith(filterPrefix);
}

/** Most fields of a kind, and most choices of a field. */
export const mostFields = 40;
export const mostOptions = 60;
