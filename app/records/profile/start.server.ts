import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { countUnanswered } from '../relationship/store.server.ts';
import { loadOwn } from './own.server.ts';
import { profilePermissions } from './policy.ts';
import { listWaiting } from './store.server.ts';

/** `profile.view-start`: what a partner comes for: is my profile fresh, what waits, what am I asked. */
export const viewPartnerStart = defineRead({
  name: 'profile.view-start',
  input: z.strictObject({}),
  load: loadOwn,
  may: (actor) => allowed(profilePermissions, 'view', actor),
  async run({ db, scope, today }, _input, own) {
    const [waiting, unanswered] = await Promise.all([
      listWaiting(db, scope, own.id),
      countUnanswered(db, scope, own.id, today),
    ]);
    return {
      name: own.name,
      confirmedAt: own.confirmedAt?.toISOString() ?? null,
      published: own.visibility !== 'OFFICE',
      waiting: waiting.length,
      unanswered,
      today,
    };
  },
});
