import { z } from 'zod';
import {
  type FieldDescription,
  id,
  optionalDay,
  optionalId,
  optionalTerritoryKey,
  optionalText,
  optionalWebsite,
  requiredText,
  shapeOf,
  version,
} from '#app/kernel/field.ts';
import { listingDirections, listingKinds, occupations } from './terms.ts';

/** Yes, no, or left as it is. */
const decision = z
  .union([
    z.boolean(),
    z.literal('true').transform(() => true),
    z.literal('false').transform(() => false),
    z.literal('').transform(() => undefined),
  ])
  .optional();

/** The fields people type; import, export, API, search and erasure read this list. */
export const listingFields = {
  direction: { schema: z.enum(listingDirections), personal: false },
  kind: { schema: z.enum(listingKinds), personal: false },
  /** Of vacancies and apprenticeships alone. */
  occupation: {
    schema: z
      .union([z.enum(occupations), z.literal('').transform(() => null), z.null()])
      .optional()
      .transform((value) => value ?? null),
    personal: false,
  },
  title: { schema: requiredText(200), personal: false },
  description: { schema: optionalText(10_000), personal: false },
  /** A partner may leave it out: it is its own. */
  organisationId: { schema: optionalId(), personal: false },
  contactId: { schema: optionalId(), personal: true },
  territoryKey: { schema: optionalTerritoryKey(), personal: false },
  link: { schema: optionalWebsite(), personal: false },
  validUntil: { schema: optionalDay(), personal: false },
  published: { schema: decision, personal: false },
} satisfies Record<string, FieldDescription>;

/** What a form, an import row or an API body says of a new listing. */
export const listingInput = z.strictObject({
  ...shapeOf(listingFields),
  /** Chosen by the form, so that a second click of the same form is the same listing. */
  id: id().optional(),
});

export const listingChange = z.strictObject({
  ...shapeOf(listingFields),
  id: id(),
  version: version(),
});

export const listingReference = z.strictObject({ id: id() });
export const listingVersion = z.strictObject({ id: id(), version: version() });
