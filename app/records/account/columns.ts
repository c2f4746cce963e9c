import { z } from 'zod';
import { arrangedLists, densities } from './terms.ts';

const choices = z.partialRecord(z.enum(arrangedLists), z.array(z.string().max(60)).max(60));

/** The column choices as the account keeps them; what cannot be read is no choice. */
export function columnChoices(text: string | null): Readonly<Record<string, readonly string[]>> {
  if (!text) return {};
  try {
    return choices.parse(JSON.parse(text));
  } catch {
    return {};
  }
}

/** How somebody wants one list shown. */
export const listViewInput = z.strictObject({
  list: z.enum(arrangedLists),
  density: z.enum(densities),
  columns: z.preprocess(
    (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
    z.array(z.string().regex(/^[\w-]{1,60}$/, { error: 'choice' })).max(60),
  ),
});
