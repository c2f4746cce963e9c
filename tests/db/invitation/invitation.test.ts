import { afterAll, beforeAll, expect, it } from 'vitest';
import { anonymous, system } from '#app/access/actor.ts';
import type { Environment } from '#app/kernel/environment.server.ts';
import { newId } from '#app/kernel/ids.ts';
import { sendWaitingMails } from '#app/operations/jobs/run.server.ts';
import { type Mailer, openMailer } from '#app/platform/mail.server.ts';
import { signIn } from '#app/records/account/sign-in.server.ts';
import { binContact } from '#app/records/contact/bin.server.ts';
import { createContact } from '#app/records/contact/create.server.ts';
import { acceptInvitation } from '#app/records/invitation/accept.server.ts';
import {
  issueInvitationLink,
  resendInvitation,
  revokeInvitation,
} from '#app/records/invitation/change.server.ts';
import { createInvitations } from '#app/records/invitation/create.server.ts';
import { listInvitationsUseCase } from '#app/records/invitation/list.server.ts';
import { viewOpenInvitation } from '#app/records/invitation/open.server.ts';
import { prepareInvitation, previewInvitation } from '#app/records/invitation/prepare.server.ts';
import { viewInvitation } from '#app/records/invitation/view.server.ts';
import { changeOfficeText, resetOfficeText } from '#app/records/office-text/administer.server.ts';
import { checksum } from '../../support/checksum.ts';
import { eachDialect } from '../../support/database.ts';
import { accountOf, type SmallOffice, smallOffice } from '../../support/office.ts';
import { outcomeOf } from '../../support/outcome.ts';
import { openSmtpSink, type SmtpSink } from '../../support/smtp-sink.ts';

const appUrl = 'https://netz.example';
const words = 'drei blaue Boote im Nebel';
const day = 24 * 3_600_000;

