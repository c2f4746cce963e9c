import { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { listAccountsOf } from '../account/store.server.ts';
import { fullName } from '../contact/name.ts';
import { listPeopleOf } from '../contact/store.server.ts';
import { contactsWithAccount } from '../invitation/store.server.ts';
import { loadOwn } from './own.server.ts';
import { profilePermissions } from './policy.ts';

/** `profile.list-team`: the accounts that keep this profile, and whom of its people one could invite. */
export const listTeam = defineRead({
  name: 'profile.list-team',
  input: z.strictObject({}),
  load: loadOwn,
  may: (actor) => allowed(profilePermissions, 'list-team', actor),
  async run({ db, scope, actor }, _input, { id }) {
    const [accounts, people] = await Promise.all([listAccountsOf(db, id), listPeopleOf(db, scope, id)]);
    // By their address, or by the invitation that made the account: people change their address.
    const has = await contactsWithAccount(
      db,
      people.map((person) => person.id),
    );
    const addresses = new Set(accounts.map(({ email }) => email));
    const own = actor.kind === 'user' ? actor.userId : null;
    return {
      accounts: accounts.map((account) => ({ ...account, you: account.id === own })),
      invites: actor.kind === 'user' && actor.partnerAdmin === true,
      people: people
        .flatMap((person) => {
          const email = person.channels.find(({ kind, visible }) => kind === 'EMAIL' && visible)?.value;
          return email ? [{ id: person.id, name: fullName(person), email: email.toLowerCase() }] : [];
        })
        .filter((person) => !addresses.has(person.email) && !has.has(person.id)),
    };
  },
});
