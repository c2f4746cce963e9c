import { userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { conflict } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { contactVersion } from './contact.ts';
import { loadContact } from './load.server.ts';
import { fullName } from './name.ts';
import { contactPermissions } from './policy.ts';
import { presentContact } from './present.ts';
import { updateContact } from './store.server.ts';

/** `contact.bin`: out of lists and network, for thirty days to be brought back. */
export const binContact = defineWrite({
  name: 'contact.bin',
  input: contactVersion,
  load: loadContact,
  may: (actor) => allowed(contactPermissions, 'bin', actor),
  revises: ['network'],
  async run({ db, actor, now, today, history }, { id, version }, contact) {
    const columns = { deletedAt: now, deletedById: userIdOf(actor), updatedAt: now };
    if (!(await updateContact(db, id, version, columns)))
      throw conflict(presentContact(contact, actor, today));
    history.record({
      recordKind: 'contact',
      recordId: id,
      version: version + 1,
      before: { deletedAt: null },
      after: { deletedAt: now.toISOString() },
    });
    return { id, version: version + 1, name: fullName(contact) };
  },
});
