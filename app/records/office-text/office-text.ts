import { z } from 'zod';
import { message, optionalText, requiredText } from '#app/kernel/field.ts';
import {
  neededPlaceholder,
  type OfficeTextKind,
  officeTextKinds,
  officeTextLocales,
  placeholders,
} from './terms.ts';

const reference = { kind: z.enum(officeTextKinds), locale: z.enum(officeTextLocales) };

export const officeTextReference = z.strictObject(reference);

const placeholder = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** The placeholders that a text names. */
function named(text: string): string[] {
  return [...text.matchAll(placeholder)].map(([, name = '']) => name);
}

interface Fields {
  readonly kind: OfficeTextKind;
  readonly subject: string | null;
  readonly body: string;
}

function check({ kind, subject, body }: Fields, context: z.RefinementCtx): void {
  const fault = (path: string, text: string) =>
    context.addIssue({ code: 'custom', path: [path], message: text });
  const known: readonly string[] = placeholders[kind];
  for (const [path, text] of [
    ['subject', subject ?? ''],
    ['body', body],
  ] as const) {
    const strange = named(text).find((name) => !known.includes(name));
    if (strange !== undefined) fault(path, message('placeholder', { name: strange.slice(0, 40) }));
  }
  if (kind !== 'PRIVACY' && !subject) fault('subject', 'required');
  if (subject && named(subject).includes('link')) fault('subject', 'placeholder-secret');
  const needed = neededPlaceholder[kind];
  if (needed && !named(body).includes(needed)) fault('body', message('placeholder-needed', { name: needed }));
}

const oneLine = optionalText(200).refine((value) => value === null || !/[\p{Cc}\u2028\u2029]/u.test(value), {
  error: 'one-line',
});

const wordingShape = { ...reference, subject: oneLine, body: requiredText(10_000) };

/** A text as the office wants it; `version` is 0 as long as the one that ships stands there. */
export const officeTextChange = z
  .strictObject({ ...wordingShape, version: z.coerce.number().int().min(0).max(2_147_483_647) })
  .superRefine(check);

/** Back to the text that ships. */
export const officeTextVersion = z.strictObject({
  ...reference,
  version: z.coerce.number().int().min(1).max(2_147_483_647),
});

/**
 * The text with its placeholders filled in. What a value brings along is never
 * read for placeholders again, and a line that holds nothing but an empty one
 * goes with the gap it would leave.
 */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  const value = (name: string) => (Object.hasOwn(values, name) ? (values[name] ?? '') : '');
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^[ \t]*\{\{\s*([^{}\n]*?)\s*\}\}[ \t]*\n(?:[ \t]*\n)?/gm, (line, name: string) =>
      value(name) === '' ? '' : line,
    )
    .replace(placeholder, (_whole, name: string) => value(name));
}
