import { type Actor, audienceOf } from '#app/access/actor.ts';
import { shows } from '#app/access/permission.ts';
import { eurosOf } from '#app/kernel/euro.ts';
import { fullName } from '../contact/name.ts';
import { projectPermissions } from './policy.ts';
import { participantRoles } from './terms.ts';

interface ParticipantSource {
  readonly id: string;
  readonly organisationId: string;
  readonly role: string;
  readonly amountCents: bigint | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly organisation: {
    readonly id: string;
    readonly name: string;
    readonly sector: string;
    readonly visibility: string;
    readonly deletedAt: Date | null;
  };
}

interface TerritorySource {
  readonly territory: { readonly key: string; readonly name: string };
}

interface SummarySource {
  readonly id: string;
  readonly title: string;
  readonly status: string;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
  readonly budgetCents: bigint | null;
  readonly fundingCents: bigint | null;
  readonly version: number;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly deletedAt: Date | null;
  readonly fieldOfAction: { readonly id: string; readonly code: string; readonly title: string } | null;
  readonly participants: readonly ParticipantSource[];
  readonly territories: readonly TerritorySource[];
}

function ownOrganisation(actor: Actor): string | null {
  return audienceOf(actor) === 'partner' && actor.kind === 'user' ? actor.organisationId : null;
}

/** A partner reads the names of those with a published profile, and its own. */
function isNamed({ organisation }: ParticipantSource, actor: Actor): boolean {
  return (
    shows(projectPermissions, 'unpublishedParticipants', audienceOf(actor)) ||
    organisation.visibility !== 'OFFICE' ||
    organisation.id === ownOrganisation(actor)
  );
}

const rolesInOrder: readonly string[] = participantRoles;

/** The lead first, then by role and name. */
export function byRole(
  a: Pick<ParticipantSource, 'role' | 'organisation'>,
  b: Pick<ParticipantSource, 'role' | 'organisation'>,
): number {
  return (
    rolesInOrder.indexOf(a.role) - rolesInOrder.indexOf(b.role) ||
    a.organisation.name.localeCompare(b.organisation.name, 'de')
  );
}

function participantsFor({ participants }: SummarySource, actor: Actor) {
  const amounts = shows(projectPermissions, 'amounts', audienceOf(actor));
  const own = ownOrganisation(actor);
  return participants
    .filter((one) => isNamed(one, actor))
    .sort(byRole)
    .map(({ id, role, amountCents, from, to, organisation }) => ({
      id,
      role,
      amount: amounts || organisation.id === own ? eurosOf(amountCents) : null,
      from,
      to,
      organisationId: organisation.id,
      organisation: {
        id: organisation.id,
        name: organisation.name,
        sector: organisation.sector,
        binned: organisation.deletedAt !== null,
        /** Its page is there for this viewer. */
        linked: organisation.deletedAt === null && (own === null || organisation.id === own),
      },
    }));
}

/** Who leads it, or who led it last. */
function leadOf(participants: ReturnType<typeof participantsFor>) {
  const leads = participants.filter(({ role }) => role === 'LEAD');
  const last = leads.toSorted((a, b) => ((a.to ?? '') < (b.to ?? '') ? 1 : -1));
  return leads.find(({ to }) => to === null) ?? last[0];
}

/** A row of a list. */
export function presentProjectSummary(row: SummarySource, actor: Actor) {
  const lead = leadOf(participantsFor(row, actor));
  return {
    id: row.id,
    title: row.title,
    status: row.status,
    lead: lead ? { id: lead.organisation.id, name: lead.organisation.name } : null,
    territories: row.territories.map(({ territory }) => territory.name),
    fieldOfAction: row.fieldOfAction,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    /** In euros. */
    budget: eurosOf(row.budgetCents),
    funding: eurosOf(row.fundingCents),
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
    binned: row.deletedAt !== null,
  };
}

interface WholeSource extends SummarySource {
  readonly description: string | null;
  readonly fieldOfActionId: string | null;
  readonly measureId: string | null;
  readonly contactId: string | null;
  readonly regionKey: string;
  readonly region: { readonly name: string };
  readonly measure: { readonly id: string; readonly code: string; readonly title: string } | null;
  readonly fundingPeriod: { readonly title: string } | null;
  readonly contact: {
    readonly id: string;
    readonly title: string | null;
    readonly firstName: string | null;
    readonly lastName: string;
    readonly deletedAt: Date | null;
    readonly restrictedAt: Date | null;
  } | null;
}

/** The project's page. Its contact person is named to all who take part, never with channels. */
export function presentProject(row: WholeSource, actor: Actor) {
  const participants = participantsFor(row, actor);
  const contact = row.contact && !row.contact.restrictedAt && !row.contact.deletedAt ? row.contact : null;
  return {
    ...presentProjectSummary(row, actor),
    description: row.description,
    fieldOfActionId: row.fieldOfActionId,
    measureId: row.measureId,
    measure: row.measure,
    fundingPeriod: row.fundingPeriod?.title ?? null,
    regionKey: row.regionKey,
    region: row.region.name,
    territoryKeys: row.territories.map(({ territory }) => territory.key),
    participants,
    /** Said without a number, so that nobody can be inferred from it. */
    participantsWithheld: participants.length < row.participants.length,
    contactId: contact?.id ?? null,
    contact: contact && { id: contact.id, name: fullName(contact) },
  };
}

export type PresentedProject = ReturnType<typeof presentProject>;
export type PresentedProjectSummary = ReturnType<typeof presentProjectSummary>;

/** The fields as the history keeps them. */
export function projectSnapshot(row: WholeSource) {
  return {
    title: row.title,
    status: row.status,
    description: row.description,
    startsOn: row.startsOn,
    endsOn: row.endsOn,
    budget: eurosOf(row.budgetCents),
    funding: eurosOf(row.fundingCents),
    fieldOfActionId: row.fieldOfActionId,
    measureId: row.measureId,
    contactId: row.contactId,
    regionKey: row.regionKey,
    territoryKeys: row.territories.map(({ territory }) => territory.key),
    participants: row.participants
      .toSorted(byRole)
      .map(({ id, organisationId, role, amountCents, from, to }) => ({
        id,
        organisationId,
        role,
        amount: eurosOf(amountCents),
        from,
        to,
      })),
    deletedAt: row.deletedAt?.toISOString() ?? null,
  };
}
