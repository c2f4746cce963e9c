import { allowed } from '#app/access/permission.ts';
import { conflict } from '#app/kernel/failure.ts';
import { defineWrite } from '#app/kernel/use-case.server.ts';
import { contactVersion } from './contact.ts';
import { loadBinnedContact } from './load.server.ts';
import { fullName } from './name.ts';
import { contactPermissions } from './policy.ts';
import { presentContact } from './present.ts';
import { updateContact } from './store.server.ts';

/** `contact.restore`: back out of the bin. */
export const restoreContact = defineWrite({
  name: 'contact.restore',
  input: contactVersion,
  load: loadBinnedContact,
  may: (actor) => allowed(contactPermissions, 'restore', actor),
  revises: ['network'],
  async run({ db, actor, now, today, history }, { id, version }, contact) {
    const columns = { deletedAt: null, deletedById: null, updatedAt: now };
    if (!(await updateContact(db, id, version, columns)))
      throw conflict(presentContact(contact, actor, today));
    history.record({
      recordKind: 'contact',
      recordId: id,
      version: version + 1,
      before: { deletedAt: contact.deletedAt?.toISOString() ?? null },
      after: { deletedAt: null },
    });
    return { id, version: version + 1, name: fullName(contact) };
  },
});
