import { z } from 'zod';
import {
  type FieldDescription,
  id,
  optionalDay,
  optionalId,
  optionalTerritoryKey,
  optionalText,
  requiredText,
  shapeOf,
  version,
} from '#app/kernel/field.ts';

/** The fields people type. */
export const followUpFields = {
  title: { schema: requiredText(300), personal: false },
  due: { schema: optionalDay(), personal: false },
  assigneeId: { schema: optionalId(), personal: false },
  note: { schema: optionalText(5_000), personal: true },
} satisfies Record<string, FieldDescription>;

/** What it is about: one record at most. */
const subjectShape = {
  meetingId: optionalId(),
  contactId: optionalId(),
  organisationId: optionalId(),
  projectId: optionalId(),
};

export const followUpInput = z
  .strictObject({
    ...shapeOf(followUpFields),
    ...subjectShape,
    regionKey: optionalTerritoryKey(),
    id: id().optional(),
  })
  .refine(
    ({ meetingId, contactId, organisationId, projectId }) =>
      [meetingId, contactId, organisationId, projectId].filter((subject) => subject !== null).length <= 1,
    { error: 'choice', path: ['organisationId'] },
  );

export const followUpChange = z.strictObject({ ...shapeOf(followUpFields), id: id(), version: version() });
export const followUpReference = z.strictObject({ id: id() });
export const followUpVersion = z.strictObject({ id: id(), version: version() });
