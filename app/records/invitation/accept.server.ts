import { Failure, invalidField } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { hashPassword } from '#app/platform/passwords.server.ts';
import { passwordFault } from '#app/records/account/password-rules.ts';
import { findAccountByEmail, hasPartnerAdmin, insertAccount } from '#app/records/account/store.server.ts';
import { fullName } from '#app/records/contact/name.ts';
import { acceptanceInput } from './invitation.ts';
import { openInvitation } from './open.server.ts';
import { consumeInvitation } from './store.server.ts';

/** `invitation.accept`: makes the account of whoever was invited, with the password they choose, and uses the link up. */
export const acceptInvitation = defineWrite({
  name: 'invitation.accept',
  input: acceptanceInput,
  load: async (context, { token, next }) => {
    const row = await openInvitation(context, token);
    const name = fullName(row.contact);
    const fault = passwordFault(next, { name, email: row.email });
    if (fault) throw invalidField('next', fault);
    return { passwordHash: await hashPassword(next) };
  },
  may: () => true,
  async run(context, { token }, { passwordHash }) {
    const { db, now, newId, history } = context;
    const row = await openInvitation(context, token);
    const { email, organisation, locale } = row;
    // Told to nobody but the owner of the address: the link came there.
    if (await findAccountByEmail(db, email)) throw new Failure('conflict', 'account-exists');
    const id = newId();
    const name = fullName(row.contact).slice(0, 120);
    // Who comes first of an organisation invites the others.
    const partnerAdmin = !(await hasPartnerAdmin(db, organisation.id, id));
    const account = { name, email, role: 'PARTNER', organisationId: organisation.id, locale };
    await insertAccount(
      db,
      { ...account, partnerAdmin, id, passwordHash, createdAt: now, updatedAt: now },
      [],
    );
    if (!(await consumeInvitation(db, row, id, now))) throw new Failure('not-found', 'invitation-used');
    history.record({ recordKind: 'account', recordId: id, version: 1, after: account });
    history.record({
      recordKind: 'invitation',
      recordId: row.id,
      version: row.version + 1,
      before: { usedAt: null },
      after: { usedAt: now.toISOString() },
    });
    return { id };
  },
});
