import { z } from 'zod';
import { id, optionalId, optionalText, requiredText, version } from '#app/kernel/field.ts';
import { verdicts } from './terms.ts';

const optionalStrength = z
  .union([z.literal('').transform(() => null), z.coerce.number().int().min(1).max(5)])
  .nullish()
  .transform((value) => value ?? null);

/** What a partner says of one declared relationship of its organisation. */
export const claimInput = z
  .strictObject({
    relationshipId: id(),
    version: version(),
    verdict: z.enum(verdicts),
    typeKey: optionalText(60),
    strength: optionalStrength,
    note: optionalText(2_000),
  })
  .refine(({ verdict, typeKey, strength }) => verdict !== 'CORRECTED' || typeKey || strength, {
    error: 'correction-needed',
    path: ['typeKey'],
  })
  .refine(({ verdict, note }) => verdict !== 'DISPUTED' || note, { error: 'dispute-note', path: ['note'] });

/** That there is no tie to another organisation, whatever was observed. */
export const denialInput = z.strictObject({ otherId: id(), note: requiredText(2_000) });

/** A tie that nobody has declared yet, or what was observed by its name. */
export const additionInput = z.strictObject({
  /** Chosen by the form, so that a second click of the same form is the same relationship. */
  id: id().optional(),
  otherId: optionalId(),
  typeKey: requiredText(60),
  /** Which way a type with a direction goes. */
  direction: z.enum(['OUT', 'IN']).catch('OUT'),
  strength: optionalStrength,
  note: optionalText(2_000),
});

export const claimVersion = z.strictObject({ id: id(), version: version() });
