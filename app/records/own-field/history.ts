import { isDay } from '#app/kernel/day.ts';
import type { HistoryField } from '../audit/field.ts';
import { nothing, type Reference, type Shown } from '../audit/shown.ts';
import type { OwnKind } from './terms.ts';

function entriesOf(value: unknown): Array<[string, unknown]> {
  return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}

function showValue(value: unknown): Shown {
  if (typeof value === 'number') return { as: 'number', number: value };
  const text = String(value);
  return isDay(text) ? { as: 'day', day: text } : { as: 'text', text };
}

/** All own fields of a record as one line of its history, each with the name that it has today. */
export function ownFieldsHistory(kind: OwnKind): HistoryField {
  const referenceOf = (key: string): Reference => ({ kind: 'own-field', id: `${kind} ${key}` });
  return {
    label: `${kind}:field.ownFields`,
    long: false,
    restorable: true,
    emptyKeeps: false,
    references: (value) => entriesOf(value).map(([key]) => referenceOf(key)),
    show(value, nameOf) {
      const items = entriesOf(value).map(
        ([key, inner]): Shown => ({
          as: 'row',
          parts: [{ as: 'name', name: nameOf(referenceOf(key)) ?? key }, showValue(inner)],
        }),
      );
      return items.length > 0 ? { as: 'list', items } : nothing;
    },
    toForm: (value) => Object.fromEntries(entriesOf(value).map(([key, inner]) => [key, String(inner)])),
  };
}
