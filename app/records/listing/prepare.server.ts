import { z } from 'zod';
import type { Actor } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { id } from '#app/kernel/field.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { fullName } from '#app/records/contact/name.ts';
import { findOrganisation } from '#app/records/organisation/store.server.ts';
import { listingPlaces } from './choices.server.ts';
import { listingReference } from './listing.ts';
import { loadListing } from './load.server.ts';
import { listingPermissions, mayKeep } from './policy.ts';
import { listingDirections } from './terms.ts';

function ownOf(actor: Actor): string | null {
  return actor.kind === 'user' && actor.role === 'PARTNER' ? actor.organisationId : null;
}

/** `listing.prepare`: an empty form and the id that the listing will have; a partner's is of its own organisation. */
export const prepareListing = defineRead({
  name: 'listing.prepare',
  input: z.object({
    organisation: id().optional().catch(undefined),
    direction: z.enum(listingDirections).catch('OFFER'),
  }),
  may: (actor) => allowed(listingPermissions, 'create', actor),
  async run(context, { organisation: named, direction }) {
    const { db, scope, actor, today, newId } = context;
    const own = ownOf(actor);
    const wanted = own ?? named;
    const [organisation, choices] = await Promise.all([
      wanted ? findOrganisation(db, scope, wanted) : null,
      listingPlaces(context),
    ]);
    return {
      draft: {
        id: newId(),
        direction,
        kind: 'SERVICE',
        published: false,
        organisation: organisation && { id: organisation.id, name: organisation.name },
        contact: null,
      },
      choices: { ...choices, today, ownOrganisation: own !== null },
    };
  },
});

/** `listing.prepare-change`: the form of a listing that is there. */
export const prepareListingChange = defineRead({
  name: 'listing.prepare-change',
  input: listingReference,
  load: loadListing,
  may: (actor, listing) => mayKeep('update', actor, listing),
  async run(context, _input, listing) {
    const { organisation, contact } = listing;
    return {
      draft: {
        id: listing.id,
        version: listing.version,
        direction: listing.direction,
        kind: listing.kind,
        occupation: listing.occupation,
        title: listing.title,
        description: listing.description,
        link: listing.link,
        territoryKey: listing.territoryKey,
        validUntil: listing.validUntil,
        published: listing.published,
        organisation: { id: organisation.id, name: organisation.name },
        contact: contact && { id: contact.id, name: fullName(contact) },
      },
      choices: {
        ...(await listingPlaces(context)),
        today: context.today,
        ownOrganisation: ownOf(context.actor) !== null,
      },
    };
  },
});
