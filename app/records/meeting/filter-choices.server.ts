import { z } from 'zod';
import { audienceOf } from '#app/access/actor.ts';
import { allowed, shows } from '#app/access/permission.ts';
import { id } from '#app/kernel/field.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { listStaff } from '#app/records/account/store.server.ts';
import { listFieldsOfAction } from '#app/records/concept/store.server.ts';
import { organisationPermissions } from '#app/records/organisation/policy.ts';
import { nameOfOrganisation } from '#app/records/organisation/store.server.ts';
import { listFilterTerritories } from '#app/records/territory/directory-store.server.ts';
import { meetingPermissions } from './policy.ts';
import { workingRegions } from './references.server.ts';

/** `meeting.filter-choices`: what filters of meetings choose from, within the actor's regions. */
export const listMeetingFilterChoices = defineRead({
  name: 'meeting.filter-choices',
  input: z.object({ named: id().optional().catch(undefined) }),
  may: (actor) => allowed(meetingPermissions, 'list', actor),
  async run({ db, scope, actor }, { named }) {
    const regionKeys = workingRegions(actor);
    const [territories, staff, fieldsOfAction, organisation] = await Promise.all([
      listFilterTerritories(db, regionKeys),
      shows(organisationPermissions, 'steward', audienceOf(actor)) ? listStaff(db, regionKeys) : [],
      listFieldsOfAction(db, regionKeys),
      named ? nameOfOrganisation(db, scope, named) : null,
    ]);
    return { ...territories, staff, fieldsOfAction, named: organisation };
  },
});
