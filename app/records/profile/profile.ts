import { z } from 'zod';
import {
  checkbox,
  type FieldDescription,
  id,
  message,
  optionalDay,
  optionalEmail,
  optionalId,
  optionalPhone,
  optionalText,
  requiredText,
  shapeOf,
  version,
} from '#app/kernel/field.ts';
import { several } from '#app/kernel/field-list.ts';
import { organisationFields } from '../organisation/organisation.ts';
import { languageCodes, levelledFields, visibilities } from '../organisation/terms.ts';
import { previewReaders } from './terms.ts';

const level = z.enum(visibilities);
const levels = z.strictObject(
  Object.fromEntries(levelledFields.map((field) => [field, level])) as Record<
    (typeof levelledFields)[number],
    typeof level
  >,
);

/** A coordinate as people write it, with a point or a comma. */
function coordinate(most: number) {
  return z
    .union([z.number(), z.string().max(20)])
    .nullish()
    .transform((value, context): number | null => {
      if (value === null || value === undefined || value === '') return null;
      const number = typeof value === 'number' ? value : Number(value.trim().replace(',', '.'));
      if (Number.isFinite(number) && Math.abs(number) <= most) return number;
      context.addIssue({ code: 'custom', message: message('number', {}) });
      return z.NEVER;
    });
}

/** What a partner keeps of its organisation; sector, place and steward are the office's. */
export const profileFields = {
  name: organisationFields.name,
  shortName: organisationFields.shortName,
  kind: organisationFields.kind,
  description: organisationFields.description,
  street: organisationFields.street,
  postcode: organisationFields.postcode,
  city: organisationFields.city,
  latitude: { schema: coordinate(90), personal: false },
  longitude: { schema: coordinate(180), personal: false },
  website: organisationFields.website,
  email: organisationFields.email,
  phone: organisationFields.phone,
  employees: organisationFields.employees,
  languages: { schema: several(z.enum(languageCodes), languageCodes.length), personal: false },
  tags: organisationFields.tags,
  fieldOfActionIds: { schema: several(id(), 50), personal: false },
  visibility: { schema: level, personal: false },
  levels: { schema: levels, personal: false },
} satisfies Record<string, FieldDescription>;

interface Pointed {
  readonly latitude: number | null;
  readonly longitude: number | null;
}

const wholePoint = ({ latitude, longitude }: Pointed) => (latitude === null) === (longitude === null);
const pointRule = { error: 'point', path: ['longitude'] };

/** The profile without its version, as it is stored and taken over. */
export const profileState = z.strictObject(shapeOf(profileFields)).refine(wholePoint, pointRule);
export const profileInput = z
  .strictObject({ ...shapeOf(profileFields), version: version() })
  .refine(wholePoint, pointRule);

export const previewInput = z.object({ reader: z.enum(previewReaders).catch('partner') });

/** What a partner says of a person of its own; channels go out to partners, so what is empty is none of those. */
const personFields = {
  salutation: optionalText(40),
  title: optionalText(60),
  firstName: optionalText(120),
  lastName: requiredText(120),
  position: optionalText(160),
  from: optionalDay(),
  email: optionalEmail(),
  phone: optionalPhone(),
  mobile: optionalPhone(),
};

export const personAddition = z.strictObject({
  ...personFields,
  /** Chosen by the form, so that a second click of the same form is the same person. */
  id: id().optional(),
  /** Ticked to say that the person knows and agrees. */
  informed: checkbox(),
});

export const personChange = z.strictObject({ ...personFields, contactId: id(), version: version() });
export const personReference = z.strictObject({ contactId: id() });
export const personEnding = z.strictObject({
  contactId: id(),
  version: version(),
  to: optionalDay(),
  /** Who takes the function over; nobody: it ends. */
  successorId: optionalId(),
});

/** A stored change of a person, taken over field by field. */
export const personState = z.strictObject({
  ...personFields,
  to: optionalDay(),
  addPosition: optionalText(160),
  addFrom: optionalDay(),
});

export const changeReference = z.strictObject({ id: id() });
export const changeVersion = z.strictObject({ id: id(), version: version() });
export const changeDecision = z.strictObject({
  id: id(),
  version: version(),
  /** The fields that are taken over; the others stay as they are. */
  accepted: several(z.string().max(60), 60),
});
export const changeListInput = z.object({
  view: z.enum(['open', 'done']).catch('open'),
  after: z.string().max(500).optional().catch(undefined),
  before: z.string().max(500).optional().catch(undefined),
});

export const approvalChange = z.strictObject({
  regionKey: z.string().max(40),
  approval: z.enum(['LIVE', 'APPROVAL']),
});

export const logoArrival = z.strictObject({ path: z.string(), bytes: z.number().int().nonnegative() });
export const logoData = z.strictObject({ sha256: z.string().length(64) });
export const logoReference = z.strictObject({ id: id() });
