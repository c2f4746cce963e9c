import { z } from 'zod';
import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { pageSize } from '#app/kernel/field.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { followUpPermissions } from './policy.ts';
import { presentFollowUp } from './present.ts';
import { listFollowUps } from './store.server.ts';
import { followUpViews } from './terms.ts';

/** `follow-up.list`: mine, the overdue ones, all open ones, or those that are done. */
export const listFollowUpsUseCase = defineRead({
  name: 'follow-up.list',
  input: z.object({
    view: z.enum(followUpViews).catch('mine'),
    size: pageSize(),
    page: z.coerce.number().int().min(1).max(100_000).catch(1),
  }),
  may: (actor) => allowed(followUpPermissions, 'list', actor),
  async run({ db, scope, actor, today }, { view, size, page }) {
    const { items, total } = await listFollowUps(
      db,
      scope,
      { view, userId: userIdOf(actor), today },
      { size, page },
    );
    return {
      items: items.map((row) => presentFollowUp(row, today)),
      total,
      page,
      pages: Math.max(1, Math.ceil(total / size)),
      view,
      today,
    };
  },
});
