import type { ActorOption } from '#app/ui/ActorPicker.tsx';
import { chosenOne } from '#app/ui/kept/form-content.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

/** What the form begins with. */
export interface IntroductionDraft {
  readonly id: string;
  readonly version?: number;
  readonly status: string;
  readonly aOrganisation: Named | null;
  readonly bOrganisation: Named | null;
  readonly aContact: Named | null;
  readonly bContact: Named | null;
  readonly broker: Named | null;
  readonly managerId?: string | null;
  readonly reason?: string | null;
  readonly dismissReason?: string | null;
  readonly plannedFor?: string | null;
  readonly aConsent?: string | null;
  readonly aConsentOn?: string | null;
  readonly bConsent?: string | null;
  readonly bConsentOn?: string | null;
  readonly mailSubject?: string | null;
  readonly aMail?: string | null;
  readonly bMail?: string | null;
  readonly result?: string | null;
  readonly outcome?: string | null;
  readonly note?: string | null;
  readonly meetingId?: string | null;
  readonly projectId?: string | null;
}

/** Fields that name an actor, and of which kind. */
export const pickedFields = {
  aOrganisationId: 'organisation',
  aContactId: 'contact',
  bOrganisationId: 'organisation',
  bContactId: 'contact',
  brokerId: 'organisation',
} as const;

export type PickedField = keyof typeof pickedFields;

/** The fields of the form, as they are named in it. */
export const formFields = [
  'aOrganisationId',
  'aContactId',
  'bOrganisationId',
  'bContactId',
  'brokerId',
  'status',
  'managerId',
  'reason',
  'dismissReason',
  'plannedFor',
  'aConsent',
  'aConsentOn',
  'bConsent',
  'bConsentOn',
  'mailSubject',
  'aMail',
  'bMail',
  'result',
  'outcome',
  'note',
  'meetingId',
  'projectId',
] as const;

export type FormField = (typeof formFields)[number];

export type IntroductionShape = Record<FormField | 'draft', string | null>;

function optionOf(kind: 'organisation' | 'contact', named: Named | null): ActorOption | null {
  return named && { kind, id: named.id, label: named.name, detail: '' };
}

/** Whom the pickers begin with: the record's, or those that a draft or another version names. */
export function pickedOf(
  draft: IntroductionDraft,
  names: readonly ActorOption[] | undefined,
  typed: Readonly<Record<string, unknown>> | null | undefined,
  hidden: string,
): Record<PickedField, ActorOption | null> {
  const own = {
    aOrganisationId: optionOf('organisation', draft.aOrganisation),
    aContactId: optionOf('contact', draft.aContact),
    bOrganisationId: optionOf('organisation', draft.bOrganisation),
    bContactId: optionOf('contact', draft.bContact),
    brokerId: optionOf('organisation', draft.broker),
  };
  if (!names) return own;
  const known = [...names, ...Object.values(own).filter((option) => option !== null)];
  const chosen = (name: PickedField) => chosenOne(pickedFields[name], typed?.[name], known, hidden);
  return {
    aOrganisationId: chosen('aOrganisationId'),
    aContactId: chosen('aContactId'),
    bOrganisationId: chosen('bOrganisationId'),
    bContactId: chosen('bContactId'),
    brokerId: chosen('brokerId'),
  };
}
