import { type Actor, audienceOf } from '#app/access/actor.ts';
import { shows } from '#app/access/permission.ts';
import { introductionPermissions } from './policy.ts';

interface Named {
  readonly id: string;
  readonly name: string;
}

interface SummarySource {
  readonly id: string;
  readonly status: string;
  readonly result: string | null;
  readonly plannedFor: string | null;
  readonly madeAt: Date | null;
  readonly aOrganisation: (Named & { readonly deletedAt: Date | null }) | null;
  readonly bOrganisation: (Named & { readonly deletedAt: Date | null }) | null;
  readonly manager: Named | null;
  readonly wishedById: string | null;
  readonly aConsent: string;
  readonly bConsent: string;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly deletedAt: Date | null;
}

type Field = keyof typeof introductionPermissions.fields;

function shownTo(actor: Actor) {
  const audience = audienceOf(actor);
  return <Value>(field: Field, value: Value): Value | null =>
    shows(introductionPermissions, field, audience) ? value : null;
}

function endOf(organisation: SummarySource['aOrganisation']) {
  return {
    id: organisation?.id ?? '',
    name: organisation?.name ?? '',
    linked: organisation?.deletedAt === null,
  };
}

/** What an introduction is called: both by name. */
export function titleOf({
  aOrganisation,
  bOrganisation,
}: {
  readonly aOrganisation: { readonly name: string } | null;
  readonly bOrganisation: { readonly name: string } | null;
}): string {
  return `${aOrganisation?.name ?? ''} – ${bOrganisation?.name ?? ''}`;
}

function wisherOf({ wishedById, aOrganisation, bOrganisation }: SummarySource): string | null {
  if (wishedById === null) return null;
  return [aOrganisation, bOrganisation].find((end) => end?.id === wishedById)?.name ?? null;
}

/** A row of a list. */
export function presentIntroductionSummary(row: SummarySource, actor: Actor) {
  const shown = shownTo(actor);
  return {
    id: row.id,
    title: titleOf(row),
    status: row.status,
    result: row.result,
    plannedFor: row.plannedFor,
    madeAt: row.madeAt?.toISOString() ?? null,
    a: endOf(row.aOrganisation),
    b: endOf(row.bOrganisation),
    manager: row.manager?.name ?? null,
    aConsent: shown('consent', row.aConsent),
    bConsent: shown('consent', row.bConsent),
    /** Whose wish it is, by name: one of the two. */
    wishedBy: shown('reason', wisherOf(row)),
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    binned: row.deletedAt !== null,
  };
}

/** Names of what an introduction points at, as far as the viewer sees it. */
export interface IntroductionNames {
  readonly contacts: ReadonlyMap<string, string>;
  readonly organisations: ReadonlyMap<string, string>;
  readonly meetings: ReadonlyMap<string, string>;
  readonly projects: ReadonlyMap<string, string>;
}

interface WholeSource extends SummarySource {
  readonly aOrganisationId: string | null;
  readonly bOrganisationId: string | null;
  readonly aContactId: string | null;
  readonly bContactId: string | null;
  readonly aContact: { readonly channels: ReadonlyArray<{ readonly value: string }> } | null;
  readonly bContact: { readonly channels: ReadonlyArray<{ readonly value: string }> } | null;
  readonly reason: string | null;
  readonly wish: string | null;
  readonly dismissReason: string | null;
  readonly aConsentOn: string | null;
  readonly bConsentOn: string | null;
  readonly mailSubject: string | null;
  readonly aMail: string | null;
  readonly bMail: string | null;
  readonly outcome: string | null;
  readonly note: string | null;
  readonly brokerId: string | null;
  readonly managerId: string | null;
  readonly meetingId: string | null;
  readonly projectId: string | null;
  readonly regionKey: string;
}

function named(id: string | null, names: ReadonlyMap<string, string>): Named | null {
  const name = id === null ? undefined : names.get(id);
  return id === null || name === undefined ? null : { id, name };
}

/** The introduction's page. What the viewer does not see of what it points at is not there. */
export function presentIntroduction(row: WholeSource, actor: Actor, names: IntroductionNames) {
  const shown = shownTo(actor);
  const [aContact, bContact] = [named(row.aContactId, names.contacts), named(row.bContactId, names.contacts)];
  const addressOf = (person: Named | null, contact: WholeSource['aContact']) =>
    person && shown('mails', contact?.channels[0]?.value ?? null);
  const broker = shown('broker', named(row.brokerId, names.organisations));
  const meeting = named(row.meetingId, names.meetings);
  const project = named(row.projectId, names.projects);
  return {
    ...presentIntroductionSummary(row, actor),
    regionKey: row.regionKey,
    aOrganisationId: row.aOrganisationId ?? '',
    bOrganisationId: row.bOrganisationId ?? '',
    aContact,
    bContact,
    aContactId: aContact?.id ?? null,
    bContactId: bContact?.id ?? null,
    aAddress: addressOf(aContact, row.aContact),
    bAddress: addressOf(bContact, row.bContact),
    reason: shown('reason', row.reason),
    wish: shown('reason', row.wish),
    dismissReason: shown('reason', row.dismissReason),
    aConsentOn: shown('consent', row.aConsentOn),
    bConsentOn: shown('consent', row.bConsentOn),
    mailSubject: shown('mails', row.mailSubject),
    aMail: shown('mails', row.aMail),
    bMail: shown('mails', row.bMail),
    outcome: shown('outcome', row.outcome),
    note: shown('note', row.note),
    broker,
    brokerId: broker?.id ?? null,
    managerId: row.managerId,
    meeting,
    meetingId: meeting?.id ?? null,
    project,
    projectId: project?.id ?? null,
  };
}

export type PresentedIntroduction = ReturnType<typeof presentIntroduction>;
export type PresentedIntroductionSummary = ReturnType<typeof presentIntroductionSummary>;

type SnapshotSource = Omit<
  WholeSource,
  'aContact' | 'bContact' | 'aOrganisation' | 'bOrganisation' | 'manager'
>;

/** The fields as the history keeps them. */
export function introductionSnapshot(row: SnapshotSource) {
  return {
    aOrganisationId: row.aOrganisationId ?? '',
    aContactId: row.aContactId,
    bOrganisationId: row.bOrganisationId ?? '',
    bContactId: row.bContactId,
    status: row.status,
    reason: row.reason,
    wish: row.wish,
    dismissReason: row.dismissReason,
    plannedFor: row.plannedFor,
    aConsent: row.aConsent,
    aConsentOn: row.aConsentOn,
    bConsent: row.bConsent,
    bConsentOn: row.bConsentOn,
    mailSubject: row.mailSubject,
    aMail: row.aMail,
    bMail: row.bMail,
    result: row.result,
    outcome: row.outcome,
    note: row.note,
    brokerId: row.brokerId,
    managerId: row.managerId,
    meetingId: row.meetingId,
    projectId: row.projectId,
    deletedAt: row.deletedAt?.toISOString() ?? null,
  };
}
