import { allowed } from '#app/access/permission.ts';
import { conflict, Failure } from '#app/kernel/failure.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { contactVersion } from './contact.ts';
import { loadContact } from './load.server.ts';
import { fullName } from './name.ts';
import { contactPermissions } from './policy.ts';
import { presentContact } from './present.ts';
import { type ContactRow, updateContact } from './store.server.ts';

async function write(
  { db, actor, now, today, history }: WriteContext,
  { id, version }: { readonly id: string; readonly version: number },
  contact: ContactRow,
  restrictedAt: Date | null,
) {
  if (!(await updateContact(db, id, version, { restrictedAt, updatedAt: now })))
    throw conflict(presentContact(contact, actor, today));
  history.record({
    recordKind: 'contact',
    recordId: id,
    version: version + 1,
    before: { restrictedAt: contact.restrictedAt?.toISOString() ?? null },
    after: { restrictedAt: restrictedAt?.toISOString() ?? null },
  });
  return { id, version: version + 1, name: fullName(contact) };
}

/** `contact.restrict`: kept, but out of lists, network, search and exports, for all but the administration (Art. 18 DSGVO). */
export const restrictContact = defineWrite({
  name: 'contact.restrict',
  input: contactVersion,
  load: loadContact,
  may: (actor) => allowed(contactPermissions, 'restrict', actor),
  revises: ['network'],
  async run(context, reference, contact) {
    if (contact.restrictedAt) throw new Failure('conflict', 'restricted-already');
    return write(context, reference, contact, context.now);
  },
});

/** `contact.lift-restriction`: used like any other from now on; whoever can see them at all. */
export const liftRestriction = defineWrite({
  name: 'contact.lift-restriction',
  input: contactVersion,
  load: loadContact,
  may: (actor) => allowed(contactPermissions, 'lift-restriction', actor),
  revises: ['network'],
  async run(context, reference, contact) {
    if (!contact.restrictedAt) throw new Failure('conflict', 'not-restricted');
    return write(context, reference, contact, null);
  },
});
