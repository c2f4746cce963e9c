import { allowed } from '#app/access/permission.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { followUpReference } from './follow-up.ts';
import { loadFollowUp } from './load.server.ts';
import { followUpPermissions } from './policy.ts';
import { presentFollowUp } from './present.ts';

/** `follow-up.view`: one follow-up, for its form. */
export const viewFollowUp = defineRead({
  name: 'follow-up.view',
  input: followUpReference,
  load: loadFollowUp,
  may: (actor) => allowed(followUpPermissions, 'view', actor),
  run: async ({ today }, _input, row) => presentFollowUp(row, today),
});
