import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { listDueMeetings } from './due-store.server.ts';
import { meetingPermissions } from './policy.ts';
import { presentDueMeeting } from './present.ts';

/** `meeting.due`: the planned meetings whose time has passed, for whoever may say whether they took place. */
export const listDue = defineRead({
  name: 'meeting.due',
  input: z.strictObject({ limit: z.number().int().min(1).max(100).default(5) }),
  may: (actor) => allowed(meetingPermissions, 'update', actor),
  run: ({ db, scope, now }, { limit }) => listDueMeetings(db, scope, now, limit),
  present: ({ items, total }) => ({ items: items.map(presentDueMeeting), total }),
});
