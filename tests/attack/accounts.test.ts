import { spawn } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { system } from '#app/access/actor.ts';
import { type Database, openDatabase } from '#app/database/client.server.ts';
import { environmentOf } from '#app/kernel/environment.server.ts';
import { newId } from '#app/kernel/ids.ts';
import { createAccount, disableAccount } from '#app/records/account/administer.server.ts';
import { checksum } from '../support/checksum.ts';
import { dialects } from '../support/database.ts';
import { northern } from '../support/office.ts';
import { type DemoRole, demoPassword, type Product, startProduct } from '../support/product.ts';

const appUrl = 'https://netz.example';
const words = 'drei blaue Boote im Nebel';

/** A document without what differs each time: the nonce and its own address. */
function withoutChance(html: string, path: string): string {
  return html
    .replace(/nonce="[^"]*"/g, '')
    .replaceAll(path, 'PATH')
    .replaceAll(path.slice(1), 'PATH');
}

describe.each(dialects)('accounts under attack (%s)', (dialect) => {
  let product: Product;
  beforeAll(async () => {
    // Behind a proxy, so that each test comes from an address of its own.
    product = await startProduct(dialect, {
      APP_URL: appUrl,
      TRUSTED_PROXIES: 'loopback',
      LOG_LEVEL: 'trace',
    });
  });
  afterAll(() => product?.stop());

  async function inDatabase<Result>(work: (database: Database) => Promise<Result>) {
    const database = openDatabase(product.url);
    try {
      return await work(database);
    } finally {
      await database.close();
    }
  }

  /** The command, beside the running product. */
  const user = (...args: string[]) =>
    new Promise<{ status: number | null; stdout: string }>((resolve) => {
      const env = { ...process.env, DATABASE_URL: product.url, APP_URL: appUrl };
      const child = spawn(process.execPath, ['scripts/user.ts', ...args], {
        env,
        stdio: ['ignore', 'pipe', 'ignore'],
      });
      let stdout = '';
      child.stdout.setEncoding('utf8').on('data', (text: string) => {
        stdout += text;
      });
      child.once('close', (status) => resolve({ status, stdout }));
    });

  const make = async (role: string) => {
    const email = `${newId()}@example.org`;
    const regionKeys = role === 'ADMIN' ? [] : [northern];
    await inDatabase((database) =>
      createAccount.run(environmentOf(database), system, {
        name: 'Zoe',
        email,
        role,
        regionKeys,
        next: words,
      }),
    );
    return email;
  };

  const disable = (email: string) =>
    inDatabase(async (database) => {
      const select = { id: true, version: true };
      const account = await database.read.user.findUniqueOrThrow({ where: { email }, select });
      await disableAccount.run(environmentOf(database), system, account);
    });

  const enter = async (email: string, password: string, headers: Record<string, string> = {}) => {
    const body = new URLSearchParams({ email, password });
    const answer = await product.fetch('/anmelden', { method: 'POST', body, headers });
    const cookie = answer.headers.getSetCookie().find((value) => value.includes('session='));
    return { status: answer.status, cookie: cookie?.split(';', 1)[0] ?? null, whole: cookie ?? '' };
  };

  const signedIn = async (email: string, password = words) => {
    const { cookie, status } = await enter(email, password);
    if (!cookie) throw new Error(`Signing in as ${email} answered ${status}.`);
    return cookie;
  };

  const opens = async (cookie: string) => (await product.fetch('/konto', { cookie })).status === 200;

  /** Makes a link as an administrator does and returns its path. */
  const linkFor = async (email: string, headers: Record<string, string> = {}) => {
    const cookie = await product.signIn('admin');
    const account = await inDatabase((database) => database.read.user.findUnique({ where: { email } }));
    const answer = await product.fetch(`/verwaltung/konten/${account?.id}/link`, {
      method: 'POST',
      body: new URLSearchParams(),
      cookie,
      headers,
    });
    const html = await answer.text();
    expect(answer.status).toBe(201);
    const [link = ''] = /[a-z]+:\/\/[^"'\s<>\\]*\/passwort\/[\w-]{43}/.exec(html) ?? [];
    expect(link.startsWith(`${appUrl}/passwort/`), link).toBe(true);
    return link.slice(appUrl.length);
  };

  const set = (path: string, next: string, headers: Record<string, string> = {}) =>
    product.fetch(path, { method: 'POST', body: new URLSearchParams({ next, repeat: next }), headers });

  it('guards the session’s cookie in every way a browser knows', async () => {
    const { whole } = await enter('leadership@example.org', demoPassword);
    expect(whole).toMatch(/^__Host-session=[^;]+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    const answer = await product.fetch('/anmelden');
    expect(answer.headers.get('strict-transport-security')).toMatch(/max-age=\d{7,}/);
  });

  it('takes no session from elsewhere, and begins a new one each time', async () => {
    const email = await make('LEADERSHIP');
    const planted = '__Host-session=IjEyMyI%3D';
    const first = await enter(email, words, { cookie: planted });
    expect(first.cookie).not.toBeNull();
    expect(first.cookie).not.toBe(planted);
    expect(await opens(planted)).toBe(false);
    const second = await enter(email, words, { cookie: first.cookie ?? '' });
    expect(second.cookie).not.toBe(first.cookie);
    expect(await opens(second.cookie ?? '')).toBe(true);
    expect(await opens(first.cookie ?? '')).toBe(false);
  });

  it('gives nobody a session who has read the database', async () => {
    await signedIn('leadership@example.org', demoPassword);
    const rows = await inDatabase(({ read }) => read.session.findMany());
    expect(rows.length).toBeGreaterThan(0);
    for (const { id } of rows) {
      for (const value of [id, encodeURIComponent(btoa(JSON.stringify(id)))]) {
        expect(await opens(`__Host-session=${value}`)).toBe(false);
      }
    }
  });

  it('kills every cookie from before a password change, a change of role, a sign-out and a lock', async () => {
    const email = await make('MANAGER');
    const [here, elsewhere] = [await signedIn(email), await signedIn(email)];
    const body = new URLSearchParams({ current: words, next: `${words} am See`, repeat: `${words} am See` });
    const changed = await product.fetch('/konto', { method: 'POST', body, cookie: here });
    expect(changed.status).toBe(302);
    expect([await opens(here), await opens(elsewhere)]).toEqual([false, false]);
    const fresh = changed.headers.getSetCookie().find((value) => value.includes('session='));
    expect(await opens(fresh?.split(';', 1)[0] ?? '')).toBe(true);

    const again = await signedIn(email, `${words} am See`);
    const out = await product.fetch('/abmelden', { method: 'POST', cookie: again });
    expect(out.headers.get('clear-site-data')).toContain('cache');
    expect(await opens(again)).toBe(false);

    const last = await signedIn(email, `${words} am See`);
    await disable(email);
    expect(await opens(last)).toBe(false);
    expect((await enter(email, `${words} am See`)).status).toBe(401);
  });

  it('answers a known and an unknown address alike, to the letter', async () => {
    const email = await make('MANAGER');
    const disabled = await make('MANAGER');
    await disable(disabled);
    const answers = [];
    for (const address of [email, disabled, 'kollegin@example.org', 'niemand@example.org']) {
      const answer = await product.fetch('/anmelden', {
        method: 'POST',
        body: new URLSearchParams({ email: address, password: 'falsch aber lang' }),
        headers: { 'x-forwarded-for': '198.51.100.7' },
      });
      const html = (await answer.text()).replaceAll(address, 'ADDRESS');
      expect(html).not.toContain('falsch aber lang');
      answers.push([answer.status, answer.headers.getSetCookie(), withoutChance(html, '/anmelden')]);
    }
    for (const answer of answers) expect(answer).toEqual(answers[0]);
  });

  it('lets 1,000 guesses at once through a handful, says how long to wait, and lets the owner in', {
    timeout: 240_000,
  }, async () => {
    const email = await make('MANAGER');
    expect((await enter(email, words, { 'x-forwarded-for': '192.0.2.1' })).status).toBe(302);
    const statuses = new Map<number, number>();
    for (let round = 0; round < 20; round += 1) {
      await Promise.all(
        Array.from({ length: 50 }, async (_, index) => {
          const answer = await product.fetch('/anmelden', {
            method: 'POST',
            body: new URLSearchParams({ email, password: `Versuch ${round} ${index}` }),
            headers: { 'x-forwarded-for': '203.0.113.66' },
          });
          await answer.text();
          statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1);
          if (answer.status === 429) expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
        }),
      );
    }
    // Six at once, and one more for each doubling of the wait while this takes its time.
    expect(statuses.get(401)).toBeLessThanOrEqual(14);
    expect((statuses.get(401) ?? 0) + (statuses.get(429) ?? 0)).toBe(1_000);
    expect((await enter(email, words, { 'x-forwarded-for': '203.0.113.66' })).status).toBe(429);
    expect((await enter(email, words, { 'x-forwarded-for': '192.0.2.1' })).status).toBe(302);
  });

  it('makes links that lead to us, whatever the request says of its host', async () => {
    const email = await make('LEADERSHIP');
    const forged: ReadonlyArray<Record<string, string>> = [
      { 'x-forwarded-host': 'evil.example' },
      { 'x-forwarded-host': 'evil.example:8443', 'x-forwarded-proto': 'http', 'x-forwarded-port': '8443' },
      { forwarded: 'host=evil.example;proto=http', 'x-original-url': '/evil' },
    ];
    for (const headers of forged) await linkFor(email, headers);
    const { status, stdout } = await user('reset-link', '--email', email, '--json');
    expect(status).toBe(0);
    const made = JSON.parse(stdout);
    expect(made).toEqual({ email, url: expect.any(String), expiresAt: expect.any(String) });
    expect(made.url).toMatch(/^https:\/\/netz\.example\/passwort\/[\w-]{43}$/);
    expect((await user('reset-link', '--email', 'niemand@example.org')).status).toBe(1);
    expect((await user('reset-link')).status).toBe(2);
  });

  it('opens an account once with a link: not by looking, not twice, not late, not for another', async () => {
    const email = await make('MANAGER');
    const cookie = await signedIn(email);
    const path = await linkFor(email);
    for (const method of ['GET', 'HEAD', 'GET']) {
      const page = await product.fetch(path, { method });
      expect(page.status).toBe(200);
      expect(page.headers.get('referrer-policy')).toBe('same-origin');
      expect(page.headers.get('cache-control')).toBe('no-store');
      if (method === 'GET') expect(await page.text()).toContain(email);
    }
    const refused = await product.fetch(path, {
      method: 'POST',
      body: new URLSearchParams({ next: words, repeat: words }),
      headers: { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    });
    expect(refused.status).toBe(403);
    // The token in the body, another's address, rights: the link alone decides.
    for (const extra of ['email', 'id', 'userId', 'role']) {
      const body = new URLSearchParams({ next: words, repeat: words, [extra]: 'admin@example.org' });
      expect((await product.fetch(path, { method: 'POST', body })).status, extra).toBe(400);
    }
    const next = 'vier gelbe Enten im Teich';
    const before = await checksum(product.url);
    expect((await set(path, 'kurz')).status).toBe(400);
    expect(await checksum(product.url)).toBe(before);
    const done = await set(path, next);
    expect([done.status, done.headers.get('location')]).toEqual([302, '/anmelden']);
    expect(await opens(cookie)).toBe(false);
    expect((await enter(email, next)).status).toBe(302);
    expect((await enter(email, words)).status).toBe(401);

    const late = await linkFor(email);
    await inDatabase((database) =>
      database.transaction((db) =>
        db.invitation.updateMany({
          where: { email, usedAt: null, revokedAt: null },
          data: { expiresAt: new Date(Date.now() - 1) },
        }),
      ),
    );
    const owner = await make('MANAGER');
    const revoked = await linkFor(owner);
    await disable(owner);
    const unknown = `/passwort/${'A'.repeat(43)}`;
    const answers = [];
    const unchanged = await checksum(product.url);
    for (const dead of [
      unknown,
      path,
      late,
      revoked,
      '/passwort/x',
      '/passwort/%00',
      `/passwort/${'a'.repeat(5_000)}`,
    ]) {
      const looked = await product.fetch(dead);
      const posted = await set(dead, 'fünf rote Äpfel am Baum');
      answers.push([
        looked.status,
        withoutChance(await looked.text(), dead),
        posted.status,
        withoutChance(await posted.text(), dead),
      ]);
    }
    for (const answer of answers.slice(0, 4)) expect(answer).toEqual(answers[0]);
    for (const [looked, , posted] of answers) expect([looked, posted]).toEqual([404, 404]);
    expect(await checksum(product.url)).toBe(unchanged);
  });

  it('is used by one of many at once', async () => {
    const email = await make('MANAGER');
    const path = await linkFor(email);
    const tries = Array.from({ length: 8 }, (_, index) => `Satz Nummer ${index} über Enten`);
    const statuses = await Promise.all(tries.map(async (next) => (await set(path, next)).status));
    expect(statuses.filter((status) => status === 302)).toHaveLength(1);
    expect(statuses.filter((status) => status === 404)).toHaveLength(7);
  });

  it.each(['manager', 'leadership', 'partner'] as const)(
    'lets %s touch no account',
    async (role: DemoRole) => {
      const cookie = await product.signIn(role);
      const victim = await inDatabase(({ read }) =>
        read.user.findUnique({ where: { email: 'admin@example.org' } }),
      );
      const own = await inDatabase(({ read }) =>
        read.user.findUnique({ where: { email: `${role}@example.org` } }),
      );
      const before = await checksum(product.url);
      for (const [path, fields] of [
        [`/verwaltung/konten/${victim?.id}/link`, {}],
        [`/verwaltung/konten/${own?.id}/link`, {}],
        [
          `/verwaltung/konten/${own?.id}`,
          { version: '1', name: 'X', email: own?.email ?? '', role: 'ADMIN' },
        ],
        ['/verwaltung/konten', { verb: 'disable', id: victim?.id ?? '', version: String(victim?.version) }],
        ['/verwaltung/konten/neu', { name: 'X', email: 'neu@example.org', role: 'ADMIN' }],
      ] as const) {
        const answer = await product.fetch(path, {
          method: 'POST',
          body: new URLSearchParams(fields),
          cookie,
        });
        expect(answer.status, path).toBe(403);
      }
      for (const extra of ['role', 'organisationId', 'regionKeys', 'version', 'disabledAt', 'passwordHash']) {
        const display = { locale: 'de', theme: 'dark', density: 'compact', [extra]: 'ADMIN' };
        const password = { current: demoPassword, next: words, repeat: words, [extra]: 'ADMIN' };
        for (const [path, fields] of [
          ['/einstellungen/anzeige', display],
          ['/konto', password],
        ] as const) {
          const answer = await product.fetch(path, {
            method: 'POST',
            body: new URLSearchParams(fields),
            cookie,
          });
          expect(answer.status, `${path} ${extra}`).toBe(400);
        }
      }
      expect(await checksum(product.url)).toBe(before);
    },
  );

  it('always has an administrator, though all remove each other at once', async () => {
    const emails = [await make('ADMIN'), await make('ADMIN'), await make('ADMIN')];
    const cookies = await Promise.all(emails.map((email) => signedIn(email)));
    const accounts = await inDatabase(async (database) => {
      // The demo's own steps back, so that these three are all there are.
      await database.transaction((db) =>
        db.user.updateMany({ where: { email: 'admin@example.org' }, data: { disabledAt: new Date() } }),
      );
      return database.read.user.findMany({ where: { email: { in: emails } }, orderBy: { email: 'asc' } });
    });
    const answers = await Promise.all(
      cookies.flatMap((cookie) =>
        accounts.map(async ({ id, version, name, email }, index) => {
          const answer = await product.fetch(
            index % 2 === 0 ? '/verwaltung/konten' : `/verwaltung/konten/${id}`,
            {
              method: 'POST',
              cookie,
              body: new URLSearchParams(
                index % 2 === 0
                  ? { verb: 'disable', id, version: String(version) }
                  : {
                      version: String(version),
                      name,
                      email,
                      role: 'LEADERSHIP',
                      regionKeys: 'R-NORDTHUERINGEN',
                    },
              ),
            },
          );
          await answer.text();
          return answer.status;
        }),
      ),
    );
    expect(answers.filter((status) => status >= 500)).toEqual([]);
    const left = () =>
      inDatabase(({ read }) => read.user.findMany({ where: { role: 'ADMIN', disabledAt: null } }));
    const [remaining, ...others] = await left();
    expect(others.length).toBeLessThanOrEqual(1);
    expect(emails).toContain(remaining?.email);
    await inDatabase((database) =>
      database.transaction((db) =>
        db.user.updateMany({ where: { email: 'admin@example.org' }, data: { disabledAt: null } }),
      ),
    );
  });

  it('has written no secret, no address and no expected refusal into its log', async () => {
    const email = await make('MANAGER');
    const path = await linkFor(email);
    const cookie = await signedIn(email);
    await product.fetch(path, { headers: { 'x-forwarded-for': '2001:db8::1' } });
    await product.fetch('/netzwerk/daten', { cookie: await product.signIn('partner') });
    await product.fetch('/verwaltung/konten', { cookie });
    const log = product.log();
    for (const secret of [
      path.slice(-43),
      words,
      demoPassword,
      cookie.split('=')[1] ?? '',
      email,
      'admin@example.org',
      '$argon2',
    ]) {
      expect(log).not.toContain(secret);
    }
    expect(log.split('\n').filter((line) => /"level":(50|60)/.test(line))).toEqual([]);
  });
});
