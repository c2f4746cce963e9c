import { z } from 'zod';
import { ages } from './age.ts';
import { fromLocalInput, readDay } from './day.ts';
import { centsOf, parseEuro } from './euro.ts';

/**
 * The building blocks of every schema: forms, imports and API bodies are parsed
 * by the same ones. Messages are keys of the `failure` translations (`field.…`),
 * their parameters behind a question mark, see `message`.
 */

/** `message('too-long', {max: 200})` → `too-long?max=200`; `describeMessage` in i18n reads it back. */
export function message(key: string, parameters: Readonly<Record<string, string | number>> = {}): string {
  const query = new URLSearchParams(
    Object.entries(parameters).map(([name, value]) => [name, String(value)]),
  ).toString();
  return query ? `${key}?${query}` : key;
}

// NUL ends a text in C libraries and PostgreSQL refuses it; half a surrogate pair can't be stored as UTF-8.
const storable = (text: string) => !text.includes('\0') && text.isWellFormed();

// Marks that turn the direction of what follows: in a name they would turn the sentence around it as well.
const turning = /[\u202A-\u202E\u2066-\u2069]/g;

function text(max: number) {
  return z
    .string()
    .refine(storable, { error: 'not-storable' })
    .overwrite((value) => value.replace(turning, ''))
    .trim()
    .max(max, { error: message('too-long', { max }) });
}

/** A text in a query: bounded, and such as a database takes. */
export function storableText(max: number) {
  return text(max);
}

/** A text that must not be empty. */
export function requiredText(max: number) {
  return text(max).min(1, { error: 'required' });
}

/** A text that may be left out; empty means none and becomes `null`. */
export function optionalText(max: number) {
  return text(max)
    .nullish()
    .transform((value) => value || null);
}

