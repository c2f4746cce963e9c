import { z } from 'zod';
import { type Actor, audienceOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { id } from '#app/kernel/field.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { listStaff } from '#app/records/account/store.server.ts';
import { listTags } from '#app/records/tag/store.server.ts';
import { listFilterTerritories } from '#app/records/territory/directory-store.server.ts';
import { listRegions, listTerritories } from '#app/records/territory/store.server.ts';
import { organisationPermissions } from './policy.ts';
import { nameOfOrganisation } from './store.server.ts';

function regionKeysOf(actor: Actor): readonly string[] | 'all' {
  return actor.kind === 'user' && actor.role !== 'ADMIN' ? actor.regionKeys : 'all';
}

async function choicesOf({ db, actor }: ReadContext) {
  const regionKeys = regionKeysOf(actor);
  const [regions, { counties, places }, staff] = await Promise.all([
    listRegions(db, regionKeys),
    listTerritories(db, regionKeys),
    listStaff(db, regionKeys),
  ]);
  const countyName = new Map(counties.map((county) => [county.key, county.name]));
  return {
    regions,
    counties,
    places: places.map(({ key, name, countyKey }) => ({
      key,
      name,
      county: (countyKey && countyName.get(countyKey)) ?? '',
    })),
    staff,
  };
}

/** `organisation.choices`: what filters of organisations choose from, within the actor's regions. */
export const listOrganisationChoices = defineRead({
  name: 'organisation.choices',
  input: z.object({ named: id().optional().catch(undefined) }),
  may: (actor) => allowed(organisationPermissions, 'list', actor),
  async run({ db, scope, actor }, { named }) {
    const regionKeys = regionKeysOf(actor);
    const insider = audienceOf(actor) !== 'partner';
    const [territories, staff, tags, organisation] = await Promise.all([
      listFilterTerritories(db, regionKeys),
      insider ? listStaff(db, regionKeys) : [],
      insider ? listTags(db) : [],
      named ? nameOfOrganisation(db, scope, named) : null,
    ]);
    return { ...territories, staff, tags, named: organisation };
  },
});

/** `organisation.prepare`: what the form of a new organisation needs, and the id that it will have. */
export const prepareOrganisation = defineRead({
  name: 'organisation.prepare',
  input: z.strictObject({}),
  may: (actor) => allowed(organisationPermissions, 'create', actor),
  run: async (context) => ({
    choices: await choicesOf(context),
    id: context.newId(),
    today: context.today,
  }),
});
