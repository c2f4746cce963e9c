import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { listTerritories } from '#app/records/territory/store.server.ts';
import { listingPermissions } from './policy.ts';
import { listingRegions } from './references.server.ts';
import { listListingOrganisations } from './store.server.ts';

const shownOrganisations = 200;

/** The places that a listing may name, towns with the county they lie in. */
export async function listingPlaces(context: ReadContext) {
  const { counties, places } = await listTerritories(context.db, await listingRegions(context));
  const countyName = new Map(counties.map((county) => [county.key, county.name]));
  return {
    counties,
    places: places.map(({ key, name, countyKey }) => ({
      key,
      name,
      county: (countyKey && countyName.get(countyKey)) ?? '',
    })),
  };
}

/** `listing.choices`: what a list of listings is filtered by, and whether the actor may add to it. */
export const listListingChoices = defineRead({
  name: 'listing.choices',
  input: z.strictObject({}),
  may: (actor) => allowed(listingPermissions, 'list', actor),
  async run(context) {
    const { db, scope, actor, today } = context;
    const [{ counties }, organisations] = await Promise.all([
      listingPlaces(context),
      listListingOrganisations(db, scope, today, shownOrganisations),
    ]);
    return { counties, organisations, mayCreate: allowed(listingPermissions, 'create', actor) === true };
  },
});
