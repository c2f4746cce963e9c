import { type OwnType, type OwnValue, ownTypes } from './terms.ts';

/** A value as a query brings it, with its field. */
export interface OwnValueSource {
  readonly text: string | null;
  readonly number: number | null;
  readonly day: string | null;
  readonly option: { readonly label: string } | null;
  readonly field: {
    readonly key: string;
    readonly label: string;
    readonly type: string;
    readonly position: number;
    readonly public: boolean;
    readonly retiredAt: Date | null;
  };
}

export function ownTypeOf(type: string): OwnType {
  return ownTypes.find((known) => known === type) ?? 'TEXT';
}

/** A record's values in the order of the fields: all that are in use, or only the public ones. */
export function presentOwnValues(values: readonly OwnValueSource[], all: boolean): OwnValue[] {
  return values
    .filter(({ field }) => field.retiredAt === null && (all || field.public))
    .toSorted((a, b) => a.field.position - b.field.position || (a.field.key < b.field.key ? -1 : 1))
    .flatMap(({ text, number, day, option, field }) => {
      const value = text ?? number ?? day ?? option?.label ?? null;
      if (value === null) return [];
      return [{ key: field.key, label: field.label, type: ownTypeOf(field.type), value }];
    });
}

/** The values by key, as the API and the history keep them. */
export function ownValuesByKey(values: readonly OwnValue[]): Record<string, string | number> {
  return Object.fromEntries(values.map(({ key, value }) => [key, value]));
}

/** The words of own fields by which a record is found: a public one by whoever sees the record. */
export function ownTexts(values: readonly OwnValueSource[]) {
  return values.flatMap(({ text, option, field }) => {
    const words = text?.replace(/^https?:\/\/(www\.)?/, '') ?? option?.label;
    if (!words || field.retiredAt) return [];
    return [{ field: 'ownFields', text: words, ...(field.public ? { shownAs: 'publicOwnFields' } : {}) }];
  });
}
