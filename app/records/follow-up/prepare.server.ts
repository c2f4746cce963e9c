import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { listStaff } from '#app/records/account/store.server.ts';
import { workingRegions } from '#app/records/meeting/references.server.ts';
import { followUpPermissions } from './policy.ts';

/** `follow-up.prepare`: who can take a task, and the id that a new one will have. */
export const prepareFollowUp = defineRead({
  name: 'follow-up.prepare',
  input: z.strictObject({}),
  may: (actor) => allowed(followUpPermissions, 'create', actor),
  run: async ({ db, actor, today, newId }) => ({
    id: newId(),
    staff: await listStaff(db, workingRegions(actor)),
    self: actor.kind === 'user' ? actor.userId : null,
    today,
  }),
});