const emailShape = /^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\]+\.[^\s@<>(),;:"\\]+$/;

/** An address as people write it; lower-cased, for that is how addresses are compared. */
export function email() {
  return text(254)
    .toLowerCase()
    .refine((value) => emailShape.test(value), { error: 'email' });
}

/** An address that may be left out. */
export function optionalEmail() {
  return text(254)
    .toLowerCase()
    .refine((value) => value === '' || emailShape.test(value), { error: 'email' })
    .nullish()
    .transform((value) => value || null);
}

/** A telephone number as people write it: digits with the usual separators. */
export function phone() {
  return text(40).refine((value) => /^\+?[\d\s()/.-]{3,}$/.test(value), { error: 'phone' });
}

export function optionalPhone() {
  return text(40)
    .refine((value) => value === '' || /^\+?[\d\s()/.-]{3,}$/.test(value), { error: 'phone' })
    .nullish()
    .transform((value) => value || null);
}

/** A web address; `www.example.org` is taken as https. Only http(s) is let through: it becomes a link. */
export function optionalWebsite() {
  return text(500)
    .nullish()
    .transform((value, context) => {
      if (!value) return null;
      const url = URL.parse(/^[a-z][a-z0-9+.-]*:/i.test(value) ? value : `https://${value}`);
      if (!url || !['http:', 'https:'].includes(url.protocol) || !url.hostname.includes('.')) {
        context.addIssue({ code: 'custom', message: 'website' });
        return z.NEVER;
      }
      return url.href;
    });
}

/** A day that exists, 'YYYY-MM-DD'; one written out as `24.11.2026` is taken too, as forms without scripts send it. */
export function day() {
  return text(12)
    .refine((value) => readDay(value) !== null, { error: 'day' })
    .transform((value) => readDay(value) ?? value);
}

export function optionalDay() {
  return text(12)
    .refine((value) => value === '' || readDay(value) !== null, { error: 'day' })
    .nullish()
    .transform((value) => (value ? readDay(value) : null));
}

/** An instant: ISO 8601 with offset, or a wall-clock time of the office as date fields send it. */
export function instant() {
  return text(40).transform((value, context) => {
    if (!value) {
      context.addIssue({ code: 'custom', message: 'required' });
      return z.NEVER;
    }
    const date = /(?:Z|[+-]\d{2}:\d{2})$/.test(value) ? new Date(value) : fromLocalInput(value);
    if (!date || Number.isNaN(date.getTime()) || date.getUTCFullYear() > 9999 || date.getUTCFullYear() < 1) {
      context.addIssue({ code: 'custom', message: 'instant' });
      return z.NEVER;
    }
    return date;
  });
}

export function optionalInstant() {
  return z
    .union([z.literal('').transform(() => null), instant()])
    .nullish()
    .transform((value) => value ?? null);
}

/** The id of a record; whether there is one, and a visible one, is asked later. */
export function id() {
  return z.uuid({ error: 'id' }).toLowerCase();
}

export function optionalId() {
  return z
    .union([z.literal('').transform(() => null), id()])
    .nullish()
    .transform((value) => value ?? null);
}

/** An official territory key (AGS) or the key of a region. */
export function territoryKey() {
  return text(40).regex(/^[A-Z0-9-]{2,40}$/, { error: 'territory' });
}

export function optionalTerritoryKey() {
  return z
    .union([z.literal('').transform(() => null), territoryKey()])
    .nullish()
    .transform((value) => value ?? null);
}

/** An amount of euros, as cents: typed as people here write it, or in JSON as a number of euros. */
export function optionalEuro() {
  return z
    .union([z.number(), text(40)])
    .nullish()
    .transform((value, context): bigint | null => {
      if (value === null || value === undefined || value === '') return null;
      const cents = typeof value === 'number' ? centsOf(value) : parseEuro(value);
      if (cents === null) {
        context.addIssue({ code: 'custom', message: 'euro' });
        return z.NEVER;
      }
      return cents;
    });
}

/** The version that the writer has read. */
export function version() {
  return z.coerce.number().int().min(1).max(2_147_483_647);
}

/** A box that is ticked or not; forms send "on" or nothing. */
export function checkbox() {
  return z
    .union([
      z.boolean(),
      z.literal('on').transform(() => true),
      z.literal('true').transform(() => true),
      z.literal('false').transform(() => false),
    ])
    .optional()
    .transform((value) => value ?? false);
}

/** Query parameters of a list: wrong ones fall back rather than break a bookmark. */
export function pageSize() {
  return z.coerce.number().int().min(1).max(200).catch(25);
}

/** A choice in a filter, by its key; what could be none is none. */
export function filterText() {
  return z
    .string()
    .max(200)
    .refine(storable)
    .nullish()
    .catch(null)
    .transform((value) => value || null);
}

/** One of a few values, in a filter; any other is none. */
export function filterChoice<const Values extends readonly [string, ...string[]]>(values: Values) {
  return z
    .enum(values)
    .nullish()
    .catch(null)
    .transform((value) => value ?? null);
}

/** How long ago, in a filter. */
export function filterAge() {
  return filterChoice(ages);
}

/** A query as an address carries it: scalars only, empty ones left out. */
export function queryEntries(query: string): Record<string, string> {
  return Object.fromEntries([...new URLSearchParams(query)].filter(([, value]) => value !== ''));
}

/** Free text to look for. */
export function query() {
  return z.string().max(200).refine(storable).trim().catch('');
}

/** What a field of a record is, beyond its shape: the record files list these. */
export interface FieldDescription<Schema extends z.ZodType = z.ZodType> {
  readonly schema: Schema;
  /** Personal data in the sense of Art. 4 DSGVO: goes into the records of processing, access and erasure. */
  readonly personal: boolean;
  /** Found by the search: as what the record is called, or as one of its texts. Whoever is shown the field finds by it. */
  readonly search?: 'name' | 'text';
}

/** The input shape of a record: `{name: {schema, …}, …}` → `{name: schema, …}`. */
export function shapeOf<Fields extends Record<string, FieldDescription>>(
  fields: Fields,
): { [Name in keyof Fields]: Fields[Name]['schema'] } {
  const entries = Object.entries(fields).map(([name, field]) => [name, field.schema]);
  return Object.fromEntries(entries) as { [Name in keyof Fields]: Fields[Name]['schema'] };
}
