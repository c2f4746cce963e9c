import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#app/database/client.server.ts';
import routes from '#app/routes.ts';
import { checksum } from '../support/checksum.ts';
import { dialects } from '../support/database.ts';
import { type DemoRole, demoPassword, type Product, startProduct } from '../support/product.ts';
import { patterns, someId } from '../support/routes.ts';

interface Posted {
  readonly path: string;
  readonly role: DemoRole | null;
  /** What the form needs; each of them is then sent in every wrong way. */
  readonly fields: Readonly<Record<string, string>>;
}

const words = 'drei blaue Boote im Nebel';

const forms: readonly Posted[] = [
  { path: '/anmelden', role: null, fields: { email: 'manager@example.org', password: demoPassword } },
  { path: `/passwort/${'A'.repeat(43)}`, role: null, fields: { next: words, repeat: words } },
  { path: '/organisationen/neu', role: 'manager', fields: { name: 'Neu', sector: 'STATE' } },
  { path: '/kontakte/neu', role: 'manager', fields: { lastName: 'Neu' } },
  { path: '/treffen/neu', role: 'manager', fields: { title: 'Neu', start: '2026-04-01T10:00' } },
  { path: '/wiedervorlagen/neu', role: 'manager', fields: { title: 'Neu' } },
  {
    path: '/verwaltung/konten/neu',
    role: 'admin',
    fields: { name: 'Neu', email: 'neu@example.org', role: 'ADMIN' },
  },
  { path: '/meine-daten', role: 'partner', fields: { kind: 'RECTIFICATION', message: 'Mein Name.' } },
  {
    path: '/betroffenenanfragen/neu',
    role: 'admin',
    fields: { channel: 'LETTER', receivedOn: '2026-11-02', kind: 'ACCESS', personName: 'Ada Brief' },
  },
  { path: '/konto', role: 'manager', fields: { current: demoPassword, next: words, repeat: words } },
  {
    path: '/einstellungen/anzeige',
    role: 'manager',
    fields: { locale: 'de', theme: 'dark', density: 'compact' },
  },
];

/** One required field sent as something that it is not, as pairs that are encoded already. */
function wrongWays(name: string, value: string): ReadonlyArray<readonly [what: string, sent: string]> {
  const plain = encodeURIComponent(value);
  return [
    ['missing', ''],
    ['as an operator', `${name}[contains]=${plain}`],
    ['as an operator of JSON', `${name}.not=`],
    ['as a list', `${name}[0]=${plain}`],
    ['as an open list', `${name}[]=${plain}`],
    ['as an endless list', `${name}[999999999]=${plain}`],
    ['as JSON', `${name}=${encodeURIComponent('{"not":""}')}&${name}=x`],
    ['with NUL', `${name}=${plain}%00`],
    ['of a megabyte', `${name}=${'a'.repeat(1_000_001)}`],
    ['by the prototype', `__proto__[${name}]=${plain}&__proto__.${name}=${plain}`],
    ['by the constructor', `constructor.prototype.${name}=${plain}`],
    [
      'with orders to the form library',
      `${name}=${plain}&__intent__=${encodeURIComponent('{"type":"reset","payload":{}}')}`,
    ],
    ['with broken orders', `${name}=${plain}&__intent__={&__state__={`],
  ];
}

