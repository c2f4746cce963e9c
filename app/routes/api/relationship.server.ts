import { z } from 'zod';
import { resource } from '#app/doors/api/resource.ts';
import { codeOf, recordShape, shownDay, shownText } from '#app/doors/api/shape.ts';
import { optionalIsoDay, optionalRecordId, wholeNumber } from '#app/kernel/json.ts';
import { binRelationship } from '#app/records/relationship/bin.server.ts';
import { createRelationship } from '#app/records/relationship/create.server.ts';
import { pageRelationships } from '#app/records/relationship/page.server.ts';
import { relationshipFields as fields } from '#app/records/relationship/relationship.ts';
import { relationshipStatuses } from '#app/records/relationship/terms.ts';
import { patchRelationship } from '#app/records/relationship/update.server.ts';
import { viewRelationship } from '#app/records/relationship/view.server.ts';

const end = z
  .strictObject({ organisationId: optionalRecordId(), contactId: optionalRecordId() })
  .refine(({ organisationId, contactId }) => Boolean(organisationId) !== Boolean(contactId), {
    error: 'one-end',
  });

const body = z.strictObject({
  type: fields.typeKey.schema,
  from: end,
  to: end,
  strength: wholeNumber(1, 5).optional(),
  since: optionalIsoDay(),
  until: optionalIsoDay(),
  status: fields.status.schema,
  source: fields.source.schema,
  note: fields.note.schema,
});

const shownEnd = z.strictObject({
  organisationId: z.uuid().optional(),
  contactId: z.uuid().optional(),
});

const record = z.strictObject({
  ...recordShape,
  type: z.string(),
  from: shownEnd,
  to: shownEnd,
  strength: z.int().min(1).max(5).nullable(),
  since: shownDay(),
  until: shownDay(),
  status: z.enum(relationshipStatuses),
  source: shownText(),
  note: shownText(),
});

/** `organisation:…` or `contact:…`, as the use cases take an end. */
function endText({ organisationId, contactId }: z.output<typeof end>): string {
  return organisationId ? `organisation:${organisationId}` : `contact:${contactId}`;
}

function endOf({ kind, id }: { readonly kind: 'organisation' | 'contact'; readonly id: string }) {
  return kind === 'organisation' ? { organisationId: id } : { contactId: id };
}

export const relationships = resource({
  kind: 'relationship',
  path: 'relationships',
  schema: 'Relationship',
  list: pageRelationships,
  view: viewRelationship,
  create: createRelationship,
  change: patchRelationship,
  bin: binRelationship,
  body,
  record,
  errorPaths: { typeKey: 'type' },
  viewed: (relationship) => relationship,
  shown: (row) => ({
    id: row.id,
    version: row.version,
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    type: row.typeKey,
    from: endOf(row.from),
    to: endOf(row.to),
    strength: row.strength,
    since: row.since,
    until: row.until,
    status: codeOf(relationshipStatuses, row.status),
    source: row.source,
    note: row.note,
  }),
  input: ({ type, from, to, ...given }) => ({
    ...given,
    ...(type !== undefined && { typeKey: type }),
    ...(from && { from: endText(from) }),
    ...(to && { to: endText(to) }),
  }),
});
