import { z } from 'zod';

/** What every record carries, whatever it is. */
export const recordShape = {
  id: z.uuid(),
  version: z.int().min(1),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
};

/** A text that may be missing, or that this viewer is not shown. */
export const shownText = () => z.string().nullable();
export const shownId = () => z.uuid().nullable();
export const shownDay = () => z.iso.date().nullable();
export const shownInstant = () => z.iso.datetime().nullable();

/** A coded value as its type; the database holds no others. */
export function codeOf<const Codes extends readonly string[]>(codes: Codes, value: string): Codes[number] {
  const code = codes.find((known) => known === value);
  if (code === undefined) throw new Error(`${value} is none of ${codes.join(', ')}.`);
  return code;
}
