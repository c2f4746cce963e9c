import { z } from 'zod';
import { checkbox, email, id, message, requiredText } from '#app/kernel/field.ts';
import { mostDays, tokenScopes, usualDays } from './terms.ts';

/** What somebody says of a new token. The operator, who has no account, names the one it is for. */
export const tokenInput = z.strictObject({
  name: requiredText(80),
  scope: z.enum(tokenScopes).default('WRITE'),
  days: z.coerce
    .number()
    .int()
    .min(1, { error: message('too-small', { min: 1 }) })
    .max(mostDays, { error: message('too-big', { max: mostDays }) })
    .default(usualDays),
  email: email().optional(),
});

/** Whose tokens: one's own; the operator names an account or sees all. */
export const tokenListInput = z.strictObject({
  email: email().optional(),
  /** Also those that are over. */
  all: checkbox(),
});

export const tokenReference = z.strictObject({ id: id() });
