import { z } from 'zod';
import type { Actor } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { listStaff } from '#app/records/account/store.server.ts';
import { listTags } from '#app/records/tag/store.server.ts';
import { listRegions, listTerritories } from '#app/records/territory/store.server.ts';
import { organisationPermissions } from './policy.ts';

function regionKeysOf(actor: Actor): readonly string[] | 'all' {
  return actor.kind === 'user' && actor.role !== 'ADMIN' ? actor.regionKeys : 'all';
}

async function choicesOf({ db, actor }: ReadContext) {
  const regionKeys = regionKeysOf(actor);
  const insider = actor.kind === 'system' || (actor.kind === 'user' && actor.role !== 'PARTNER');
  const [regions, { counties, places }, staff, tags] = await Promise.all([
    listRegions(db, regionKeys),
    listTerritories(db, regionKeys),
    insider ? listStaff(db, regionKeys) : [],
    insider ? listTags(db) : [],
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
    tags,
  };
}

/** `organisation.choices`: what filters of organisations choose from, within the actor's regions. */
export const listOrganisationChoices = defineRead({
  name: 'organisation.choices',
  input: z.strictObject({}),
  may: (actor) => allowed(organisationPermissions, 'list', actor),
  run: choicesOf,
});

/** `organisation.prepare`: what the form of a new organisation needs, and the id that it will have. */
export const prepareOrganisation = defineRead({
  name: 'organisation.prepare',
  input: z.strictObject({}),
  may: (actor) => allowed(organisationPermissions, 'create', actor),
  run: async (context) => ({ choices: await choicesOf(context), id: context.newId() }),
});
