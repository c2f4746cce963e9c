import { z } from 'zod';
import { checkbox, id, requiredText } from '#app/kernel/field.ts';
import { doubtfulChoices, importKinds } from './terms.ts';

// As many columns as a file may have.
const mostColumns = 200;

export const importReference = z.strictObject({ id: id() });

/** What the office decides about a file before it is checked. */
export const importChoices = z.strictObject({
  id: id(),
  kind: z.enum(importKinds),
  /** The field of each column, empty for a column left out. */
  fields: z.array(z.string().max(60).optional()).max(mostColumns).default([]),
  fixed: z.record(z.string().max(60), z.string().max(200).optional()).default({}),
  clearEmpty: checkbox(),
  doubtful: z.enum(doubtfulChoices).default('reject'),
});

/** A file that has arrived and lies in its folder. */
export const importArrival = z.strictObject({
  storedAs: z.uuid().nullable(),
  fileName: requiredText(200),
  bytes: z.number().int().min(0),
});

/** The plan as the batch keeps it; what doesn't read as one is none. */
export const storedPlan = z.object({
  kind: z.enum(importKinds),
  headLine: z.number().int(),
  heads: z.array(z.string()),
  fields: z.array(z.string().nullable()),
  fixed: z.record(z.string(), z.string()),
  clearEmpty: z.boolean(),
  doubtful: z.enum(doubtfulChoices),
  fileName: z.string(),
});
