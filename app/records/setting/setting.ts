import { z } from 'zod';
import { message } from '#app/kernel/field.ts';

/** A week is the least that a figure of whole days can tell apart; ten years is for ever in an office. */
export const halfLifeBounds = { min: 7, max: 3_650 } as const;

function days() {
  // A list of one number would pass for the number.
  return z.union([z.number(), z.string().trim().min(1)], { error: 'number' }).pipe(
    z.coerce
      .number<string | number>({ error: 'number' })
      .int({ error: 'number' })
      .min(halfLifeBounds.min, { error: message('too-small', { min: halfLifeBounds.min }) })
      .max(halfLifeBounds.max, { error: message('too-big', { max: halfLifeBounds.max }) }),
  );
}

export const halfLifeChange = z.strictObject({
  days: days(),
  /** The days that whoever changes it has seen. */
  was: z.coerce.number(),
});
