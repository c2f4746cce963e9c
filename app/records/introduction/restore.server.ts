import { allowed } from '#app/access/permission.ts';
import { conflict } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { introductionVersion } from './introduction.ts';
import { loadBinnedIntroduction } from './load.server.ts';
import { namesOf } from './names.server.ts';
import { introductionPermissions } from './policy.ts';
import { presentIntroduction, titleOf } from './present.ts';
import { updateIntroduction } from './store.server.ts';

/** `introduction.restore`: back out of the bin. */
export const restoreIntroduction = defineWrite({
  name: 'introduction.restore',
  input: introductionVersion,
  load: loadBinnedIntroduction,
  may: (actor) => allowed(introductionPermissions, 'restore', actor),
  async run(context, { id, version }, row) {
    const { db, actor, now, history } = context;
    const columns = { deletedAt: null, deletedById: null, updatedAt: now };
    if (!(await updateIntroduction(db, id, version, columns))) {
      throw conflict(presentIntroduction(row, actor, await namesOf(context, [row])));
    }
    history.record({
      recordKind: 'introduction',
      recordId: id,
      version: version + 1,
      before: { deletedAt: row.deletedAt?.toISOString() ?? null },
      after: { deletedAt: null },
    });
    return { id, version: version + 1, title: titleOf(row) };
  },
});
