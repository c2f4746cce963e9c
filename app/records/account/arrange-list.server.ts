import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { conflict, notFound } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { columnChoices, listViewInput } from './columns.ts';
import { accountPermissions } from './policy.ts';
import { findAccount, updateAccount } from './store.server.ts';

/** `account.arrange-list`: which columns of a list one sees, and how close its rows stand. */
export const arrangeList = defineWrite({
  name: 'account.arrange-list',
  input: listViewInput,
  may: (actor) => allowed(accountPermissions, 'change-preferences', actor),
  async run({ db, actor, now, history }, { list, density, columns }) {
    const account = await findAccount(db, userIdOf(actor) ?? '');
    if (!account) throw notFound();
    const { id, version } = account;
    const listColumns = JSON.stringify({ ...columnChoices(account.listColumns), [list]: columns });
    if (!(await updateAccount(db, id, version, { density, listColumns, updatedAt: now })))
      throw conflict(null);
    history.record({
      recordKind: 'account',
      recordId: id,
      version: version + 1,
      before: { density: account.density, listColumns: account.listColumns },
      after: { density, listColumns },
    });
  },
});
