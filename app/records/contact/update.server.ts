import type { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { everything } from '#app/access/scope.ts';
import { conflict, notFound } from '#app/kernel/failure.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { says } from '../audit/states.ts';
import { contactChange } from './contact.ts';
import { loadContact } from './load.server.ts';
import { contactParts } from './parts.server.ts';
import { contactPermissions } from './policy.ts';
import { contactSnapshot, presentContact } from './present.ts';
import { findContact, replaceParts, updateContact } from './store.server.ts';

/** Writes all that the form says, channels and functions too; sent again when it already stands, it writes nothing. Refused with the present state if somebody was faster. */
export async function writeContact(
  context: WriteContext,
  { id, version, ...fields }: z.output<typeof contactChange>,
) {
  const { db, actor, scope, now, today, newId, history } = context;
  const before = await findContact(db, scope, id);
  if (!before || before.deletedAt) throw notFound();
  if (before.version !== version) {
    if (says(contactSnapshot(before), fields)) return { id };
    throw conflict(presentContact(before, actor, today));
  }
  const { columns, parts } = await contactParts(context, fields, before);
  await replaceParts(db, id, parts, newId, now);
  if (!(await updateContact(db, id, version, columns))) throw conflict(presentContact(before, actor, today));
  const after = await findContact(db, everything, id);
  history.record({
    recordKind: 'contact',
    recordId: id,
    version: version + 1,
    before: contactSnapshot(before),
    after: after && contactSnapshot(after),
  });
  return { id };
}

/** `contact.update`: the whole form with channels and functions. */
export const changeContact = defineWrite({
  name: 'contact.update',
  input: contactChange,
  load: loadContact,
  may: (actor) => allowed(contactPermissions, 'update', actor),
  revises: ['network'],
  run: writeContact,
});
