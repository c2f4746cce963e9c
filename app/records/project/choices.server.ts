import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { defineRead, type ReadContext } from '#app/kernel/use-case.server.ts';
import { listFieldsOfAction, listMeasures } from '#app/records/concept/store.server.ts';
import { workingRegions } from '#app/records/meeting/references.server.ts';
import { listRegions, listTerritories } from '#app/records/territory/store.server.ts';
import { projectPermissions } from './policy.ts';

/** What the form of a project chooses from, within the actor's regions and the concept in force. */
export async function projectChoices({ db, actor, today }: ReadContext) {
  const regionKeys = workingRegions(actor);
  const [regions, { counties, places }, fieldsOfAction, measures] = await Promise.all([
    listRegions(db, regionKeys),
    listTerritories(db, regionKeys),
    listFieldsOfAction(db, regionKeys),
    listMeasures(db, regionKeys),
  ]);
  return { regions, counties, places, fieldsOfAction, measures, today };
}

/** `project.choices`: what a list of projects is filtered by. */
export const listProjectChoices = defineRead({
  name: 'project.choices',
  input: z.strictObject({}),
  may: (actor) => allowed(projectPermissions, 'list', actor),
  async run(context) {
    const { regions, counties, fieldsOfAction } = await projectChoices(context);
    return { regions, counties, fieldsOfAction };
  },
});
