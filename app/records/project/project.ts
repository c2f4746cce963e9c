import { z } from 'zod';
import {
  type FieldDescription,
  id,
  message,
  optionalDay,
  optionalEuro,
  optionalId,
  optionalTerritoryKey,
  optionalText,
  requiredText,
  shapeOf,
  territoryKey,
  version,
} from '#app/kernel/field.ts';
import { filledRows, several } from '#app/kernel/field-list.ts';
import { participantRoles, projectStatuses } from './terms.ts';

const orderRule = (end: string) => ({ error: 'end-before-start', path: [end] });

/** Who takes part, as what, since when and with how much. */
const participant = z
  .strictObject({
    /** Of one that is there already: it stays the same one. */
    id: id().optional(),
    organisationId: id(),
    role: z.enum(participantRoles).default('PARTNER'),
    amount: optionalEuro(),
    from: optionalDay(),
    to: optionalDay(),
  })
  .refine(({ from, to }) => !from || !to || from <= to, orderRule('to'));

export type ParticipantInput = z.output<typeof participant>;

/** The fields people type; import, export, API, search and erasure read this list. */
export const projectFields = {
  title: { schema: requiredText(200), personal: false, search: 'name' },
  status: { schema: z.enum(projectStatuses).default('IDEA'), personal: false },
  description: { schema: optionalText(20_000), personal: false, search: 'text' },
  startsOn: { schema: optionalDay(), personal: false },
  endsOn: { schema: optionalDay(), personal: false },
  /** Euros, kept as cents. */
  budget: { schema: optionalEuro(), personal: false },
  funding: { schema: optionalEuro(), personal: false },
  fieldOfActionId: { schema: optionalId(), personal: false },
  measureId: { schema: optionalId(), personal: false },
  contactId: { schema: optionalId(), personal: true },
  regionKey: { schema: optionalTerritoryKey(), personal: false },
  territoryKeys: {
    schema: several(territoryKey(), 300).transform((keys) => [...new Set(keys)]),
    personal: false,
  },
  participants: { schema: filledRows(participant, 'organisationId', 200), personal: false },
} satisfies Record<string, FieldDescription>;

interface Whole {
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly budget: bigint | null;
  readonly funding: bigint | null;
  readonly participants: readonly ParticipantInput[];
}

function judge(
  { startsOn, endsOn, budget, funding, participants }: Whole,
  context: z.core.$RefinementCtx<unknown>,
): void {
  const refuse = (path: (string | number)[], error: string) =>
    context.addIssue({ code: 'custom', message: message(error), path });
  if (startsOn && endsOn && endsOn < startsOn) refuse(['endsOn'], 'end-before-start');
  if (budget !== null && funding !== null && funding > budget) refuse(['funding'], 'funding-above-budget');
  const known = new Set<string>();
  for (const [index, { organisationId, role, to }] of participants.entries()) {
    const key = `${role} ${organisationId}`;
    if (known.has(key)) refuse(['participants', index, 'organisationId'], 'participant-twice');
    known.add(key);
    const leads = role === 'LEAD' && to === null;
    if (leads && known.has('LEAD')) refuse(['participants', index, 'role'], 'one-lead');
    if (leads) known.add('LEAD');
  }
}

/** What a form, an import row or an API body says of a new project. */
export const projectInput = z
  .strictObject({
    ...shapeOf(projectFields),
    /** Chosen by the form, so that a second click of the same form is the same project. */
    id: id().optional(),
  })
  .superRefine(judge);

export const projectChange = z
  .strictObject({ ...shapeOf(projectFields), id: id(), version: version() })
  .superRefine(judge);

export const projectReference = z.strictObject({ id: id() });
export const projectVersion = z.strictObject({ id: id(), version: version() });
