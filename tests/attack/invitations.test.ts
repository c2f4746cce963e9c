import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { system } from '#app/access/actor.ts';
import { type Database, openDatabase } from '#app/database/client.server.ts';
import { addDays, dayOf } from '#app/kernel/day.ts';
import { environmentOf } from '#app/kernel/environment.server.ts';
import { newId } from '#app/kernel/ids.ts';
import { createContact } from '#app/records/contact/create.server.ts';
import { createInvitations } from '#app/records/invitation/create.server.ts';
import { listUnasked } from '#app/records/listing/expiry-store.server.ts';
import { checksum } from '../support/checksum.ts';
import { dialects } from '../support/database.ts';
import { type Product, startProduct } from '../support/product.ts';
import { openSmtpSink, type SmtpSink } from '../support/smtp-sink.ts';

const appUrl = 'https://netz.example';

describe.each(dialects)('invitations and forgotten passwords under attack (%s)', (dialect) => {
  let sink: SmtpSink;
  let product: Product;
  beforeAll(async () => {
    sink = await openSmtpSink();
    product = await startProduct(dialect, {
      APP_URL: appUrl,
      SMTP_URL: sink.url,
      TRUSTED_PROXIES: 'loopback',
      LOG_LEVEL: 'trace',
    });
  });
  afterAll(async () => {
    await product?.stop();
    await sink?.close();
  });

  async function inDatabase<Result>(work: (database: Database) => Promise<Result>) {
    const database = openDatabase(product.url);
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  }

  /** Somebody of another organisation than the demo's partner, invited by the operator. */
  const invite = (channel: string) =>
    inDatabase(async (database) => {
      const environment = { ...environmentOf(database), sendsMail: true };
      const partner = await database.read.user.findUniqueOrThrow({ where: { email: 'partner@example.org' } });
      const other = await database.read.organisation.findFirstOrThrow({
        where: { id: { not: partner.organisationId ?? '' }, deletedAt: null },
      });
      const { id } = await createContact.run(environment, system, {
        lastName: `Eingeladen${newId().slice(-8)}`,
        channels: [{ kind: 'EMAIL', value: channel }],
        affiliations: [{ organisationId: other.id }],
      });
      return createInvitations.run(environment, system, { ids: [id] });
    });

  const untilMail = async (address: string) => {
    for (let tries = 0; tries < 200; tries += 1) {
      const mail = sink.mails.find(({ to }) => to.includes(address));
      if (mail) return mail;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error(`No mail came to ${address}.`);
  };

  /** What the program does by itself is done: mails are noted as sent, owners of what ran out are asked. */
  const untilNothingIsDue = () =>
    inDatabase(async ({ read }) => {
      const today = dayOf(new Date());
      for (let tries = 0; tries < 200; tries += 1) {
        const due = [
          await read.job.count({ where: { doneAt: null, failedAt: null } }),
          (await listUnasked(read, { from: addDays(today, -30), before: today, limit: 1 })).length,
        ];
        if (due.every((count) => count === 0)) return;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      throw new Error('The program never came to rest.');
    });

  const forgot = async (email: string, headers: Record<string, string> = {}) => {
    const body = new URLSearchParams({ email });
    const answer = await product.fetch('/passwort-vergessen', { method: 'POST', body, headers });
    const text = (await answer.text()).replace(/nonce="[^"]*"/g, '').replaceAll(email, 'EMAIL');
    return { status: answer.status, headers: [...answer.headers.keys()].sort(), text };
  };

  it('answers a known and an unknown address to the byte alike', async () => {
    const strange = await forgot(`${newId()}@example.org`);
    expect(strange.status).toBe(200);
    const plain = ({ text }: typeof strange) => text.replace(/[A-Za-z0-9+/]{20,}={0,2}/g, 'CHANCE');
    const known = await forgot('leadership@example.org');
    expect([known.status, known.headers, plain(known)]).toEqual([
      strange.status,
      strange.headers,
      plain(strange),
    ]);
  });

  it('writes links that lead home, whatever host the request claims', async () => {
    await forgot('manager@example.org', {
      'x-forwarded-host': 'evil.example',
      forwarded: 'host=evil.example',
      'x-forwarded-proto': 'http',
    });
    const { text } = await untilMail('manager@example.org');
    expect(text).toContain(`${appUrl}/passwort/`);
    expect(text).not.toContain('evil');
  });

  it('lets a partner see, send, link or stop nothing of others, and changes nothing', async () => {
    const email = `${newId()}@example.org`;
    const { id } = await invite(email);
    await untilMail(email);
    await untilNothingIsDue();
    const cookie = await product.signIn('partner');
    const before = await checksum(product.url);
    for (const path of ['/einladungen', '/einladungen/neu', `/einladungen/${id}`, '/verwaltung/mail']) {
      for (const address of [path, `${path}.data`]) {
        const answer = await product.fetch(address, { cookie });
        // It invites its own colleagues there, and sees nobody else’s.
        expect([200, 202, 403, 404], address).toContain(answer.status);
        expect(await answer.text(), address).not.toContain(email);
      }
    }
    for (const verb of ['resend', 'revoke', 'link']) {
      const body = new URLSearchParams({ verb, version: '1' });
      const answer = await product.fetch(`/einladungen/${id}`, { method: 'POST', body, cookie });
      expect(answer.status, verb).toBe(404);
    }
    expect(await checksum(product.url)).toBe(before);
  });

  it('is not used up by being looked at, and takes no field that would raise anybody', async () => {
    const email = `${newId()}@example.org`;
    await invite(email);
    const [path = ''] = /\/einladung\/[\w-]{43}/.exec((await untilMail(email)).text) ?? [];
    for (const address of [path, `${path}?schritt=passwort`, `${path}.data`]) {
      const answer = await product.fetch(address);
      expect([answer.status, answer.headers.get('cache-control')], address).toEqual([200, 'no-store']);
      expect(answer.headers.get('referrer-policy')).toBe('same-origin');
    }
    const words = 'drei blaue Boote im Nebel';
    const before = await checksum(product.url);
    for (const extra of ['role', 'organisationId', 'email', 'regionKeys']) {
      const body = new URLSearchParams({ next: words, repeat: words, [extra]: 'ADMIN' });
      expect((await product.fetch(path, { method: 'POST', body })).status, extra).toBe(400);
    }
    expect(await checksum(product.url)).toBe(before);
    expect(product.log()).not.toContain(path.slice('/einladung/'.length));
    expect(product.log()).not.toContain(email);
  });
});
