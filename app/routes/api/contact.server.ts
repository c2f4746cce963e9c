import { z } from 'zod';
import { resource } from '#app/doors/api/resource.ts';
import { codeOf, recordShape, shownDay, shownText } from '#app/doors/api/shape.ts';
import { optionalText, requiredText } from '#app/kernel/field.ts';
import { flag, optionalIsoDay, recordId } from '#app/kernel/json.ts';
import { binContact } from '#app/records/contact/bin.server.ts';
import { contactFields as fields } from '#app/records/contact/contact.ts';
import { createContact } from '#app/records/contact/create.server.ts';
import { pageContacts } from '#app/records/contact/page.server.ts';
import { channelKinds, legalBases } from '#app/records/contact/terms.ts';
import { patchContact } from '#app/records/contact/update.server.ts';
import { viewContact } from '#app/records/contact/view.server.ts';
import { ownFieldValues, shownOwnFields } from '#app/records/own-field/own-field.ts';
import { ownValuesByKey } from '#app/records/own-field/present.ts';

const channel = z.strictObject({
  kind: z.enum(channelKinds),
  value: requiredText(254),
  /** Shown to the partner of the person's organisation. */
  visible: flag().optional(),
});

const affiliation = z.strictObject({
  /** Of a function that is there already, so that it stays the same one. */
  id: recordId().optional(),
  organisationId: recordId(),
  position: optionalText(160),
  from: optionalIsoDay(),
  to: optionalIsoDay(),
  primary: flag().optional(),
});

const body = z.strictObject({
  salutation: fields.salutation.schema,
  title: fields.title.schema,
  firstName: fields.firstName.schema,
  lastName: fields.lastName.schema,
  channels: z.array(channel).max(20).optional(),
  affiliations: z.array(affiliation).max(50).optional(),
  tags: z.array(requiredText(60)).max(30).optional(),
  notes: fields.notes.schema,
  legalBasis: fields.legalBasis.schema,
  source: fields.source.schema,
  retainUntil: optionalIsoDay(),
  /** The office's own fields by key; those not named stay, null empties one. */
  ownFields: ownFieldValues().optional(),
});

const record = z.strictObject({
  ...recordShape,
  salutation: shownText(),
  title: shownText(),
  firstName: shownText(),
  lastName: z.string(),
  channels: z.array(z.strictObject({ kind: z.enum(channelKinds), value: z.string(), visible: z.boolean() })),
  affiliations: z.array(
    z.strictObject({
      id: z.uuid(),
      organisationId: z.uuid(),
      position: shownText(),
      from: shownDay(),
      to: shownDay(),
      primary: z.boolean(),
    }),
  ),
  tags: z.array(z.string()),
  notes: shownText(),
  legalBasis: z.enum(legalBases).nullable(),
  source: shownText(),
  retainUntil: shownDay(),
  ownFields: shownOwnFields(),
});

export const contacts = resource({
  kind: 'contact',
  path: 'contacts',
  schema: 'Contact',
  list: pageContacts,
  view: viewContact,
  create: createContact,
  change: patchContact,
  bin: binContact,
  body,
  record,
  viewed: ({ contact }) => contact,
  shown: (row) => ({
    id: row.id,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    salutation: row.salutation,
    title: row.title,
    firstName: row.firstName,
    lastName: row.lastName,
    channels: row.channels.map(({ kind, value, visible }) => ({
      kind: codeOf(channelKinds, kind),
      value,
      visible,
    })),
    affiliations: row.affiliations.map(({ id, organisation, position, from, to, primary }) => ({
      id,
      organisationId: organisation.id,
      position,
      from,
      to,
      primary,
    })),
    tags: row.tags,
    notes: row.notes,
    legalBasis: row.legalBasis === null ? null : codeOf(legalBases, row.legalBasis),
    source: row.source,
    retainUntil: row.retainUntil,
    ownFields: ownValuesByKey(row.own),
  }),
  input: (given) => given,
  // A program has looked for namesakes itself, or means another person.
  creating: { confirmDuplicate: true },
});
