import { afterAll, beforeAll, expect, it } from 'vitest';
import { anonymous, system } from '#app/access/actor.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import { newId } from '#app/kernel/ids.ts';
import { sendWaitingMails } from '#app/operations/jobs/run.server.ts';
import { type Mailer, openMailer } from '#app/platform/mail.server.ts';
import { disableAccount } from '#app/records/account/administer.server.ts';
import { askForReset } from '#app/records/account/forgotten.server.ts';
import { resetPassword } from '#app/records/account/reset.server.ts';
import { eachDialect } from '../../support/database.ts';
import { outcomeOf } from '../../support/outcome.ts';
import { openSmtpSink, type SmtpSink } from '../../support/smtp-sink.ts';
import { better, enter, makeAccount } from './fixture.ts';

const appUrl = 'https://netz.example';

eachDialect('a forgotten password', (context) => {
  let sink: SmtpSink;
  let mailer: Mailer;
  beforeAll(async () => {
    sink = await openSmtpSink();
    mailer = openMailer(sink.url, appUrl);
  });
  afterAll(async () => {
    mailer?.close();
    await sink?.close();
  });

  const mailing = (): Environment => ({ ...context.environment, sendsMail: true });
  const ask = (email: string, address = newId()) => outcomeOf(askForReset(mailing(), { email, address }));
  const deliver = (milliseconds = 0) => {
    const now = () => new Date(Date.now() + milliseconds);
    return sendWaitingMails({ ...mailing(), now }, { mailer, appUrl });
  };
  const mailTo = (email: string) => sink.mails.filter(({ to }) => to.includes(email));
  const tokenIn = (text: string | undefined) => /\/passwort\/([\w-]{43})/.exec(text ?? '')?.[1] ?? 'none';
  const set = (token: string) =>
    outcomeOf(resetPassword.run(mailing(), anonymous, { token, next: better, repeat: better }));

  it('is set anew by a link that comes by mail', async () => {
    const { email } = await makeAccount(context.environment);
    expect(await ask(email.toUpperCase())).toBe('done');
    await deliver();
    const [mail] = mailTo(email);
    expect(mail?.text).toContain('Zoe Zufall');
    expect(await set(tokenIn(mail?.text))).toBe('done');
    expect(await outcomeOf(enter(context.environment, email, better))).toBe('done');
    expect(
      JSON.stringify(await context.database.read.job.findMany({ where: { doneAt: { not: null } } })),
    ).not.toContain(email);
  });

  it('is answered alike for known, unknown and disabled addresses, and writes the same', async () => {
    const { email } = await makeAccount(context.environment);
    const disabled = await makeAccount(context.environment);
    await disableAccount.run(context.environment, system, { id: disabled.id, version: 1 });
    const unknown = `${newId()}@example.org`;
    const jobs = () => context.database.read.job.count({ where: { doneAt: null } });
    for (const address of [email, disabled.email, unknown]) {
      const before = await jobs();
      expect([await ask(address), (await jobs()) - before]).toEqual(['done', 1]);
    }
    await deliver();
    expect([email, disabled.email, unknown].map((address) => mailTo(address).length)).toEqual([1, 0, 0]);
    expect(await context.database.read.job.count({ where: { doneAt: null } })).toBe(0);
  });

  it('gets one account three mails an hour at most, of which the last one works', async () => {
    const { email } = await makeAccount(context.environment);
    for (let tries = 0; tries < 5; tries += 1) {
      expect(await ask(email)).toBe('done');
      await deliver();
    }
    const mails = mailTo(email);
    expect(mails).toHaveLength(3);
    expect(await set(tokenIn(mails[0]?.text))).toBe('not-found');
    expect(await set(tokenIn(mails[2]?.text))).toBe('done');
  });

  it('has one link however often the mail server had to be asked', async () => {
    const { id, email } = await makeAccount(context.environment);
    sink.refuse = { code: 451, text: 'later' };
    await ask(email);
    await deliver();
    await deliver(61_000);
    sink.refuse = null;
    await deliver(200_000);
    expect(mailTo(email)).toHaveLength(1);
    expect(await context.database.read.invitation.count({ where: { userId: id } })).toBe(1);
    expect(await set(tokenIn(mailTo(email)[0]?.text))).toBe('done');
  });

  it('is slowed down per address that asks, and keeps no owner out', async () => {
    const { email } = await makeAccount(context.environment);
    const attacker = newId();
    const outcomes: string[] = [];
    for (let tries = 0; tries < 14; tries += 1) outcomes.push(await ask(email, attacker));
    expect([outcomes[0], outcomes.at(-1)]).toEqual(['done', 'throttled']);
    expect(await ask(email)).toBe('done');
  });

  it('can’t be asked for without a mail server', async () => {
    const { email } = await makeAccount(context.environment);
    expect(await outcomeOf(askForReset(context.environment, { email, address: newId() }))).toBe('no-mail');
  });
});
