import { z } from 'zod';
import { id, query, requiredText } from '#app/kernel/field.ts';
import { fold } from '#app/kernel/text.ts';

/** A comma separates tags where they are typed. */
function tagName() {
  return requiredText(60)
    .refine((name) => !name.includes(','), { error: 'tag-comma' })
    .refine((name) => fold(name) !== '', { error: 'required' });
}

/** The tags of a record: words separated by commas in a form, a list in JSON. */
export function tagNames() {
  return z
    .union([z.string().transform((text) => text.split(',')), z.array(z.string())])
    .optional()
    .transform((names) => [...new Set((names ?? []).map((name) => name.trim()).filter(Boolean))])
    .pipe(z.array(requiredText(60)).max(30));
}

export const tagReference = z.strictObject({ id: id() });
export const tagInput = z.strictObject({ name: tagName() });
export const tagListInput = z.object({
  q: query(),
  after: z.string().max(500).optional().catch(undefined),
  before: z.string().max(500).optional().catch(undefined),
});

/** The name that the writer has read stands for a version: another one now means that somebody was faster. */
const seen = { id: id(), was: requiredText(60) };

export const tagRenaming = z.strictObject({ ...seen, name: tagName() });
export const tagMerging = z.strictObject({ ...seen, into: id() });
export const tagRemoval = z.strictObject(seen);