describe.each(dialects)('requests that no page of ours sends (%s)', (dialect) => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct(dialect, { LOG_LEVEL: 'info' });
    for (const role of ['admin', 'manager', 'leadership', 'partner'] as const) {
      cookies.set(role, await product.signIn(role));
    }
  });
  afterAll(() => product?.stop());

  const cookies = new Map<DemoRole, string>();
  const cookieOf = (role: DemoRole | null) => (role ? (cookies.get(role) ?? null) : null);
  const post = (
    path: string,
    role: DemoRole | null,
    body: BodyInit,
    headers: Record<string, string> = {},
  ) => {
    const type = { 'content-type': 'application/x-www-form-urlencoded' };
    return product.fetch(path, {
      method: 'POST',
      body,
      cookie: cookieOf(role),
      headers: { ...type, ...headers },
    });
  };

  it.each(forms)('$path takes each field as what it is, or not at all', async ({ path, role, fields }) => {
    const before = await checksum(product.url);
    for (const [name, value] of Object.entries(fields)) {
      const others = Object.entries(fields)
        .filter(([other]) => other !== name)
        .map(([other, right]) => `${other}=${encodeURIComponent(right)}`);
      for (const [what, sent] of wrongWays(name, value)) {
        const answer = await post(path, role, [...others, sent].filter(Boolean).join('&'));
        const text = await answer.text();
        const title = `${name} ${what}: ${answer.status}`;
        expect([400, 401, 404], title).toContain(answer.status);
        expect(
          answer.headers.getSetCookie().filter((cookie) => cookie.includes('session=')),
          title,
        ).toEqual([]);
        expect(text.length, title).toBeLessThan(500_000);
      }
    }
    expect(await checksum(product.url)).toBe(before);
  });

  it('reads forms only, whatever a body is said to be', async () => {
    const before = await checksum(product.url);
    const account = JSON.stringify({
      name: 'Neu',
      sector: 'STATE',
      email: 'manager@example.org',
      password: demoPassword,
    });
    const bodies: ReadonlyArray<readonly [type: string, body: string]> = [
      ['text/plain', account],
      ['application/json', account],
      ['application/json; charset=x', '{'],
      ['multipart/form-data', 'x'],
      ['multipart/form-data; boundary=x', '--x\r\nContent-Disposition: form-data; name="name"\r\n\r\nNeu'],
      ['application/octet-stream', '\0'],
      ['x', ''],
    ];
    for (const { path, role } of forms) {
      for (const [type, body] of bodies) {
        const answer = await post(path, role, body, { 'content-type': type });
        await answer.text();
        expect([400, 401, 404], `${path} as ${type}: ${answer.status}`).toContain(answer.status);
      }
    }
    const large = await post('/anmelden', null, 'a'.repeat(3_000_000)).catch(() => null);
    expect([413, undefined]).toContain(large?.status);
    expect(await checksum(product.url)).toBe(before);
  });

  it('takes forms from our own pages only, whichever header is missing, wrong or empty', async () => {
    const { origin } = product;
    const own = { origin, 'sec-fetch-site': 'same-origin' };
    const forged: ReadonlyArray<Record<string, string>> = [
      {},
      { 'sec-fetch-site': 'none' },
      { 'sec-fetch-site': '' },
      { origin: 'null' },
      { origin: 'null', 'sec-fetch-site': 'cross-site' },
      { origin: 'https://evil.example' },
      { origin: `${origin}.evil.example` },
      { origin: 'http://localhost' },
      { ...own, origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
      { ...own, origin: 'https://evil.example', host: 'evil.example', forwarded: 'host=evil.example' },
      { ...own, 'sec-fetch-site': 'cross-site' },
      { ...own, 'sec-fetch-site': 'same-site' },
      { ...own, 'sec-fetch-site': 'same-origin, cross-site' },
    ];
    const before = await checksum(product.url);
    const targets: ReadonlyArray<Posted> = [...forms, { path: '/abmelden', role: 'leadership', fields: {} }];
    for (const { path, role, fields } of targets) {
      const cookie = cookieOf(role);
      for (const headers of forged) {
        for (const suffix of ['', '.data']) {
          const answer = await fetch(`${origin}${path}${suffix}`, {
            method: 'POST',
            redirect: 'manual',
            body: new URLSearchParams(fields),
            headers: { ...(cookie ? { cookie } : {}), ...headers },
          });
          await answer.text();
          expect(answer.status, `${path}${suffix} ${JSON.stringify(headers)}`).toBe(403);
        }
      }
    }
    expect(await checksum(product.url)).toBe(before);
    expect((await product.fetch('/konto', { cookie: cookieOf('leadership') })).status).toBe(200);
  });

  it('changes nothing by being looked at', async () => {
    const database = openDatabase(product.url);
    const organisation = await database.read.organisation.findFirst({ select: { id: true } });
    const victim = await database.read.user.findFirst({ where: { role: 'MANAGER' } });
    await database.close();
    const cookie = cookieOf('admin');
    const before = await checksum(product.url);
    const query = new URLSearchParams({
      _method: 'DELETE',
      verb: 'disable',
      id: victim?.id ?? '',
      version: String(victim?.version),
      locale: 'en',
    });
    for (const pattern of patterns(routes)) {
      const path = pattern.replace(/:id/g, organisation?.id ?? someId).replace(/:\w+/g, someId);
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        const headers = { 'x-http-method-override': 'POST', 'x-method-override': 'DELETE' };
        const answer = await product.fetch(`${path}?${query}`, { method, cookie, headers });
        await answer.text();
        expect(answer.status, `${method} ${path}`).toBeLessThan(500);
      }
    }
    expect(await checksum(product.url)).toBe(before);
  });

  it('stumbles over no address, method or way to ask', async () => {
    const cookie = cookieOf('admin');
    const before = await checksum(product.url);
    for (const path of [
      '/%',
      '/%00',
      '/%E0%A4%A',
      '/%ff%fe',
      '/verwaltung/konten/%00',
      '/verwaltung/konten/%E0%A4%A/link',
      `/verwaltung/konten/${'a'.repeat(7_000)}`,
      "/verwaltung/konten/1'%20OR%20'1'='1",
      '/organisationen/__proto__',
      '/organisationen/constructor/bearbeiten',
      '//evil.example/konto',
      '/konto?__proto__[x]=1&constructor.prototype.x=1',
      '/verwaltung/konten?q[contains]=a&role[not]=&sort[0]=name&after[]=x&size=1e9&size=-1',
      '/verwaltung/konten?q=%00&state=__proto__&sort=constructor&region=%ED%A0%80',
      '/konto.data?_routes=__proto__',
      '/konto.data?_routes=routes%2Faccount%2Fown,root,nirgends',
      '/verwaltung/konten.data?_routes=',
      '/?_data=routes%2Faccount%2Fown',
      '/konto?%5Fdata=root',
    ]) {
      for (const who of [cookie, null]) {
        const answer = await product.fetch(path, { cookie: who });
        await answer.text();
        expect(answer.status, `${path} ${answer.status}`).toBeLessThan(500);
        expect(answer.headers.get('location') ?? '', path).not.toMatch(/^(https?:)?\/\//);
      }
    }
    for (const method of ['PUT', 'PATCH', 'DELETE', 'PROPFIND']) {
      for (const path of ['/konto', '/verwaltung/konten', '/netzwerk/daten', '/nirgends']) {
        const answer = await product.fetch(path, { method, cookie });
        await answer.text();
        expect(answer.status, `${method} ${path}`).toBeGreaterThanOrEqual(400);
        expect(answer.status, `${method} ${path}`).toBeLessThan(500);
      }
    }
    expect(await checksum(product.url)).toBe(before);
  });

  it('calls none of all this an error of ours', async () => {
    await product.fetch('/netzwerk/daten', { cookie: cookieOf('partner') });
    const errors = product
      .log()
      .split('\n')
      .filter((line) => /"level":(50|60)/.test(line) || /^\s+at /.test(line));
    expect(errors).toEqual([]);
  });
});
