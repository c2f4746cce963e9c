import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { conflict } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { introductionVersion } from './introduction.ts';
import { loadIntroduction } from './load.server.ts';
import { namesOf } from './names.server.ts';
import { introductionPermissions } from './policy.ts';
import { presentIntroduction, titleOf } from './present.ts';
import { updateIntroduction } from './store.server.ts';

/** `introduction.bin`: out of the lists, for thirty days to be brought back. One that was set aside may then be proposed again. */
export const binIntroduction = defineWrite({
  name: 'introduction.bin',
  input: introductionVersion,
  load: loadIntroduction,
  may: (actor) => allowed(introductionPermissions, 'bin', actor),
  async run(context, { id, version }, row) {
    const { db, actor, now, history } = context;
    const columns = { deletedAt: now, deletedById: userIdOf(actor), updatedAt: now };
    if (!(await updateIntroduction(db, id, version, columns))) {
      throw conflict(presentIntroduction(row, actor, await namesOf(context, [row])));
    }
    history.record({
      recordKind: 'introduction',
      recordId: id,
      version: version + 1,
      before: { deletedAt: null },
      after: { deletedAt: now.toISOString() },
    });
    return { id, version: version + 1, title: titleOf(row), dismissed: row.status === 'DISMISSED' };
  },
});
