import { dayOf, toLocalInput } from '#app/kernel/day.ts';
import type { ReadContext } from '#app/kernel/use-case.server.ts';
import { listStaff } from '#app/records/account/store.server.ts';
import { listFieldsOfAction } from '#app/records/concept/store.server.ts';
import { listProjectOptions } from '#app/records/project/store.server.ts';
import { listRegions } from '#app/records/territory/store.server.ts';
import { workingRegions } from './references.server.ts';

const hour = 3_600_000;

/** What the quick log chooses from, and the hour it begins with. */
export async function meetingChoices({ db, scope, actor, now }: ReadContext) {
  const regionKeys = workingRegions(actor);
  const [regions, staff, projects, fieldsOfAction] = await Promise.all([
    listRegions(db, regionKeys),
    listStaff(db, regionKeys),
    listProjectOptions(db, scope),
    listFieldsOfAction(db, regionKeys),
  ]);
  return {
    regions,
    staff,
    projects,
    fieldsOfAction,
    today: dayOf(now),
    // The hour that has just begun: most meetings are logged when they are over.
    start: toLocalInput(new Date(Math.floor(now.getTime() / hour) * hour)),
    self: actor.kind === 'user' ? actor.userId : null,
  };
}
