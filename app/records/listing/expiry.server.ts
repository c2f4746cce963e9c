import { z } from 'zod';
import { system } from '#app/access/actor.ts';
import { everything } from '#app/access/scope.ts';
import { addDays } from '#app/kernel/day.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import { id } from '#app/kernel/field.ts';
import { defineRead, defineWrite } from '#app/kernel/use-case.server.ts';
import { enqueue } from '#app/platform/jobs.server.ts';
import { findAddressee } from '../account/sender-store.server.ts';
import { dayInWords } from '../invitation/mail.ts';
import { fillIn } from '../office-text/office-text.ts';
import { findOfficeText } from '../office-text/store.server.ts';
import { listUnasked, noteAsked } from './expiry-store.server.ts';
import { stateOf } from './present.ts';
import { findListing } from './store.server.ts';

/** What ran out longer ago is not asked about any more, such as all that is there when mails are first set up. */
const days = 30;
const atOnce = 100;

/** `listing.ask-owners`: one mail to each of the organisation's own people, once for each last day. */
export const askOwners = defineWrite({
  name: 'listing.ask-owners',
  input: z.strictObject({}),
  may: (actor) => actor.kind === 'system' || 'role',
  async run({ db, now, today, newId, sendsMail }) {
    if (!sendsMail) return { asked: 0 };
    const expired = await listUnasked(db, { from: addDays(today, -days), before: today, limit: atOnce });
    const jobs = expired.flatMap(({ id: listingId, owners }) =>
      owners.map((userId) => ({
        id: newId(),
        kind: 'listing.expiry-mail',
        payload: { id: listingId, userId },
      })),
    );
    await noteAsked(
      db,
      expired.map((row) => row.id),
      now,
    );
    await enqueue(db, jobs, now);
    return { asked: expired.length };
  },
});

/** `listing.write-expiry-mail`: the question whether a listing goes on; null once that is answered or there is nobody to ask. */
export const writeExpiryMail = defineRead({
  name: 'listing.write-expiry-mail',
  input: z.strictObject({ id: id(), userId: id(), appUrl: z.string() }),
  may: (actor) => actor.kind === 'system' || 'role',
  async run({ db, today }, { id: listingId, userId, appUrl }) {
    const listing = await findListing(db, everything, today, listingId);
    const owner = await findAddressee(db, userId);
    const over = listing && !listing.deletedAt && stateOf(listing, today) === 'expired';
    if (!over || !owner || owner.organisationId !== listing.organisationId) return null;
    const locale = owner.locale === 'en' ? 'en' : 'de';
    const wording = await findOfficeText(db, 'EXPIRED', locale);
    const values = {
      name: owner.name,
      titel: listing.title,
      abgelaufen_am: listing.validUntil ? dayInWords(listing.validUntil, locale) : '',
      link: `${appUrl}/angebote/${listing.id}/bearbeiten`,
    };
    return {
      to: { name: owner.name, address: owner.email },
      subject: fillIn(wording.subject ?? '', values),
      text: fillIn(wording.body, values),
    };
  },
});

/** Asks until nobody is left to be asked. Returns about how many listings. */
export async function askAllOwners(environment: Environment): Promise<number> {
  let all = 0;
  for (let asked = atOnce; asked === atOnce; all += asked) {
    ({ asked } = await askOwners.run(environment, system, {}));
  }
  return all;
}
