import { z } from 'zod';
import { system } from '#app/access/actor.ts';
import { everything } from '#app/access/scope.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import { conflict } from '#app/kernel/failure.ts';
import { id } from '#app/kernel/field.ts';
import { defineWrite, type ReadContext } from '#app/kernel/use-case.server.ts';
import { enqueue, finishJob } from '#app/platform/jobs.server.ts';
import { findSender } from '../account/sender-store.server.ts';
import { fullName } from '../contact/name.ts';
import { hashOf, newToken } from '../invitation/token.server.ts';
import { findOfficeText } from '../office-text/store.server.ts';
import { answerPath, isAnswerable } from './link.server.ts';
import { composeRequest } from './mail.ts';
import { listDue, listReminding, wantMails } from './remind-store.server.ts';
import { addressOf, findRequest, noteMail, writeLink } from './request-store.server.ts';

/** Only the product itself delivers: no role has a verb for it. */
const ownWork = ({ actor }: Pick<ReadContext, 'actor'>) => actor.kind === 'system' || ('role' as const);

const delivery = { id: id(), round: z.number().int().min(0).max(2) };

/**
 * `campaign.write-mail`: the mail of one round, with a link made for it this very
 * moment; the links of earlier mails go on opening. Null where nothing is to be
 * said any more: answered, withdrawn, over, sent already, or nobody there.
 */
export const writeRequestMail = defineWrite({
  name: 'campaign.write-mail',
  input: z.strictObject({ ...delivery, appUrl: z.string() }),
  may: (actor) => ownWork({ actor }),
  async run(context, { id: requestId, round, appUrl }) {
    const { db, now } = context;
    const row = await findRequest(db, everything, { id: requestId });
    if (!row || row.answeredAt || row.mailsSent !== round) return null;
    if (!(await isAnswerable(context, row))) return null;
    const address = row.contact ? await addressOf(db, row.contact.id) : row.organisation.email;
    if (!address) return null;
    const token = newToken();
    await writeLink(db, { requestId, round, tokenHash: hashOf(token) }, now);
    const locale = row.campaign.locale === 'en' ? 'en' : 'de';
    const { createdById, note, endsOn } = row.campaign;
    const sender = createdById ? await findSender(db, createdById) : null;
    const kind = round === 0 ? 'CAMPAIGN' : 'REMINDER';
    const mail = composeRequest(await findOfficeText(db, kind, locale), {
      contact: row.contact,
      organisation: row.organisation.name,
      note,
      link: `${appUrl}${answerPath(token)}`,
      endsOn,
      sender: sender?.name ?? (locale === 'en' ? 'Your regional management' : 'Ihr Regionalmanagement'),
      locale,
    });
    return {
      ...mail,
      to: { name: row.contact ? fullName(row.contact) : row.organisation.name, address },
      replyTo: sender && { name: sender.name, address: sender.email },
    };
  },
});

/** `campaign.note-delivery`: the mail server has taken the mail of a round, or has refused it with these words; the job is over with that. */
export const noteRequestDelivery = defineWrite({
  name: 'campaign.note-delivery',
  input: z.strictObject({ ...delivery, jobId: id(), refusal: z.string().max(500).nullable() }),
  may: (actor) => ownWork({ actor }),
  async run({ db, now, history }, { id: recordId, round, jobId, refusal }) {
    const noted =
      refusal === null
        ? { mailsSent: round + 1, lastMailAt: now, bouncedAt: null, bounce: null }
        : { bouncedAt: now, bounce: refusal };
    if (await noteMail(db, recordId, round, noted)) {
      const after = refusal === null ? { mails: round + 1, sentAt: now.toISOString() } : { bounce: refusal };
      history.record({ recordKind: 'campaign-request', recordId, after });
    }
    await finishJob(db, jobId, now);
  },
});

const atOnce = 200;

/** `campaign.remind`: one more mail to whom has not answered, as often and as long after the last as each campaign says. */
export const remindUnanswered = defineWrite({
  name: 'campaign.remind',
  input: z.strictObject({}),
  may: (actor) => ownWork({ actor }),
  async run({ db, now, today, newId, history, sendsMail }) {
    if (!sendsMail) return { reminded: 0 };
    let reminded = 0;
    for (const { id: campaignId, reminders, remindAfterDays } of await listReminding(db, today)) {
      const sentBefore = new Date(now.getTime() - remindAfterDays * 24 * 3_600_000);
      const due = await listDue(db, { campaignId, reminders, sentBefore, limit: atOnce });
      for (const [round, rows] of Map.groupBy(due, ({ mailsSent }) => mailsSent)) {
        const ids = rows.map((row) => row.id);
        // Whoever was overtaken looks again and finds the others on their way.
        if (!(await wantMails(db, ids, round))) throw conflict(null);
      }
      const jobs = due.map(({ id: requestId, mailsSent }) => ({
        id: newId(),
        kind: 'campaign.mail',
        payload: { id: requestId, round: mailsSent },
      }));
      if (jobs.length > 0) await enqueue(db, jobs, now);
      for (const { id: recordId, mailsSent } of due) {
        history.record({
          recordKind: 'campaign-request',
          recordId,
          after: { reminder: mailsSent, wantedAt: now.toISOString() },
        });
      }
      reminded += due.length;
    }
    return { reminded };
  },
});

/** Reminds until nobody is left to be reminded. Returns how many were. */
export async function remindAll(environment: Environment): Promise<number> {
  let all = 0;
  for (let reminded = atOnce; reminded >= atOnce; all += reminded) {
    ({ reminded } = await remindUnanswered.run(environment, system, {}));
  }
  return all;
}
