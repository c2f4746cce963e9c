import { invalidField } from '#app/kernel/failure.ts';
import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { describeContact } from '#app/records/contact/representation-store.server.ts';
import { workingRegions } from '#app/records/meeting/references.server.ts';
import {
  findOrganisation,
  type OrganisationRow,
  regionsOfOrganisations,
} from '#app/records/organisation/store.server.ts';
import { listTerritories } from '#app/records/territory/store.server.ts';
import { workKinds } from './terms.ts';

interface Named {
  readonly organisationId: string | null;
  readonly contactId: string | null;
  readonly territoryKey: string | null;
}

/** The regions whose places a listing may name: those the actor works in, a partner those of its organisation. */
export async function listingRegions({ db, scope, actor }: ReadContext): Promise<readonly string[] | 'all'> {
  if (actor.kind !== 'user' || actor.role !== 'PARTNER') return workingRegions(actor);
  const own = actor.organisationId;
  if (!own) return [];
  return (await regionsOfOrganisations(db, scope, [own])).get(own) ?? [];
}

async function organisationOf(
  { db, scope, actor }: ReadContext,
  organisationId: string | null,
): Promise<OrganisationRow> {
  const own = actor.kind === 'user' ? actor.organisationId : null;
  const wanted = organisationId ?? own;
  if (!wanted) throw invalidField('organisationId', 'required');
  const organisation = await findOrganisation(db, scope, wanted);
  if (!organisation || organisation.deletedAt) throw invalidField('organisationId', 'not-visible');
  return organisation;
}

/**
 * The organisation that a listing is of. It, the contact person and the place
 * must be there and visible to whoever writes; contact and place that were
 * named before may stay.
 */
export async function listingReferences(
  context: ReadContext,
  { organisationId, contactId, territoryKey }: Named,
  before: Pick<Named, 'contactId' | 'territoryKey'> | null,
): Promise<OrganisationRow> {
  const { db, scope } = context;
  const organisation = await organisationOf(context, organisationId);
  if (contactId && contactId !== before?.contactId && !(await describeContact(db, scope, contactId))) {
    throw invalidField('contactId', 'not-visible');
  }
  if (territoryKey && territoryKey !== before?.territoryKey) {
    const { counties, places } = await listTerritories(db, await listingRegions(context));
    if (![...counties, ...places].some(({ key }) => key === territoryKey)) {
      throw invalidField('territoryKey', 'territory-outside');
    }
  }
  return organisation;
}

/** An occupation belongs to work; of anything else it would be found by nobody. */
export function assertOccupation({ kind, occupation }: { kind: string; occupation: string | null }): void {
  if (occupation !== null && !workKinds.includes(kind))
    throw invalidField('occupation', 'occupation-of-work');
}

/** What is published names its organisation, so that one must be published too. */
export function assertPublishable({ visibility }: Pick<OrganisationRow, 'visibility'>): void {
  if (visibility === 'OFFICE') throw invalidField('published', 'organisation-unpublished');
}
