import { z } from 'zod';
import {
  id,
  optionalId,
  optionalTerritoryKey,
  query,
  requiredText,
  storableText,
  version,
} from '#app/kernel/field.ts';
import { viewAudiences } from '../network-view/terms.ts';

/** More than anybody looks at in one sitting. */
export const mostSteps = 20;

const step = z.strictObject({ viewId: optionalId(), sentence: storableText(300).default('') });

/** A row without a view is none; it is dropped later, so that errors stand at the row that they are about. */
const steps = z
  .array(step)
  .max(mostSteps, { error: 'too-many' })
  .default([])
  .refine((rows) => rows.some(({ viewId }) => viewId !== null), { error: 'presentation-empty' });

const fields = {
  name: requiredText(80),
  audience: z.enum(viewAudiences).default('viewer'),
  /** With whose office and leadership it is shared; none keeps it to oneself. */
  regionKey: optionalTerritoryKey(),
  steps,
};

export const presentationInput = z.strictObject({ id: id().optional(), ...fields });
export const presentationChange = z.strictObject({ id: id(), version: version(), ...fields });
export const presentationReference = z.strictObject({ id: id() });
export const presentationVersion = z.strictObject({ id: id(), version: version() });

const cursor = z.string().max(1_000).optional().catch(undefined);
export const presentationListInput = z.object({ q: query(), after: cursor, before: cursor });
