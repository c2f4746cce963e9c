import { z } from 'zod';
import { email, requiredText } from '#app/kernel/field.ts';

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

export const locales = ['de', 'en'] as const;
export type Locale = (typeof locales)[number];
export const themes = ['system', 'light', 'dark'] as const;
export const densities = ['comfortable', 'compact'] as const;

/** How somebody likes to see things; kept with the account. */
export interface Preferences {
  readonly locale: Locale;
  readonly theme: (typeof themes)[number];
  readonly density: (typeof densities)[number];
}

export const preferencesShape = {
  locale: z.enum(locales),
  theme: z.enum(themes),
  density: z.enum(densities),
};
