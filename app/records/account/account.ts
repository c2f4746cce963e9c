import { z } from 'zod';
import { roles } from '#app/access/role.ts';
import { email, id, optionalId, requiredText, territoryKey, version } from '#app/kernel/field.ts';
import { densities, locales, themes } from './terms.ts';

/** A password as typed: never trimmed, and bounded so that hashing a megabyte is nobody's lever. */
const password = z
  .string()
  .min(1, { error: 'required' })
  .max(200, { error: 'too-long?max=200' })
  .refine((value) => !value.includes('\0') && value.isWellFormed(), { error: 'not-storable' });

export const signInInput = z.strictObject({ email: email(), password });

/** The address that the request came from, told by the door; throttling counts per address. */
export const signInRequest = signInInput.extend({
  address: requiredText(100),
  userAgent: z.string().max(1000).nullish(),
});

export const preferencesShape = {
  locale: z.enum(locales),
  theme: z.enum(themes),
  density: z.enum(densities),
};

export const signedInVisit = {
  address: requiredText(100),
  userAgent: z.string().max(1000).nullish(),
};

const repeated = ({ next, repeat }: { next: string; repeat: string }) => next === repeat;
const repeatRule = { error: 'password-repeat', path: ['repeat'] };

export const setUpInput = z
  .strictObject({ name: requiredText(120), email: email(), next: password, repeat: password })
  .refine(repeated, repeatRule);

export const passwordChange = z
  .strictObject({ current: password, next: password, repeat: password })
  .refine(repeated, repeatRule);

/** What can be no token is an unknown one: whoever tries learns nothing from the answer. */
const resetToken = z.string().max(100).catch('');

export const resetReference = z.strictObject({ token: resetToken });

export const resetInput = z
  .strictObject({ token: resetToken, next: password, repeat: password })
  .refine(repeated, repeatRule);

export const preferencesInput = z.strictObject(preferencesShape);

function severalKeys() {
  return z.preprocess(
    (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
    z.array(territoryKey()).max(100),
  );
}

/** A new password, or none: an empty field leaves the old one. */
const optionalPassword = z
  .union([z.literal('').transform(() => null), password])
  .nullish()
  .transform((value) => value ?? null);

const accountShape = {
  name: requiredText(120),
  email: email(),
  role: z.enum(roles),
  organisationId: optionalId(),
  regionKeys: severalKeys(),
};

interface RoleFields {
  readonly role: string;
  readonly organisationId: string | null;
  readonly regionKeys: readonly string[];
}

const partnerRule = { error: 'partner-organisation', path: ['organisationId'] };
const regionRule = { error: 'region-needed', path: ['regionKeys'] };
const ownsOrganisation = ({ role, organisationId }: RoleFields) =>
  (role === 'PARTNER') === (organisationId !== null);
const hasRegion = ({ role, regionKeys }: RoleFields) =>
  role === 'ADMIN' || role === 'PARTNER' || regionKeys.length > 0;

export const accountInput = z
  .strictObject({ ...accountShape, next: optionalPassword, id: id().optional() })
  .refine(ownsOrganisation, partnerRule)
  .refine(hasRegion, regionRule);

export const accountChange = z
  .strictObject({ ...accountShape, next: optionalPassword, id: id(), version: version() })
  .refine(ownsOrganisation, partnerRule)
  .refine(hasRegion, regionRule);

export const accountReference = z.strictObject({ id: id() });
export const accountVersion = z.strictObject({ id: id(), version: version() });
