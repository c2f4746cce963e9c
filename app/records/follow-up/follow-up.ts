import { z } from 'zod';
import {
  checkbox,
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
  introductionId: optionalId(),
};

interface Subject {
  readonly meetingId: string | null;
  readonly contactId: string | null;
  readonly organisationId: string | null;
  readonly projectId: string | null;
  readonly introductionId: string | null;
}

function atMostOne({ meetingId, contactId, organisationId, projectId, introductionId }: Subject): boolean {
  const subjects = [meetingId, contactId, organisationId, projectId, introductionId];
  const named = subjects.filter((subject) => subject !== null);
  return named.length <= 1;
}

const subjectRule = { error: 'one-subject', path: ['organisationId'] };

export const followUpInput = z
  .strictObject({
    ...shapeOf(followUpFields),
    ...subjectShape,
    done: checkbox(),
    regionKey: optionalTerritoryKey(),
    id: id().optional(),
  })
  .refine(atMostOne, subjectRule);

export const followUpChange = z.strictObject({ ...shapeOf(followUpFields), id: id(), version: version() });

/** The same with what it is about and whether it is done: what programs change at once. */
export const followUpWhole = z
  .strictObject({
    ...shapeOf(followUpFields),
    ...subjectShape,
    done: checkbox(),
    id: id(),
    version: version(),
  })
  .refine(atMostOne, subjectRule);

export const followUpReference = z.strictObject({ id: id() });
export const followUpVersion = z.strictObject({ id: id(), version: version() });
