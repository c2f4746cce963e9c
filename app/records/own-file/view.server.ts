import { z } from 'zod';
import { type Actor, userIdOf } from '#app/access/actor.ts';
import { allowed } from '#app/access/permission.ts';
import { notFound } from '#app/kernel/failure.ts';
import { defineRead } from '#app/kernel/use-case.server.ts';
import { findAccountFile } from '../account/file-store.server.ts';
import { nameAccounts } from '../account/store.server.ts';
import { listWriters } from '../audit/store.server.ts';
import { type ContactFileRow, findContactFile } from '../contact/file-store.server.ts';
import { presentOwnRequest } from '../data-request/present.ts';
import { listOwnRequests } from '../data-request/store.server.ts';
import { findOfficeText } from '../office-text/store.server.ts';
import { listReadings } from '../reading/store.server.ts';
import { linkedContact, presentAccountFile } from './account.ts';
import { presentPerson } from './person.ts';
import { ownFilePermissions } from './policy.ts';
import { presentReaders, presentWriters } from './readers.ts';
import { retentionOf } from './retention.ts';

/** The latest of them; whoever wants to know of all asks the office. */
const writingsTold = 100;

/** Can this account change the record by itself? As its organisation keeps its people: somebody who stands for it today. */
function correctable(actor: Actor, person: ContactFileRow | null): boolean {
  if (!person || person.deletedAt || person.restrictedAt) return false;
  const own = actor.kind === 'user' && actor.role === 'PARTNER' ? actor.organisationId : null;
  return person.affiliations.some(({ organisation, to }) => organisation.id === own && to === null);
}

/**
 * `own-file.view`: all that is stored about whoever asks (Art. 15 DSGVO): about
 * the account, and about the person whose invitation it has accepted. Both are
 * told by the account alone: there is nothing in it that one could name.
 */
export const viewOwnFile = defineRead({
  name: 'own-file.view',
  input: z.strictObject({}),
  may: (actor) => allowed(ownFilePermissions, 'view', actor),
  async run({ db, actor, now, today, newId }) {
    const userId = userIdOf(actor);
    const row = userId && (await findAccountFile(db, userId));
    if (!userId || !row) throw notFound();
    const contactId = linkedContact(row);
    const [found, readings, writings, requests, privacy] = await Promise.all([
      contactId ? findContactFile(db, contactId) : null,
      contactId ? listReadings(db, contactId) : [],
      contactId ? listWriters(db, { recordKind: 'contact', recordId: contactId }, writingsTold) : [],
      listOwnRequests(db, userId, contactId),
      findOfficeText(db, 'PRIVACY', row.locale === 'en' ? 'en' : 'de'),
    ]);
    const ids = [...readings.map((one) => one.userId), ...writings.flatMap(({ actorId }) => actorId ?? [])];
    const names = ids.length > 0 ? await nameAccounts(db, [...new Set(ids)]) : new Map<string, string>();
    const account = presentAccountFile(row);
    const person = found && presentPerson(found);
    return {
      createdAt: now.toISOString(),
      today,
      account,
      person,
      readers: presentReaders(readings, names),
      writings: presentWriters(writings, names),
      requests: requests.map(presentOwnRequest),
      retention: retentionOf(person, account),
      correctable: correctable(actor, found),
      privacy: privacy.body,
      /** For the form, so that a second click is the same request. */
      newRequestId: newId(),
    };
  },
});
