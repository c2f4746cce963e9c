import { z } from 'zod';
import { resource } from '#app/doors/api/resource.ts';
import { codeOf, recordShape, shownDay, shownId, shownInstant, shownText } from '#app/doors/api/shape.ts';
import { flag, optionalIsoDay, optionalRecordId } from '#app/kernel/json.ts';
import { binListing } from '#app/records/listing/bin.server.ts';
import { createListing } from '#app/records/listing/create.server.ts';
import { listingFields as fields } from '#app/records/listing/listing.ts';
import { pageListings } from '#app/records/listing/page.server.ts';
import { listingDirections, listingKinds, occupations } from '#app/records/listing/terms.ts';
import { patchListing } from '#app/records/listing/update.server.ts';
import { viewListing } from '#app/records/listing/view.server.ts';

const body = z.strictObject({
  direction: fields.direction.schema,
  kind: fields.kind.schema,
  occupation: z.enum(occupations).nullish(),
  title: fields.title.schema,
  description: fields.description.schema,
  /** Where more is said, such as the advertisement itself. */
  link: fields.link.schema,
  /** A partner may leave it out: it is its own. */
  organisationId: optionalRecordId(),
  contactId: optionalRecordId(),
  territoryKey: z.string().max(40).nullish(),
  validUntil: optionalIsoDay(),
  /** Only the office publishes; a partner's listing waits for it. */
  published: flag().optional(),
});

const record = z.strictObject({
  ...recordShape,
  direction: z.enum(listingDirections),
  kind: z.enum(listingKinds),
  occupation: z.enum(occupations).nullable(),
  title: z.string(),
  description: shownText(),
  link: shownText(),
  organisationId: z.uuid(),
  contactId: shownId(),
  territoryKey: shownText(),
  validUntil: shownDay(),
  published: z.boolean(),
  publishedAt: shownInstant(),
});

export const listings = resource({
  kind: 'listing',
  path: 'listings',
  schema: 'Listing',
  list: pageListings,
  view: viewListing,
  create: createListing,
  change: patchListing,
  bin: binListing,
  body,
  record,
  viewed: ({ listing }) => listing,
  shown: (row) => ({
    id: row.id,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    direction: codeOf(listingDirections, row.direction),
    kind: codeOf(listingKinds, row.kind),
    occupation: row.occupation === null ? null : codeOf(occupations, row.occupation),
    title: row.title,
    description: row.description,
    link: row.link,
    organisationId: row.organisationId,
    contactId: row.contactId,
    territoryKey: row.territoryKey,
    validUntil: row.validUntil,
    published: row.published,
    publishedAt: row.publishedAt,
  }),
  input: (given) => given,
});
