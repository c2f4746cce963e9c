import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { listStaff } from '#app/records/account/store.server.ts';
import { workingRegions } from '#app/records/meeting/references.server.ts';
import { listTerritories } from '#app/records/territory/store.server.ts';
import { introductionPermissions } from './policy.ts';

/** `introduction.choices`: what a list of introductions is filtered by. */
export const listIntroductionChoices = defineRead({
  name: 'introduction.choices',
  input: z.strictObject({}),
  may: (actor) => allowed(introductionPermissions, 'list', actor),
  async run({ db, actor }) {
    const regions = workingRegions(actor);
    const [{ counties }, staff] = await Promise.all([listTerritories(db, regions), listStaff(db, regions)]);
    return { counties, staff };
  },
});
