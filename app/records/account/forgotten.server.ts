import { z } from 'zod';
import { anonymous } from '#app/access/actor.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import { Failure } from '#app/kernel/failure.ts';
import { email, id, requiredText } from '#app/kernel/field.ts';
import { defineRead, defineWrite } from '#app/kernel/use-case.server.ts';
import { parseInput } from '#app/kernel/validation.server.ts';
import { enqueue, finishJob } from '#app/platform/jobs.server.ts';
import { instantInWords } from '../invitation/mail.ts';
import { fillIn } from '../office-text/office-text.ts';
import { findOfficeText } from '../office-text/store.server.ts';
import { hashOfReset, newReset } from './reset.server.ts';
import { countMailedResets, insertReset, renewReset, revokeResets } from './reset-store.server.ts';
import { findAccountByEmail } from './store.server.ts';
import { forgottenLimits, spendTry } from './throttle.server.ts';

const hour = 3_600_000;
/** So many mails an hour go to one account: whoever asks for another's cannot flood them, nor make their last link void. */
const mostAnHour = 3;

export const forgottenInput = z.strictObject({ email: email() });
const forgottenRequest = forgottenInput.extend({ address: requiredText(100) });

/** `account.view-forgotten`: can a link be mailed at all? */
export const viewForgotten = defineRead({
  name: 'account.view-forgotten',
  input: z.strictObject({}),
  may: () => true,
  run: async ({ sendsMail }) => ({ sendsMail }),
});

/** `account.request-reset`: writes the wish down, whoever it is for. Never asked but behind the throttle. */
const requestReset = defineWrite({
  name: 'account.request-reset',
  input: forgottenRequest,
  may: () => true,
  async run({ db, now, newId }, { email: address }) {
    await enqueue(db, [{ id: newId(), kind: 'account.reset-mail', payload: { email: address } }], now);
  },
});

/**
 * Asks for a link to set a new password. Whether the address has an account is
 * looked up later, by nobody who waits for the answer: it is the same, and takes
 * the same time, for all.
 *
 * @throws Failure throttled; conflict where there is no mail server
 */
export async function askForReset(environment: Environment, input: unknown): Promise<void> {
  const { address } = parseInput(forgottenRequest, input);
  if (!environment.sendsMail) throw new Failure('conflict', 'no-mail');
  await spendTry(environment, forgottenLimits(address));
  await requestReset.run(environment, anonymous, input);
}

/**
 * `account.write-reset-mail`: the mail with a link for the account behind an
 * address; null where there is none, it is disabled, or it has had its share.
 * The link belongs to the job, so that a second try replaces it.
 */
export const writeResetMail = defineWrite({
  name: 'account.write-reset-mail',
  input: z.strictObject({ jobId: id(), email: email(), appUrl: z.string() }),
  may: (actor) => actor.kind === 'system' || 'role',
  async run({ db, now, history }, { jobId, email: address, appUrl }) {
    const account = await findAccountByEmail(db, address);
    if (!account || account.disabledAt) return null;
    const { token, expiresAt } = newReset(now);
    if (!(await renewReset(db, jobId, { tokenHash: hashOfReset(token), expiresAt }))) {
      const since = new Date(now.getTime() - hour);
      if ((await countMailedResets(db, account.id, since)) >= mostAnHour) return null;
      await revokeResets(db, account.id, now);
      await insertReset(db, {
        id: jobId,
        tokenHash: hashOfReset(token),
        email: account.email,
        userId: account.id,
        expiresAt,
        createdById: null,
        createdAt: now,
      });
      const after = { resetLinkUntil: expiresAt.toISOString(), byMail: true };
      history.record({ recordKind: 'account', recordId: account.id, after });
    }
    const locale = account.locale === 'en' ? 'en' : 'de';
    const wording = await findOfficeText(db, 'RESET', locale);
    const values = {
      name: account.name,
      link: `${appUrl}/passwort/${token}`,
      gueltig_bis: instantInWords(expiresAt, locale),
    };
    return {
      to: { name: account.name, address: account.email },
      subject: fillIn(wording.subject ?? '', values),
      text: fillIn(wording.body, values),
    };
  },
});

/** `account.note-reset-mail`: the mail has left, or never will; the job is over with that, and forgets the address. */
export const noteResetMail = defineWrite({
  name: 'account.note-reset-mail',
  input: z.strictObject({ jobId: id() }),
  may: (actor) => actor.kind === 'system' || 'role',
  run: ({ db, now }, { jobId }) => finishJob(db, jobId, now),
});
