import { z } from 'zod';
import {
  checkbox,
  type FieldDescription,
  id,
  optionalDay,
  optionalText,
  requiredText,
  shapeOf,
  version,
} from '#app/kernel/field.ts';
import { filledRows } from '#app/kernel/field-list.ts';
import { ownFieldsInput } from '../own-field/own-field.ts';
import { tagNames } from '../tag/tag.ts';
import { channelKinds, legalBases } from './terms.ts';

const emailShape = /^[^\s@<>(),;:"\\]+@[^\s@<>(),;:"\\]+\.[^\s@<>(),;:"\\]+$/;
const phoneShape = /^\+?[\d\s()/.-]{3,}$/;

const channel = z
  .strictObject({ kind: z.enum(channelKinds), value: requiredText(254), visible: checkbox() })
  .refine(({ kind, value }) => (kind === 'EMAIL' ? emailShape : phoneShape).test(value), {
    error: (issue) => (Reflect.get(Object(issue.input), 'kind') === 'EMAIL' ? 'email' : 'phone'),
    path: ['value'],
  });

/** Funktion: a part of the person's form, and a row of its own in the database. */
const affiliation = z
  .strictObject({
    id: id().optional(),
    organisationId: id(),
    position: optionalText(160),
    from: optionalDay(),
    to: optionalDay(),
    primary: checkbox(),
  })
  .refine(({ from, to }) => !from || !to || from <= to, { error: 'end-before-start', path: ['to'] });

/** The fields people type; import, export, API, search and erasure read this list. */
export const contactFields = {
  salutation: { schema: optionalText(40), personal: true },
  title: { schema: optionalText(60), personal: true, search: 'name' },
  firstName: { schema: optionalText(120), personal: true, search: 'name' },
  lastName: { schema: requiredText(120), personal: true, search: 'name' },
  channels: { schema: filledRows(channel, 'value', 20), personal: true, search: 'text' },
  affiliations: { schema: filledRows(affiliation, 'organisationId', 50), personal: true, search: 'text' },
  tags: { schema: tagNames(), personal: true, search: 'text' },
  notes: { schema: optionalText(20_000), personal: true, search: 'text' },
  legalBasis: { schema: z.enum(legalBases).default('PUBLIC_TASK'), personal: false },
  source: { schema: optionalText(200), personal: false },
  retainUntil: { schema: optionalDay(), personal: false },
  ownFields: { schema: ownFieldsInput(), personal: true, search: 'text' },
} satisfies Record<string, FieldDescription>;

function atMostOnePrimary({ affiliations }: { affiliations: ReadonlyArray<{ primary: boolean }> }): boolean {
  return affiliations.filter(({ primary }) => primary).length <= 1;
}

const primaryRule = { error: 'one-primary', path: ['affiliations'] };

export const contactInput = z
  .strictObject({
    ...shapeOf(contactFields),
    id: id().optional(),
    /** Ticked after a warning that somebody of this name is there already. */
    confirmDuplicate: checkbox(),
  })
  .refine(atMostOnePrimary, primaryRule);

export const contactChange = z
  .strictObject({ ...shapeOf(contactFields), id: id(), version: version() })
  .refine(atMostOnePrimary, primaryRule);

export const contactReference = z.strictObject({ id: id() });
export const contactVersion = z.strictObject({ id: id(), version: version() });
