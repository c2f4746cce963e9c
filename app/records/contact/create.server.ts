import type { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { everything } from '#app/access/scope.ts';
import { invalidField } from '#app/kernel/failure.ts';
import { message } from '#app/kernel/field.ts';
import { sortKeyOf } from '#app/kernel/text.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { assertSame } from '../audit/same.ts';
import { replaceOwnValues } from '../own-field/value-store.server.ts';
import { contactInput } from './contact.ts';
import { fullName } from './name.ts';
import { contactParts } from './parts.server.ts';
import { contactPermissions } from './policy.ts';
import { contactSnapshot } from './present.ts';
import { findContact, findNamesakes, insertContact, replaceParts } from './store.server.ts';

type Fields = Omit<z.output<typeof contactInput>, 'id' | 'confirmDuplicate'>;

/** Writes a person with all its parts; whether there is one already is for the caller to ask. */
export async function writeNewContact(context: WriteContext, id: string, fields: Fields): Promise<void> {
  const { db, now, newId, history } = context;
  const { columns, parts, own } = await contactParts(context, fields, null);
  await insertContact(db, { id, ...columns, createdAt: now });
  await replaceParts(db, id, parts, newId, now);
  if (own) await replaceOwnValues(db, { contactId: id }, own.fieldIds, own.values, newId);
  const row = await findContact(db, everything, id);
  history.record({ recordKind: 'contact', recordId: id, version: 1, after: row && contactSnapshot(row) });
}

/** `contact.create`: a new person; one of the same name asks once whether it is another. Sent twice by one form it is made once. */
export const createContact = defineWrite({
  name: 'contact.create',
  input: contactInput,
  may: (actor) => allowed(contactPermissions, 'create', actor),
  revises: ['network'],
  async run(context, { id: chosen, confirmDuplicate, ...fields }) {
    const { db, scope, newId } = context;
    const name = fullName(fields);
    const saved = chosen ? await findContact(db, scope, chosen) : null;
    if (saved) return assertSame(contactSnapshot(saved), fields, { id: saved.id, name });
    const id = chosen ?? newId();
    const sortKey = sortKeyOf(fields.lastName, fields.firstName);
    const [namesake] = confirmDuplicate ? [] : await findNamesakes(db, scope, sortKey);
    if (namesake) {
      const where = namesake.affiliations[0]?.organisation.name;
      const name = where ? `${fullName(namesake)}, ${where}` : fullName(namesake);
      throw invalidField('confirmDuplicate', message('namesake', { name }));
    }
    await writeNewContact(context, id, fields);
    return { id, name };
  },
});
