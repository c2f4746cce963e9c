import { z } from 'zod';
import { isDay } from '#app/kernel/day.ts';
import { checkbox, id, requiredText, storableText, version } from '#app/kernel/field.ts';
import { filledRows } from '#app/kernel/field-list.ts';
import { fold } from '#app/kernel/text.ts';
import { mostFields, mostOptions, ownKinds, ownTypes } from './terms.ts';
import { parseNumber } from './value.ts';

const label = requiredText(60).refine((text) => fold(text) !== '', { error: 'required' });

const options = filledRows(
  z.strictObject({ id: id().optional(), label, retired: checkbox() }),
  'label',
  mostOptions,
).refine((rows) => new Set(rows.map((row) => fold(row.label))).size === rows.length, {
  error: 'option-twice',
});

export const ownFieldInput = z.strictObject({
  id: id().optional(),
  kind: z.enum(ownKinds),
  type: z.enum(ownTypes),
  label,
  public: checkbox(),
  options,
});

export const ownFieldChange = z.strictObject({
  id: id(),
  version: version(),
  label,
  public: checkbox(),
  options,
});

export const ownFieldReference = z.strictObject({ id: id() });
export const ownFieldVersion = z.strictObject({ id: id(), version: version() });
export const ownFieldMove = z.strictObject({ id: id(), direction: z.enum(['up', 'down']) });

/**
 * A record's values by the keys of its fields, as forms and JSON send them: all
 * of them, or left out for "as they stand". Which keys there are and what each
 * may hold is asked of the database, see write.server.ts.
 */
export function ownFieldsInput() {
  return z
    .record(z.string().max(60), z.union([storableText(2_000), z.number(), z.null()]))
    .refine((values) => Object.keys(values).length <= mostFields, { error: 'too-many' })
    .optional();
}

/** One condition on a field, as a list's address says it. */
export interface OwnCondition {
  readonly key: string;
  readonly holds?: string;
  readonly from?: string | number;
  readonly to?: string | number;
}

const parameter = /^own\.([a-z0-9-]{1,60})(?:\.(from|to))?$/;

function border(text: string): string | number | null {
  return isDay(text) ? text : parseNumber(text);
}

/** What a list's parameters say of own fields; what could be no condition is none. */
export function ownConditions(query: Readonly<Record<string, unknown>>): OwnCondition[] {
  const conditions = Object.entries(query).flatMap(([name, value]): OwnCondition[] => {
    const [, key, side] = parameter.exec(name) ?? [];
    if (!key || typeof value !== 'string' || value.length > 200 || value.includes('\0')) return [];
    if (!side) return [{ key, holds: value }];
    const at = border(value);
    if (at === null) return [];
    return [side === 'from' ? { key, from: at } : { key, to: at }];
  });
  return conditions.slice(0, 10);
}

/** What `withOwnConditions` puts beside a list's other filters. */
export function ownFilter() {
  return z.custom<readonly OwnCondition[]>().default([]);
}

/** Lets a list's schema, which has `own: ownFilter()`, read the parameters of own fields. */
export function withOwnConditions<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess(
    (raw) => (typeof raw === 'object' && raw !== null ? { ...raw, own: ownConditions({ ...raw }) } : raw),
    schema,
  );
}

/** The same as JSON, for the API: a number is a number, null empties a field. */
export function ownFieldValues() {
  return z.record(
    z.string().max(60),
    z.union([z.string().max(2_000), z.number(), z.null()], { error: 'own-value' }),
  );
}

/** As the API shows them: a choice is its word, a day `YYYY-MM-DD`; fields without a value are left out. */
export function shownOwnFields() {
  return z.record(z.string(), z.union([z.string(), z.number()]));
}
