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
import { filledRows } from '#app/kernel/field-list.ts';
import { consents, introductionResults, introductionStatuses } from './terms.ts';

const optionalResult = z
  .union([z.literal('').transform(() => null), z.enum(introductionResults)])
  .nullish()
  .transform((value) => value ?? null);

/** The fields people type; history, API and erasure read this list. */
export const introductionFields = {
  aOrganisationId: { schema: id(), personal: false },
  aContactId: { schema: optionalId(), personal: true },
  bOrganisationId: { schema: id(), personal: false },
  bContactId: { schema: optionalId(), personal: true },
  status: { schema: z.enum(introductionStatuses).default('SUGGESTED'), personal: false },
  reason: { schema: optionalText(2_000), personal: false },
  dismissReason: { schema: optionalText(500), personal: false },
  plannedFor: { schema: optionalDay(), personal: false },
  aConsent: { schema: z.enum(consents).default('OPEN'), personal: true },
  aConsentOn: { schema: optionalDay(), personal: true },
  bConsent: { schema: z.enum(consents).default('OPEN'), personal: true },
  bConsentOn: { schema: optionalDay(), personal: true },
  mailSubject: { schema: optionalText(200), personal: false },
  aMail: { schema: optionalText(5_000), personal: true },
  bMail: { schema: optionalText(5_000), personal: true },
  result: { schema: optionalResult, personal: false },
  outcome: { schema: optionalText(2_000), personal: false },
  note: { schema: optionalText(5_000), personal: true },
  brokerId: { schema: optionalId(), personal: false },
  managerId: { schema: optionalId(), personal: false },
  meetingId: { schema: optionalId(), personal: false },
  projectId: { schema: optionalId(), personal: false },
} satisfies Record<string, FieldDescription>;

const shape = shapeOf(introductionFields);

type Said = z.output<z.ZodObject<typeof shape>>;

/** What must fit together; each breach is told at the field that mends it. */
function fits(said: Said, context: z.RefinementCtx<Said>): void {
  const wrong = (field: keyof Said, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message });
  if (said.aOrganisationId === said.bOrganisationId) wrong('bOrganisationId', 'introduction-same');
  if (said.status === 'OUTCOME' && !said.result) wrong('result', 'required');
  if (said.status !== 'OUTCOME' && said.result) wrong('status', 'result-stage');
  if (said.status === 'DISMISSED' && !said.dismissReason) wrong('dismissReason', 'required');
}

const followUpLine = z.strictObject({ title: requiredText(300), due: optionalDay() });

/** What a form or an API body says of a new introduction, with the tasks that come with it. */
export const introductionInput = z
  .strictObject({
    ...shape,
    regionKey: optionalTerritoryKey(),
    followUps: filledRows(followUpLine, 'title', 5),
    /** Chosen by the form, so that a second click of the same form is the same introduction. */
    id: id().optional(),
  })
  .superRefine(fits);

export const introductionChange = z
  .strictObject({ ...shape, id: id(), version: version() })
  .superRefine(fits);

/** A pair that is not to be proposed again, and why. */
export const introductionDismissal = z.strictObject({
  aOrganisationId: id(),
  bOrganisationId: id(),
  dismissReason: requiredText(500),
  regionKey: optionalTerritoryKey(),
  id: id().optional(),
});

export const introductionReference = z.strictObject({ id: id() });
export const introductionVersion = z.strictObject({ id: id(), version: version() });

/** A day of consent goes with an answer; without one it is the day on which it is written down. */
export function consentDay(consent: string, said: string | null, today: string): string | null {
  return consent === 'OPEN' ? null : (said ?? today);
}