eachDialect('an invitation', (context) => {
  let sink: SmtpSink;
  let mailer: Mailer;
  let office: SmallOffice;
  beforeAll(async () => {
    sink = await openSmtpSink();
    mailer = openMailer(sink.url, appUrl);
    office = await smallOffice(context.environment);
  });
  afterAll(async () => {
    mailer?.close();
    await sink?.close();
  });

  const mailing = (): Environment => ({ ...context.environment, sendsMail: true });
  const inDays = (days: number): Environment => {
    const now = new Date(Date.now() + days * day);
    return { ...mailing(), now: () => now };
  };
  const deliver = (environment = mailing()) => sendWaitingMails(environment, { mailer, appUrl });
  const tokenIn = (text: string | undefined) => /\/einladung\/([\w-]{43})/.exec(text ?? '')?.[1] ?? 'none';
  const look = (token: unknown, environment = mailing()) =>
    outcomeOf(viewOpenInvitation.run(environment, anonymous, { token, locale: 'de' }));
  const accept = (token: unknown, environment = mailing()) =>
    outcomeOf(acceptInvitation.run(environment, anonymous, { token, next: words, repeat: words }));

  /** Somebody new of the school, as an actor of the office would enter them. */
  const person = async (extra: Record<string, unknown> = {}) => {
    const email = `${newId()}@example.org`;
    const { id } = await createContact.run(context.environment, system, {
      salutation: 'Frau',
      title: 'Dr.',
      firstName: 'Ina',
      lastName: `Ladung${newId().slice(-8)}`,
      notes: 'NOTIZ-GEHEIM',
      channels: [{ kind: 'EMAIL', value: email }],
      affiliations: [{ organisationId: office.school, position: 'Leitung' }],
      ...extra,
    });
    return { id, email };
  };
  const invite = async (ids: readonly string[], environment = mailing(), extra = {}) =>
    createInvitations.run(environment, office.actors.MANAGER, { ids, ...extra });
  const invited = async (environment = mailing()) => {
    const somebody = await person();
    const { id = '' } = await invite([somebody.id], environment);
    return { ...somebody, invitation: id };
  };
  const view = async (id: string, environment = mailing()) =>
    (await viewInvitation.run(environment, office.actors.MANAGER, { id })).invitation;
  const mailTo = (email: string) => sink.mails.filter(({ to }) => to.includes(email));

  it('goes by mail in the office’s words, is read, accepted and opens the product', async () => {
    const { id, email } = await person();
    const { id: invitation = '' } = await invite([id], mailing(), { note: 'Bis bald im Rathaus!' });
    expect((await view(invitation)).state).toBe('waiting');
    await deliver();
    const [mail] = mailTo(email);
    expect(mail?.from).toBe('netz@example.org');
    expect(mail?.text).toContain('Sehr geehrte Frau Dr. Ladung');
    expect(mail?.text).toContain('Bis bald im Rathaus!');
    expect(mail?.headers).toContain(`Reply-To: Test MANAGER <${office.actors.MANAGER.email}>`);
    expect((await view(invitation)).state).toBe('sent');
    const token = tokenIn(mail?.text);

    const opened = await viewOpenInvitation.run(mailing(), anonymous, { token, locale: 'de' });
    expect(opened).toMatchObject({ email, organisation: 'Schule Übersee' });
    expect(opened.stored).toMatchObject({ hasNotes: true, legalBasis: 'PUBLIC_TASK' });
    expect(JSON.stringify(opened)).not.toContain('NOTIZ-GEHEIM');

    expect(await accept(token)).toBe('done');
    expect((await view(invitation)).state).toBe('accepted');
    const account = await context.database.read.user.findUniqueOrThrow({ where: { email } });
    expect(account).toMatchObject({ role: 'PARTNER', organisationId: office.school });
    expect(await signIn(mailing(), { email, password: words, address: newId() })).toBeTruthy();
    expect([await look(token), await accept(token)]).toEqual(['invitation-used', 'invitation-used']);
  });

  it('keeps nothing that opens: neither the table, the jobs nor the history know its token', async () => {
    const { email } = await invited();
    await deliver();
    const token = tokenIn(mailTo(email)[0]?.text);
    expect(await look(token)).toBe('done');
    const { invitation, auditEntry, job } = context.database.read;
    const stored = JSON.stringify([
      await invitation.findMany(),
      await auditEntry.findMany(),
      await job.findMany(),
    ]);
    expect(stored).not.toContain(token);
  });

  it('is accepted by one of many who try at once', async () => {
    const { email } = await invited();
    await deliver();
    const token = tokenIn(mailTo(email)[0]?.text);
    const outcomes = await Promise.all(Array.from({ length: 4 }, () => accept(token)));
    expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
    expect(await context.database.read.user.count({ where: { email } })).toBe(1);
  });

  it('runs out after two weeks, and can be sent again', async () => {
    const { email, invitation } = await invited();
    await deliver();
    const token = tokenIn(mailTo(email)[0]?.text);
    expect(await look(token, inDays(13.9))).toBe('done');
    expect([await look(token, inDays(14.1)), await accept(token, inDays(14.1))]).toEqual([
      'invitation-expired',
      'invitation-expired',
    ]);
    expect((await view(invitation, inDays(14.1))).state).toBe('expired');
    const { version } = await view(invitation);
    await resendInvitation.run(inDays(15), office.actors.MANAGER, { id: invitation, version });
    await deliver(inDays(15));
    const second = tokenIn(mailTo(email)[1]?.text);
    expect(second).not.toBe(token);
    expect([await look(token, inDays(16)), await look(second, inDays(16))]).toEqual(['not-found', 'done']);
  });

  it('can be withdrawn: before it is sent no mail leaves, and after it the link opens nothing', async () => {
    const early = await invited();
    await revokeInvitation.run(mailing(), office.actors.MANAGER, { id: early.invitation, version: 1 });
    await deliver();
    expect(mailTo(early.email)).toEqual([]);
    const late = await invited();
    await deliver();
    const token = tokenIn(mailTo(late.email)[0]?.text);
    await revokeInvitation.run(mailing(), office.actors.MANAGER, { id: late.invitation, version: 1 });
    const before = await checksum(context.url);
    expect([await look(token), await accept(token)]).toEqual(['invitation-revoked', 'invitation-revoked']);
    const again = { id: late.invitation, version: 2 };
    expect(await outcomeOf(resendInvitation.run(mailing(), office.actors.MANAGER, again))).toBe(
      'invitation-over',
    );
    expect(await checksum(context.url)).toBe(before);
  });

  it('ends with the person or the organisation it was for', async () => {
    const { id, email } = await invited();
    await deliver();
    const token = tokenIn(mailTo(email)[0]?.text);
    await binContact.run(mailing(), office.actors.MANAGER, { id, version: 1 });
    expect([await look(token), await accept(token)]).toEqual(['invitation-revoked', 'invitation-revoked']);
  });

  it('notes what the mail server refuses for good, and tries again what it only puts off', async () => {
    const gone = await invited();
    sink.refuse = { code: 550, text: '5.1.1 No such user' };
    await deliver();
    sink.refuse = { code: 451, text: '4.7.1 Try again later' };
    const busy = await invited();
    await deliver();
    sink.refuse = null;
    expect(await view(gone.invitation)).toMatchObject({ state: 'bounced', bounce: '550 5.1.1 No such user' });
    expect((await view(busy.invitation)).state).toBe('waiting');
    const later = { ...mailing(), now: () => new Date(Date.now() + 61_000) };
    await deliver(later);
    expect([mailTo(gone.email).length, mailTo(busy.email).length]).toEqual([0, 1]);
    expect((await view(busy.invitation)).state).toBe('sent');
    // Somebody whose mail came back is invited anew, and the one before gives way.
    const { count } = await invite([gone.id]);
    expect([count, (await view(gone.invitation)).state]).toEqual([1, 'revoked']);
    await deliver(later);
    expect(mailTo(gone.email)).toHaveLength(1);
  });

  it('waits while the mail server is away, and is sent once it is back', async () => {
    const { email, invitation } = await invited();
    const nobody = openMailer('smtp://127.0.0.1:9?from=netz@example.org', appUrl);
    await sendWaitingMails(mailing(), { mailer: nobody, appUrl });
    nobody.close();
    expect((await view(invitation)).state).toBe('waiting');
    await deliver({ ...mailing(), now: () => new Date(Date.now() + 61_000) });
    expect(mailTo(email)).toHaveLength(1);
  });

  it('works without a mail server: the link is shown once, and no mail ever follows', async () => {
    const { email, invitation } = await invited(context.environment);
    const reference = { id: invitation, version: 1 };
    expect(await outcomeOf(resendInvitation.run(context.environment, office.actors.MANAGER, reference))).toBe(
      'no-mail',
    );
    const { path } = await issueInvitationLink.run(context.environment, office.actors.MANAGER, reference);
    expect((await view(invitation)).state).toBe('linked');
    await deliver();
    expect(mailTo(email)).toEqual([]);
    expect(await accept(tokenIn(path))).toBe('done');
  });

  it('is overtaken by a link that is handed over while its mail waits', async () => {
    const { email, invitation } = await invited();
    const reference = { id: invitation, version: 1 };
    const { path } = await issueInvitationLink.run(mailing(), office.actors.MANAGER, reference);
    await deliver();
    expect([mailTo(email).length, await look(tokenIn(path))]).toEqual([0, 'done']);
    expect(await outcomeOf(revokeInvitation.run(mailing(), office.actors.MANAGER, reference))).toBe(
      'conflict',
    );
  });

  it('leaves out who can’t be invited, and says why', async () => {
    const mute = await person({ channels: [] });
    const free = await person({ affiliations: [] });
    const has = await person({ channels: [{ kind: 'EMAIL', value: office.actors.PARTNER.email }] });
    const elsewhere = await person({ affiliations: [{ organisationId: office.foreign }] });
    const shared = await person();
    const twin = await person({ channels: [{ kind: 'EMAIL', value: shared.email.toUpperCase() }] });
    const done = await invited();
    const ids = [mute, free, has, elsewhere, shared, twin, done].map(({ id }) => id);
    const prepared = await prepareInvitation.run(mailing(), office.actors.MANAGER, {
      ids: [...ids, office.stranger],
    });
    const why = new Map(prepared.left.map((row) => [row.id, row.why]));
    expect(prepared.readyCount).toBe(1);
    expect([mute, free, has, done].map(({ id }) => why.get(id))).toEqual([
      'no-email',
      'no-organisation',
      'has-account',
      'invited',
    ]);
    expect([why.get(shared.id) ?? why.get(twin.id), why.has(office.stranger)]).toEqual([
      'same-address',
      false,
    ]);
    expect((await invite(ids)).count).toBe(1);
    expect((await invite(ids)).count).toBe(0);
  });

  it('goes to a whole filtered list, once each, also if two invite at once', async () => {
    const mark = `Reihe${newId().slice(-8)}`;
    const people = await Promise.all(
      ['a', 'b', 'c'].map((letter) => person({ lastName: `${mark} ${letter}` })),
    );
    const input = { all: 'true', query: `q=${mark}`, ids: [] };
    const both = await Promise.all([
      createInvitations.run(mailing(), office.actors.MANAGER, input),
      createInvitations.run(mailing(), office.actors.ADMIN, input),
    ]);
    expect(both.reduce((sum, { count }) => sum + count, 0)).toBe(3);
    await deliver();
    expect(people.map(({ email }) => mailTo(email).length)).toEqual([1, 1, 1]);
    const listed = await listInvitationsUseCase.run(mailing(), office.actors.MANAGER, {
      q: mark,
      state: 'sent',
    });
    expect([listed.total, listed.items.every(({ state }) => state === 'sent')]).toEqual([3, true]);
  });

  it('speaks with the texts that the office has set, until it takes them back', async () => {
    const text = {
      kind: 'INVITATION',
      locale: 'en',
      version: 0,
      subject: 'Hi {{name}}',
      body: 'Go: {{link}}',
    };
    await changeOfficeText.run(mailing(), office.actors.ADMIN, text);
    expect(await outcomeOf(changeOfficeText.run(mailing(), office.actors.ADMIN, text))).toBe('conflict');
    const somebody = await person();
    const preview = await previewInvitation.run(mailing(), office.actors.MANAGER, {
      ids: somebody.id,
      locale: 'en',
    });
    expect(preview).toMatchObject({ text: 'Go: [Link]' });
    await invite([somebody.id], mailing(), { locale: 'en' });
    await deliver();
    expect(mailTo(somebody.email)[0]?.text).toMatch(/^Go: https:\/\/netz\.example\/einladung\/[\w-]{43}\s*$/);
    await resetOfficeText.run(mailing(), office.actors.ADMIN, {
      kind: 'INVITATION',
      locale: 'en',
      version: 1,
    });
    const after = await previewInvitation.run(mailing(), office.actors.MANAGER, {
      ids: newId(),
      locale: 'en',
    });
    expect(after).toBeNull();
  });

  it('shows its link’s holder no more than one person, and others nothing', async () => {
    const odd = ['', 'x', '\0', '\ud800', 'a'.repeat(100_000), ['x'], { not: '' }, null, undefined, 7];
    const before = await checksum(context.url);
    for (const token of odd) {
      expect([await look(token), await accept(token)], String(token).slice(0, 9)).toEqual([
        'not-found',
        'not-found',
      ]);
    }
    expect(await checksum(context.url)).toBe(before);
  });

  it.each(['LEADERSHIP', 'PARTNER'] as const)('is nothing that %s may send, see or stop', async (role) => {
    const { id, invitation } = await invited();
    // A partner of another organisation, and one who does not administer its profile.
    const rival = await accountOf(context.environment, 'PARTNER', { organisationId: office.company });
    const actor = role === 'PARTNER' ? { ...rival, partnerAdmin: false } : office.actors[role];
    const before = await checksum(context.url);
    const outcomes = await Promise.all([
      outcomeOf(createInvitations.run(mailing(), actor, { ids: [id] })),
      outcomeOf(prepareInvitation.run(mailing(), actor, { ids: [id] })),
      outcomeOf(listInvitationsUseCase.run(mailing(), actor, {})),
      outcomeOf(viewInvitation.run(mailing(), actor, { id: invitation })),
      outcomeOf(revokeInvitation.run(mailing(), actor, { id: invitation, version: 1 })),
      outcomeOf(issueInvitationLink.run(mailing(), actor, { id: invitation, version: 1 })),
    ]);
    expect(outcomes).toEqual([...Array(3).fill('forbidden-role'), ...Array(3).fill('not-found')]);
    expect(await checksum(context.url)).toBe(before);
  });

  it('of another region is not there for a manager', async () => {
    const email = `${newId()}@example.org`;
    const { id } = await createContact.run(context.environment, system, {
      lastName: `Drüben${newId().slice(-8)}`,
      channels: [{ kind: 'EMAIL', value: email }],
      affiliations: [{ organisationId: office.foreign }],
    });
    const { id: invitation } = await createInvitations.run(mailing(), office.actors.ADMIN, { ids: [id] });
    const reference = { id: invitation, version: 1 };
    const { MANAGER } = office.actors;
    expect(await outcomeOf(viewInvitation.run(mailing(), MANAGER, { id: invitation }))).toBe('not-found');
    expect(await outcomeOf(issueInvitationLink.run(mailing(), MANAGER, reference))).toBe('not-found');
    expect((await listInvitationsUseCase.run(mailing(), MANAGER, { q: email })).total).toBe(0);
    expect((await listInvitationsUseCase.run(mailing(), office.actors.ADMIN, { q: email })).total).toBe(1);
  });
});
