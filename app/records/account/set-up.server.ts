import { Failure, invalidField } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { hashPassword } from '#app/platform/passwords.server.ts';
import { setUpInput } from './account.ts';
import { passwordFault } from './password-rules.ts';
import { insertAccount, lockAccounts, noAccountYet } from './store.server.ts';

/** `account.set-up`: the first visit to an empty database makes the administrator. Of two at once one wins; later ones find nothing here. */
export const setUp = defineWrite({
  name: 'account.set-up',
  input: setUpInput,
  load: async ({ db }, { next, name, email }) => {
    if (!(await noAccountYet(db))) throw new Failure('not-found');
    const fault = passwordFault(next, { name, email });
    if (fault) throw invalidField('next', fault);
    return { passwordHash: await hashPassword(next) };
  },
  may: () => true,
  async run({ db, now, newId, history }, { name, email }, { passwordHash }) {
    await lockAccounts(db);
    if (!(await noAccountYet(db))) throw new Failure('not-found');
    const id = newId();
    await insertAccount(
      db,
      { id, name, email, passwordHash, role: 'ADMIN', createdAt: now, updatedAt: now },
      [],
    );
    history.record({
      recordKind: 'account',
      recordId: id,
      version: 1,
      after: { name, email, role: 'ADMIN' },
    });
    return { id };
  },
});
