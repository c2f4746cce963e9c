import { z } from 'zod';
import { id, optionalId, optionalText, requiredText, version } from '#app/kernel/field.ts';
import { verdicts } from './terms.ts';

export const optionalStrength = z
  .union([z.literal('').transform(() => null), z.coerce.number().int().min(1).max(5)])
  .nullish()
  .transform((value) => value ?? null);

/** What is said of one declared relationship, by whichever door. */
export const claim = z.strictObject({
  relationshipId: id(),
  version: version(),
  verdict: z.enum(verdicts),
  typeKey: optionalText(60),
  strength: optionalStrength,
  note: optionalText(2_000),
});

type Claim = z.output<typeof claim>;

/** A correction says what is right. */
export const saysWhatIsRight = ({ verdict, typeKey, strength }: Claim) =>
  verdict !== 'CORRECTED' || typeKey !== null || strength !== null;
export const nothingRight = { error: 'correction-needed', path: ['typeKey'] };

/** A dispute says why. */
export const saysWhy = ({ verdict, note }: Claim) => verdict !== 'DISPUTED' || note !== null;
export const noReason = { error: 'dispute-note', path: ['note'] };

/** What a partner says of one declared relationship of its organisation. */
export const claimInput = claim.refine(saysWhatIsRight, nothingRight).refine(saysWhy, noReason);

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
