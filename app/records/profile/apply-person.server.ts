import { everything } from '#app/access/scope.ts';
import { notFound } from '#app/kernel/failure.ts';
import type { WriteContext } from '#app/kernel/use-case.server.ts';
import { parseInput } from '#app/kernel/validation.server.ts';
import { contactChange, contactInput } from '../contact/contact.ts';
import { writeNewContact } from '../contact/create.server.ts';
import { contactSnapshot } from '../contact/present.ts';
import { findContact } from '../contact/store.server.ts';
import { writeContact } from '../contact/update.server.ts';
import { channelsAfter, functionsAfter, ownFunction } from './person.ts';
import { personState } from './profile.ts';
import type { Flat } from './state.ts';

interface Organisation {
  readonly id: string;
  readonly name: string;
}

/** Somebody new of an organisation; what is stored about them says from whom it came. */
async function add(context: WriteContext, organisation: Organisation, id: string, said: Flat) {
  const state = parseInput(personState, said);
  const { salutation, title, firstName, lastName, position, from, to } = state;
  const fields = parseInput(contactInput, {
    salutation,
    title,
    firstName,
    lastName,
    channels: channelsAfter([], said),
    affiliations: [{ organisationId: organisation.id, position, from, to, primary: true }],
    source: organisation.name.slice(0, 200),
  });
  const { id: _id, confirmDuplicate: _confirmed, ...rest } = fields;
  await writeNewContact(context, id, rest);
}

/**
 * Writes what an organisation says of one of its people, and nothing else of
 * them: hidden channels and functions elsewhere stand as they were, seen with
 * the eyes of the whole record and never told.
 */
export async function applyPerson(
  given: WriteContext,
  organisation: Organisation,
  contactId: string | null,
  newContactId: string,
  said: Flat,
): Promise<string> {
  const context = { ...given, scope: everything };
  if (contactId === null) {
    await add(context, organisation, newContactId, said);
    return newContactId;
  }
  const row = await findContact(context.db, everything, contactId);
  if (!row || row.deletedAt || row.restrictedAt) throw notFound();
  const { affiliations, channels, ownFields: _own, deletedAt: _deleted, ...standing } = contactSnapshot(row);
  const own = ownFunction({ ...row, affiliations }, organisation.id);
  const names = ['salutation', 'title', 'firstName', 'lastName'] as const;
  const named = Object.fromEntries(names.filter((name) => name in said).map((name) => [name, said[name]]));
  const change = parseInput(contactChange, {
    ...standing,
    ...named,
    channels: channelsAfter(channels, said),
    affiliations: functionsAfter(affiliations, own, organisation.id, said),
    id: contactId,
    version: row.version,
  });
  await writeContact(context, change);
  return contactId;
}
