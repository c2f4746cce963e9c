import { z } from 'zod';
import { resource } from '#app/doors/api/resource.ts';
import { codeOf, recordShape, shownId, shownInstant, shownText } from '#app/doors/api/shape.ts';
import { requiredText } from '#app/kernel/field.ts';
import { optionalRecordId, wholeNumber } from '#app/kernel/json.ts';
import { binOrganisation } from '#app/records/organisation/bin.server.ts';
import { createOrganisation } from '#app/records/organisation/create.server.ts';
import { organisationFields as fields } from '#app/records/organisation/organisation.ts';
import { pageOrganisations } from '#app/records/organisation/page.server.ts';
import { sectors, visibilities } from '#app/records/organisation/terms.ts';
import { patchOrganisation } from '#app/records/organisation/update.server.ts';
import { viewOrganisation } from '#app/records/organisation/view.server.ts';
import { ownFieldValues, shownOwnFields } from '#app/records/own-field/own-field.ts';
import { ownValuesByKey } from '#app/records/own-field/present.ts';

const body = z.strictObject({
  name: fields.name.schema,
  shortName: fields.shortName.schema,
  sector: fields.sector.schema,
  kind: fields.kind.schema,
  territoryKey: z.string().max(40).nullish(),
  website: fields.website.schema,
  email: fields.email.schema,
  phone: fields.phone.schema,
  street: fields.street.schema,
  postcode: fields.postcode.schema,
  city: fields.city.schema,
  description: fields.description.schema,
  employees: wholeNumber(0, 10_000_000).nullish(),
  tags: z.array(requiredText(60)).max(30).optional(),
  visibility: fields.visibility.schema,
  stewardId: optionalRecordId(),
  /** The office's own fields by key; those not named stay, null empties one. */
  ownFields: ownFieldValues().optional(),
});

const record = z.strictObject({
  ...recordShape,
  name: z.string(),
  shortName: shownText(),
  sector: z.enum(sectors),
  kind: shownText(),
  territoryKey: shownText(),
  website: shownText(),
  email: shownText(),
  phone: shownText(),
  street: shownText(),
  postcode: shownText(),
  city: shownText(),
  description: shownText(),
  employees: z.int().nullable(),
  tags: z.array(z.string()),
  visibility: z.enum(visibilities).nullable(),
  stewardId: shownId(),
  confirmedAt: shownInstant(),
  ownFields: shownOwnFields(),
});

export const organisations = resource({
  kind: 'organisation',
  path: 'organisations',
  schema: 'Organisation',
  list: pageOrganisations,
  view: viewOrganisation,
  create: createOrganisation,
  change: patchOrganisation,
  bin: binOrganisation,
  body,
  record,
  viewed: (organisation) => organisation,
  shown: (row) => ({
    id: row.id,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    name: row.name,
    shortName: row.shortName,
    sector: codeOf(sectors, row.sector),
    kind: row.kind,
    territoryKey: row.territoryKey,
    website: row.website,
    email: row.email,
    phone: row.phone,
    street: row.street,
    postcode: row.postcode,
    city: row.city,
    description: row.description,
    employees: row.employees,
    tags: row.tags,
    visibility: row.visibility === null ? null : codeOf(visibilities, row.visibility),
    stewardId: row.stewardId,
    confirmedAt: row.confirmedAt,
    ownFields: ownValuesByKey(row.own),
  }),
  input: (given) => given,
});
