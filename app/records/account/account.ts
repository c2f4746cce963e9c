import { z } from 'zod';
import { email, requiredText } from '#app/kernel/field.ts';
import { densities, locales, themes } from './terms.ts';

/** A password as typed: never trimmed, and bounded so that hashing a megabyte is nobody's lever. */
const password = z
  .string()
  .min(1, { error: 'required' })
  .max(200, { error: 'too-long?max=200' })
  .refine((value) => !value.includes('\0') && value.isWellFormed(), { error: 'not-storable' });

export const signInInput = z.strictObject({ email: email(), password });

/** The address that the request came from, told by the door; throttling counts per address. */
export const signInRequest = signInInput.extend({
  address: requiredText(100),
  userAgent: z.string().max(1000).nullish(),
});

export const preferencesShape = {
  locale: z.enum(locales),
  theme: z.enum(themes),
  density: z.enum(densities),
};
