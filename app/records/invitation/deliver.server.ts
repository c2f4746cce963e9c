import { z } from 'zod';
import { id, version } from '#app/kernel/field.ts';
import { defineWrite, type ReadContext } from '#app/kernel/use-case.server.ts';
import { finishJob } from '#app/platform/jobs.server.ts';
import { findSender } from '#app/records/account/sender-store.server.ts';
import { fullName } from '#app/records/contact/name.ts';
import { findOfficeText } from '../office-text/store.server.ts';
import { composeInvitation } from './mail.ts';
import { findInvitation, noteDelivery } from './store.server.ts';
import { expiryFrom, hashOf, invitationPath, newToken } from './token.server.ts';

/** Only the product itself delivers: no role has a verb for it. */
const ownWork = ({ actor }: Pick<ReadContext, 'actor'>) => actor.kind === 'system' || ('role' as const);

const delivery = { id: id(), version: version() };

/**
 * `invitation.write-mail`: the mail, with a link made for it this very moment;
 * its secret is in the mail and, as a hash, here. Null if the invitation is no
 * longer at the version it was wanted for: accepted, revoked or handed over.
 */
export const writeInvitationMail = defineWrite({
  name: 'invitation.write-mail',
  input: z.strictObject({ ...delivery, appUrl: z.string() }),
  may: (actor) => ownWork({ actor }),
  async run({ db, scope, now }, { id: invitationId, version: wanted, appUrl }) {
    const row = await findInvitation(db, scope, invitationId);
    if (!row?.contact || !row.organisation || row.contact.restrictedAt) return null;
    const token = newToken();
    const expiresAt = expiryFrom(now);
    const renewed = await noteDelivery(db, row.id, wanted, { tokenHash: hashOf(token), expiresAt });
    if (!renewed) return null;
    const locale = row.locale === 'en' ? 'en' : 'de';
    const sender = row.createdById ? await findSender(db, row.createdById) : null;
    const mail = composeInvitation(await findOfficeText(db, 'INVITATION', locale), {
      contact: row.contact,
      organisation: row.organisation.name,
      note: row.note,
      link: `${appUrl}${invitationPath(token)}`,
      expiresAt,
      sender: sender?.name ?? (locale === 'en' ? 'Your regional management' : 'Ihr Regionalmanagement'),
      locale,
    });
    return {
      ...mail,
      to: { name: fullName(row.contact), address: row.email },
      replyTo: sender && { name: sender.name, address: sender.email },
    };
  },
});

/** `invitation.note-delivery`: the mail server has taken the mail, or has refused it with these words; the job is over with that. */
export const noteInvitationDelivery = defineWrite({
  name: 'invitation.note-delivery',
  input: z.strictObject({ ...delivery, jobId: id(), refusal: z.string().max(500).nullable() }),
  may: (actor) => ownWork({ actor }),
  async run({ db, now, history }, { id: recordId, version: wanted, jobId, refusal }) {
    const noted = refusal === null ? { sentAt: now } : { bouncedAt: now, bounce: refusal };
    if (await noteDelivery(db, recordId, wanted, noted)) {
      const after = refusal === null ? { sentAt: now.toISOString() } : { bounce: refusal };
      history.record({ recordKind: 'invitation', recordId, after });
    }
    await finishJob(db, jobId, now);
  },
});
