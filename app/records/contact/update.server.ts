import type { z } from 'zod';
import { allowed } from '#app/access/permission.ts';
import { everything } from '#app/access/scope.ts';
import { changesInput, laidOver, typedFields } from '#app/kernel/changes.ts';
import { conflict, notFound } from '#app/kernel/failure.ts';
import { defineWrite, type WriteContext } from '#app/kernel/use-case.server.ts';
import { parseInput } from '#app/kernel/validation.server.ts';
import { says } from '../audit/states.ts';
import { replaceOwnValues } from '../own-field/value-store.server.ts';
import { contactChange, contactFields } from './contact.ts';
import { loadContact } from './load.server.ts';
import { contactParts } from './parts.server.ts';
import { contactPermissions } from './policy.ts';
import { contactSnapshot, presentContact } from './present.ts';
import { type ContactRow, findContact, replaceParts, updateContact } from './store.server.ts';

interface Reference {
  readonly id: string;
  readonly version: number;
}

/** The person as they stand inside the transaction, if that is still what was read. */
async function stillAsRead({ db, actor, scope, today }: WriteContext, { id, version }: Reference) {
  const before = await findContact(db, scope, id);
  if (!before || before.deletedAt) throw notFound();
  if (before.version !== version) throw conflict(presentContact(before, actor, today));
  return before;
}

async function save(
  context: WriteContext,
  before: ContactRow,
  { id, version, ...fields }: z.output<typeof contactChange>,
) {
  const { db, actor, now, today, newId, history } = context;
  const { columns, parts, own } = await contactParts(context, fields, before);
  await replaceParts(db, id, parts, newId, now);
  if (own) await replaceOwnValues(db, { contactId: id }, own.fieldIds, own.values, newId);
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

/** Writes all that the form says; sent again when it already stands, it writes nothing. Refused with the present state if somebody was faster. */
export async function writeContact(context: WriteContext, change: z.output<typeof contactChange>) {
  const { db, actor, scope, today } = context;
  const before = await findContact(db, scope, change.id);
  if (!before || before.deletedAt) throw notFound();
  if (before.version !== change.version) {
    const { id, version: _version, ...fields } = change;
    if (says(contactSnapshot(before), fields)) return { id };
    throw conflict(presentContact(before, actor, today));
  }
  return save(context, before, change);
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

/** Functions keep their ids, or each would be a new one beginning today. */
function affiliationsOf({ affiliations }: ContactRow) {
  return affiliations.map(({ id, organisationId, position, from, to, primary }) => {
    return { id, organisationId, position, from, to, primary };
  });
}

/** `contact.patch`: some fields, the others as they stand; channels and functions each as a whole. */
export const patchContact = defineWrite({
  name: 'contact.patch',
  input: changesInput,
  load: loadContact,
  may: (actor) => allowed(contactPermissions, 'update', actor),
  revises: ['network'],
  async run(context, { id, version, changes }) {
    const before = await stillAsRead(context, { id, version });
    const snapshot = { ...contactSnapshot(before), affiliations: affiliationsOf(before) };
    const typed = typedFields(contactFields, snapshot);
    return save(context, before, parseInput(contactChange, { ...laidOver(typed, changes), id, version }));
  },
});
