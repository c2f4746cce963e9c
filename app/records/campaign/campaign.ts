import { z } from 'zod';
import {
  day,
  filterChoice,
  id,
  message,
  optionalId,
  optionalText,
  query,
  requiredText,
  shapeOf,
  version,
} from '#app/kernel/field.ts';
import { several } from '#app/kernel/field-list.ts';
import { claim, noReason, nothingRight, optionalStrength, saysWhatIsRight, saysWhy } from '../claim/claim.ts';
import { profileFields } from '../profile/profile.ts';
import {
  type AnswerFieldName,
  answerFieldNames,
  answerSteps,
  campaignLocales,
  mostAsked,
  mostReminders,
  requestStates,
} from './terms.ts';

/** A whole number as forms and JSON bring it. */
function whole(min: number, max: number) {
  return z.coerce
    .number({ error: message('number') })
    .int({ error: message('number') })
    .min(min, { error: message('number') })
    .max(max, { error: message('too-big', { max }) });
}

/** Which organisations: those ticked, or with `all` all that the filters of their list keep; of one region. */
const selectionShape = {
  ids: several(id(), mostAsked),
  all: z
    .literal(['true', 'on', true])
    .nullish()
    .transform((value) => value === 'true' || value === 'on' || value === true),
  query: z.string().max(1_500).default(''),
  regionKey: z
    .string()
    .max(40)
    .nullish()
    .transform((value) => value || null),
};

export const campaignSelection = z.strictObject(selectionShape);

const wordsShape = {
  locale: z.enum(campaignLocales).default('de'),
  note: optionalText(2_000),
};

/** What the office decides as it starts one; `most`: so many of the selection, those whose confirmation is the longest ago. */
export const campaignInput = z.strictObject({
  ...selectionShape,
  ...wordsShape,
  /** Chosen by the form, so that a second click of the same form is the same campaign. */
  id: id().optional(),
  title: requiredText(120),
  endsOn: day(),
  reminders: whole(0, mostReminders).default(mostReminders),
  remindAfterDays: whole(1, 60).default(7),
  most: z
    .union([z.literal('').transform(() => null), whole(1, mostAsked)])
    .nullish()
    .transform((value) => value ?? null),
});

export const campaignReference = z.strictObject({ id: id() });
export const campaignVersion = z.strictObject({ id: id(), version: version() });
export const campaignListInput = z.object({
  after: z.string().max(500).optional().catch(undefined),
  before: z.string().max(500).optional().catch(undefined),
});

export const requestListInput = z.object({
  id: id(),
  q: query(),
  state: filterChoice(requestStates),
  after: z.string().max(500).optional().catch(undefined),
  before: z.string().max(500).optional().catch(undefined),
});

/** One request of a campaign, at the version that was read. */
export const requestVersion = z.strictObject({ campaignId: id(), id: id(), version: version() });

/** The confirmations that wait: of one request, or of all. */
export const acceptance = z.strictObject({ campaignId: id(), id: optionalId() });

/** What can be no token is an unknown one: whoever tries learns nothing from the answer. */
const token = z.string().max(100).catch('');

/** The page behind a link, or one of its questions: the profile, one tie, or which organisation is missing. */
export const openingInput = z.strictObject({
  token,
  step: z
    .enum(answerSteps)
    .nullish()
    .catch(null)
    .transform((value) => value ?? null),
  q: query(),
  otherId: optionalId().catch(null),
});

const answered = Object.fromEntries(answerFieldNames.map((name) => [name, profileFields[name]])) as Pick<
  typeof profileFields,
  AnswerFieldName
>;

/** What is corrected of the profile; the fields that are not published are not read. */
export const profileAnswer = z.strictObject({
  ...shapeOf(answered),
  token,
  version: version(),
});

export const confirmation = z.strictObject({ token });

/** What is said of one of the ties. */
export const tieAnswer = claim
  .extend({ token })
  .refine(saysWhatIsRight, nothingRight)
  .refine(saysWhy, noReason);

/** Whether a tie that is on record belongs to the most important ones. */
export const tieChoice = z.strictObject({
  token,
  relationshipId: id(),
  chosen: z
    .literal(['true', 'false'])
    .transform((value) => value === 'true')
    .or(z.boolean()),
});

/** A tie that is not on record yet. */
export const tieAddition = z.strictObject({
  token,
  id: id().optional(),
  otherId: optionalId(),
  typeKey: requiredText(60),
  direction: z.enum(['OUT', 'IN']).catch('OUT'),
  strength: optionalStrength,
  note: optionalText(2_000),
});
