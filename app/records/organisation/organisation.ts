import { z } from 'zod';
import {
  type FieldDescription,
  id,
  optionalEmail,
  optionalId,
  optionalPhone,
  optionalTerritoryKey,
  optionalText,
  optionalWebsite,
  requiredText,
  shapeOf,
  version,
} from '#app/kernel/field.ts';
import { ownFieldsInput } from '../own-field/own-field.ts';
import { tagNames } from '../tag/tag.ts';
import { sectors, visibilities } from './terms.ts';

/** The fields people type; import, export, API, search and erasure read this list. */
export const organisationFields = {
  name: { schema: requiredText(200), personal: false, search: 'name' },
  shortName: { schema: optionalText(60), personal: false, search: 'name' },
  sector: { schema: z.enum(sectors), personal: false },
  kind: { schema: optionalText(80), personal: false },
  territoryKey: { schema: optionalTerritoryKey(), personal: false, search: 'text' },
  street: { schema: optionalText(120), personal: false },
  postcode: { schema: optionalText(12), personal: false, search: 'text' },
  city: { schema: optionalText(120), personal: false, search: 'text' },
  website: { schema: optionalWebsite(), personal: false, search: 'text' },
  email: { schema: optionalEmail(), personal: false, search: 'text' },
  phone: { schema: optionalPhone(), personal: false, search: 'text' },
  description: { schema: optionalText(10_000), personal: false, search: 'text' },
  employees: {
    schema: z
      .union([z.literal('').transform(() => null), z.coerce.number().int().min(0).max(10_000_000)])
      .nullish()
      .transform((value) => value ?? null),
    personal: false,
  },
  tags: { schema: tagNames(), personal: false, search: 'text' },
  visibility: { schema: z.enum(visibilities).default('OFFICE'), personal: false },
  stewardId: { schema: optionalId(), personal: false },
  ownFields: { schema: ownFieldsInput(), personal: false, search: 'text' },
} satisfies Record<string, FieldDescription>;

/** What a form, an import row or an API body says of a new organisation. */
export const organisationInput = z.strictObject({
  ...shapeOf(organisationFields),
  /** Chosen by the form, so that a second click of the same form is the same organisation. */
  id: id().optional(),
});

export const organisationChange = z.strictObject({
  ...shapeOf(organisationFields),
  id: id(),
  version: version(),
});

export const organisationReference = z.strictObject({ id: id() });
export const organisationVersion = z.strictObject({ id: id(), version: version() });
