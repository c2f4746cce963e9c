import { z } from 'zod';
import { id, optionalText, query, version } from '#app/kernel/field.ts';
import { invitationLocales, invitationStates } from './terms.ts';

const ids = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(id()).max(500),
);

/** Which people: those ticked, or with `all` everybody whom the filters of the contacts' list keep. */
const selectionShape = {
  ids,
  all: z
    .literal(['true', 'on', true])
    .nullish()
    .transform((value) => value === 'true' || value === 'on' || value === true),
  query: z.string().max(1_500).default(''),
};

export const invitationSelection = z.strictObject(selectionShape);

export const invitationInput = z.strictObject({
  ...selectionShape,
  locale: z.enum(invitationLocales).default('de'),
  note: optionalText(2_000),
});

export const invitationReference = z.strictObject({ id: id() });
export const invitationVersion = z.strictObject({ id: id(), version: version() });

export const invitationListInput = z.object({
  q: query(),
  state: z
    .enum(invitationStates)
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
  after: z.string().max(1_000).optional().catch(undefined),
  before: z.string().max(1_000).optional().catch(undefined),
});

/** What can be no token is an unknown one: whoever tries learns nothing from the answer. */
const token = z.string().max(100).catch('');
const password = z
  .string()
  .min(1, { error: 'required' })
  .max(200, { error: 'too-long?max=200' })
  .refine((value) => !value.includes('\0') && value.isWellFormed(), { error: 'not-storable' });

export const openingInput = z.strictObject({ token, locale: z.enum(invitationLocales).catch('de') });

export const acceptanceInput = z
  .strictObject({ token, next: password, repeat: password })
  .refine(({ next, repeat }) => next === repeat, { error: 'password-repeat', path: ['repeat'] });
