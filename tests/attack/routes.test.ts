import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#app/database/client.server.ts';
import routes from '#app/routes.ts';
import { checksum } from '../support/checksum.ts';
import { dialects } from '../support/database.ts';
import { type DemoRole, type Product, startProduct } from '../support/product.ts';
import { patterns, someId } from '../support/routes.ts';

const all = patterns(routes);
const open: readonly string[] = JSON.parse(
  readFileSync(new URL('public-routes.json', import.meta.url), 'utf8'),
);
/** The addresses that are not public, with an id that names nothing where one belongs. */
const locked = all
  .filter((pattern) => !open.includes(pattern))
  .map((pattern) => pattern.replace(/:\w+/g, someId).replace('*', 'nirgends'));

/** Beyond what everybody signed in sees: which role finds what (200), nothing (404) or a refusal (403). */
const lists: ReadonlyArray<readonly [path: string, answers: Readonly<Record<DemoRole, number>>]> = [
  ['/', { admin: 200, manager: 200, leadership: 200, partner: 200 }],
  ['/organisationen', { admin: 200, manager: 200, leadership: 200, partner: 200 }],
  ['/organisationen/neu', { admin: 200, manager: 200, leadership: 403, partner: 403 }],
  ['/organisationen/papierkorb', { admin: 302, manager: 302, leadership: 302, partner: 302 }],
  ['/papierkorb', { admin: 200, manager: 200, leadership: 403, partner: 403 }],
  ['/organisationen.csv', { admin: 200, manager: 200, leadership: 200, partner: 200 }],
  ['/kontakte.csv', { admin: 200, manager: 200, leadership: 200, partner: 200 }],
  ['/treffen.csv', { admin: 200, manager: 200, leadership: 200, partner: 403 }],
  ['/listen/auswahl?list=contact&all=true', { admin: 200, manager: 200, leadership: 403, partner: 403 }],
  ['/kontakte', { admin: 200, manager: 200, leadership: 200, partner: 200 }],
  ['/kontakte/neu', { admin: 200, manager: 200, leadership: 403, partner: 403 }],
  ['/treffen', { admin: 200, manager: 200, leadership: 200, partner: 403 }],
  ['/treffen/neu', { admin: 200, manager: 200, leadership: 403, partner: 403 }],
  ['/treffen/papierkorb', { admin: 302, manager: 302, leadership: 302, partner: 302 }],
  ['/wiedervorlagen', { admin: 200, manager: 200, leadership: 403, partner: 403 }],
  ['/projekte', { admin: 200, manager: 200, leadership: 200, partner: 200 }],
  ['/projekte/neu', { admin: 200, manager: 200, leadership: 403, partner: 403 }],
  ['/projekte/papierkorb', { admin: 302, manager: 302, leadership: 302, partner: 302 }],
  ['/angebote', { admin: 200, manager: 200, leadership: 200, partner: 200 }],
  ['/angebote/neu', { admin: 200, manager: 200, leadership: 403, partner: 200 }],
  [`/angebote/${someId}/anhaenge`, { admin: 404, manager: 404, leadership: 404, partner: 404 }],
  [`/stellen/${someId}/anhaenge/${someId}`, { admin: 404, manager: 404, leadership: 404, partner: 404 }],
  ['/angebote/papierkorb', { admin: 302, manager: 302, leadership: 403, partner: 200 }],
  ['/netzwerk', { admin: 200, manager: 200, leadership: 200, partner: 403 }],
  ['/netzwerk?audience=public', { admin: 200, manager: 200, leadership: 200, partner: 403 }],
  ['/netzwerk/ansichten', { admin: 200, manager: 200, leadership: 200, partner: 403 }],
  [`/netzwerk/ansichten/${someId}`, { admin: 404, manager: 404, leadership: 404, partner: 404 }],
  [`/netzwerk/ansichten/${someId}/bearbeiten`, { admin: 404, manager: 404, leadership: 404, partner: 404 }],
  ['/netzwerk/ansichten/%00', { admin: 404, manager: 404, leadership: 404, partner: 404 }],
  [`/netzwerk?ansicht=${someId}`, { admin: 404, manager: 404, leadership: 404, partner: 403 }],
  ['/netzwerk/praesentationen', { admin: 200, manager: 200, leadership: 200, partner: 403 }],
  ['/netzwerk/praesentationen/neu', { admin: 200, manager: 200, leadership: 200, partner: 403 }],
  [`/netzwerk/praesentationen/${someId}`, { admin: 404, manager: 404, leadership: 404, partner: 404 }],
  [
    `/netzwerk/praesentationen/${someId}/bearbeiten`,
    { admin: 404, manager: 404, leadership: 404, partner: 404 },
  ],
  [
    `/netzwerk/praesentationen/${someId}/drucken`,
    { admin: 404, manager: 404, leadership: 404, partner: 404 },
  ],
  ['/netzwerk/erkenntnisse', { admin: 200, manager: 200, leadership: 200, partner: 403 }],
  ['/netzwerk/erkenntnisse.csv', { admin: 200, manager: 200, leadership: 200, partner: 403 }],
  ['/netzwerk/was-waere-wenn', { admin: 200, manager: 200, leadership: 200, partner: 403 }],
  [`/organisationen/${someId}/erreichen`, { admin: 404, manager: 404, leadership: 404, partner: 404 }],
  [`/kontakte/${someId}/verbindung/${someId}`, { admin: 404, manager: 404, leadership: 404, partner: 403 }],
  ['/netzwerk/datei/gexf', { admin: 200, manager: 200, leadership: 200, partner: 403 }],
  ['/netzwerk/daten', { admin: 200, manager: 200, leadership: 200, partner: 403 }],
  ['/berichte', { admin: 200, manager: 200, leadership: 200, partner: 403 }],
  ['/berichte?region=R-NIRGENDS', { admin: 404, manager: 404, leadership: 404, partner: 403 }],
  [
    '/berichte?region=R-STAEDTEDREIECK&from=2025-01-01&to=x',
    { admin: 200, manager: 404, leadership: 404, partner: 403 },
  ],
  ['/berichte.csv', { admin: 200, manager: 200, leadership: 200, partner: 403 }],
  ['/profil', { admin: 302, manager: 302, leadership: 302, partner: 200 }],
  ['/profil/bearbeiten', { admin: 403, manager: 403, leadership: 403, partner: 200 }],
  ['/profil/logo', { admin: 403, manager: 403, leadership: 403, partner: 200 }],
  ['/profil/personen', { admin: 403, manager: 403, leadership: 403, partner: 200 }],
  ['/profil/personen/neu', { admin: 403, manager: 403, leadership: 403, partner: 200 }],
  [`/profil/personen/${someId}`, { admin: 403, manager: 403, leadership: 403, partner: 404 }],
  ['/profil/konten', { admin: 403, manager: 403, leadership: 403, partner: 200 }],
  ['/profil/verbindungen', { admin: 403, manager: 403, leadership: 403, partner: 200 }],
  [`/profil/verbindungen/${someId}`, { admin: 403, manager: 403, leadership: 403, partner: 404 }],
  [`/profil/verbindungen/neu?mit=${someId}`, { admin: 403, manager: 403, leadership: 403, partner: 404 }],
  ['/verzeichnis', { admin: 403, manager: 403, leadership: 403, partner: 200 }],
  [`/verzeichnis/${someId}`, { admin: 404, manager: 404, leadership: 404, partner: 404 }],
  ['/meine-daten', { admin: 200, manager: 200, leadership: 200, partner: 200 }],
  ['/meine-daten/datei', { admin: 200, manager: 200, leadership: 200, partner: 200 }],
  ['/betroffenenanfragen', { admin: 200, manager: 200, leadership: 403, partner: 403 }],
  ['/betroffenenanfragen?view=done', { admin: 200, manager: 200, leadership: 403, partner: 403 }],
  ['/betroffenenanfragen/neu', { admin: 200, manager: 403, leadership: 403, partner: 403 }],
  [`/betroffenenanfragen/${someId}/frist`, { admin: 404, manager: 404, leadership: 404, partner: 404 }],
  [`/betroffenenanfragen/${someId}`, { admin: 404, manager: 404, leadership: 404, partner: 404 }],
  ['/rueckmeldungen', { admin: 200, manager: 200, leadership: 403, partner: 403 }],
  ['/rueckmeldungen/verbindungen', { admin: 200, manager: 200, leadership: 403, partner: 403 }],
  [`/rueckmeldungen/${someId}`, { admin: 404, manager: 404, leadership: 404, partner: 404 }],
  [`/logos/${someId}`, { admin: 404, manager: 404, leadership: 404, partner: 404 }],
  [`/logos/aenderung/${someId}`, { admin: 404, manager: 404, leadership: 404, partner: 404 }],
  ['/beziehungen/neu', { admin: 200, manager: 200, leadership: 403, partner: 403 }],
  ['/suche/akteure?q=nord', { admin: 200, manager: 200, leadership: 200, partner: 200 }],
  ['/konto/schluessel', { admin: 200, manager: 200, leadership: 200, partner: 200 }],
  ['/import', { admin: 200, manager: 200, leadership: 403, partner: 403 }],
  [`/import/${someId}`, { admin: 404, manager: 404, leadership: 404, partner: 404 }],
  ['/suche', { admin: 200, manager: 200, leadership: 200, partner: 200 }],
  ['/suche?q=nord&kind=organisation', { admin: 200, manager: 200, leadership: 200, partner: 200 }],
  ['/suche/beste?q=nord', { admin: 200, manager: 200, leadership: 200, partner: 200 }],
  ['/konto', { admin: 200, manager: 200, leadership: 200, partner: 200 }],
  ['/verwaltung', { admin: 200, manager: 403, leadership: 403, partner: 403 }],
  ['/verwaltung/konten', { admin: 200, manager: 403, leadership: 403, partner: 403 }],
  ['/verwaltung/schlagwoerter', { admin: 200, manager: 403, leadership: 403, partner: 403 }],
  ['/verwaltung/felder', { admin: 200, manager: 403, leadership: 403, partner: 403 }],
  ['/verwaltung/felder/neu', { admin: 200, manager: 403, leadership: 403, partner: 403 }],
  ['/einladungen', { admin: 200, manager: 200, leadership: 403, partner: 200 }],
  ['/einladungen/neu', { admin: 200, manager: 200, leadership: 403, partner: 200 }],
  [`/einladungen/${someId}`, { admin: 404, manager: 404, leadership: 404, partner: 404 }],
  ['/kampagnen', { admin: 200, manager: 200, leadership: 200, partner: 403 }],
  ['/kampagnen/neu', { admin: 200, manager: 200, leadership: 403, partner: 403 }],
  [`/kampagnen/${someId}`, { admin: 404, manager: 404, leadership: 404, partner: 404 }],
  [`/kampagnen/${someId}/ruecklauf.csv`, { admin: 404, manager: 404, leadership: 404, partner: 404 }],
  ['/verwaltung/netzwerk', { admin: 200, manager: 403, leadership: 403, partner: 403 }],
  ['/verwaltung/mail', { admin: 200, manager: 403, leadership: 403, partner: 403 }],
  ['/verwaltung/texte/PRIVACY/de', { admin: 200, manager: 403, leadership: 403, partner: 403 }],
  ['/verwaltung/rechte', { admin: 200, manager: 403, leadership: 403, partner: 403 }],
  ['/verwaltung/gestaltung', { admin: 200, manager: 403, leadership: 403, partner: 403 }],
];

describe.each(dialects)('every door has a lock (%s)', (dialect) => {
  let product: Product;
  beforeAll(async () => {
    product = await startProduct(dialect);
  });
  afterAll(() => product?.stop());

  it('knows the public ones by name', () => {
    expect(all.length).toBeGreaterThan(30);
    expect(open.filter((address) => !all.includes(address))).toEqual([]);
  });

  it.each(locked)('%s shows nothing to a stranger', async (address) => {
    for (const path of [address, `${address === '/' ? '/_root' : address}.data`]) {
      const answer = await product.fetch(path);
      const body = await answer.text();
      const sentAway = answer.status === 302 && answer.headers.get('location')?.startsWith('/anmelden');
      // A data request wraps the redirect: status 202 and the way to the sign-in inside.
      const sentAwayWrapped = answer.status === 202 && body.includes('/anmelden');
      expect(
        sentAway || sentAwayWrapped || [401, 403, 404].includes(answer.status),
        `${path} ${answer.status}`,
      ).toBe(true);
      expect(body).not.toContain('Hochschule Nordhausen');
    }
  });

  it('lets a stranger post nothing anywhere', async () => {
    const before = await checksum(product.url);
    for (const address of locked) {
      const body = new URLSearchParams({ id: someId, version: '1', name: 'Eindringling', verb: 'bin' });
      const answer = await product.fetch(address, { method: 'POST', body });
      expect([302, 401, 403, 404, 405], `${address} ${answer.status}`).toContain(answer.status);
    }
    expect(await checksum(product.url)).toBe(before);
  });

  it.each(['admin', 'manager', 'leadership', 'partner'] as const)(
    'answers %s as the table says',
    async (role) => {
      const cookie = await product.signIn(role);
      for (const [path, answers] of lists) {
        const answer = await product.fetch(path, { cookie });
        await answer.text();
        expect(answer.status, `${path} as ${role}`).toBe(answers[role]);
        expect(answer.headers.get('cache-control') ?? '', path).toMatch(/no-store|private/);
      }
    },
  );

  it('names nobody in what bodies and press are shown', async () => {
    const database = openDatabase(product.url);
    const people = await database.read.contact.findMany({ select: { firstName: true, lastName: true } });
    const view = await database.read.networkView.findFirst({ select: { id: true } });
    await database.close();
    const cookie = await product.signIn('leadership');
    const answer = await product.fetch('/netzwerk/praesentationen/neu', {
      method: 'POST',
      cookie,
      body: new URLSearchParams({ name: 'Presse', audience: 'public', 'steps[0].viewId': view?.id ?? '' }),
    });
    expect(answer.status).toBe(302);
    const list = await (await product.fetch('/netzwerk/praesentationen?q=Presse', { cookie })).text();
    const [, presentation = ''] = /\/netzwerk\/praesentationen\/([0-9a-f-]{36})"/.exec(list) ?? [];
    const names = people.flatMap(({ firstName, lastName }) =>
      firstName ? [`${firstName} ${lastName}`] : [],
    );
    expect(names.length).toBeGreaterThan(50);
    for (const path of [
      '/netzwerk?audience=public',
      '/netzwerk.data?audience=public',
      '/netzwerk?view=table&audience=public',
      '/netzwerk/daten?audience=public',
      '/netzwerk/datei/graphml?audience=public',
      '/netzwerk/vergleich?audience=public',
      '/netzwerk/vergleich.csv?audience=public',
      '/netzwerk/tabelle/verbindungen.csv?audience=public',
      `/netzwerk/praesentationen/${presentation}`,
      `/netzwerk/praesentationen/${presentation}/drucken`,
    ]) {
      const shown = await product.fetch(path, { cookie });
      const text = await shown.text();
      expect(shown.status, path).toBe(200);
      expect(
        names.filter((name) => text.includes(name)),
        path,
      ).toEqual([]);
      // Beside the frame of the pages not even whoever is signed in is named.
      if (path.includes(presentation)) expect(text, path).not.toContain('leadership@example.org');
    }
  });

  it('takes no form from elsewhere', async () => {
    const cookie = await product.signIn('manager');
    const before = await checksum(product.url);
    const body = () => new URLSearchParams({ name: 'Fremd', sector: 'STATE', visibility: 'OFFICE' });
    const forged: ReadonlyArray<Record<string, string>> = [
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      { origin: 'null', 'sec-fetch-site': 'cross-site' },
      { origin: 'https://evil.example', 'sec-fetch-site': 'same-origin', 'x-forwarded-host': 'evil.example' },
      { origin: product.origin, 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of forged) {
      const answer = await product.fetch('/organisationen/neu', {
        method: 'POST',
        body: body(),
        cookie,
        headers,
      });
      expect(answer.status, JSON.stringify(headers)).toBe(403);
    }
    expect(await checksum(product.url)).toBe(before);
  });

  it('leads nowhere else after signing in', async () => {
    for (const target of [
      '//evil.example',
      '/\\evil.example',
      'https://evil.example',
      '/%09//evil',
      '\t//evil',
    ]) {
      const body = new URLSearchParams({ email: 'manager@example.org', password: 'Beispiel-Passwort-2026' });
      const answer = await product.fetch(`/anmelden?weiter=${encodeURIComponent(target)}`, {
        method: 'POST',
        body,
      });
      const location = answer.headers.get('location') ?? '';
      expect(new URL(location, product.origin).origin).toBe(product.origin);
    }
  });

  it('rejects fields that no form of ours has', async () => {
    const cookie = await product.signIn('manager');
    const before = await checksum(product.url);
    for (const extra of ['createdById', 'regionKeys', 'role', 'deletedAt', 'version']) {
      const body = new URLSearchParams({ name: 'X', sector: 'STATE', visibility: 'OFFICE', [extra]: '1' });
      const answer = await product.fetch('/organisationen/neu', { method: 'POST', body, cookie });
      expect(answer.status, extra).toBe(400);
    }
    expect(await checksum(product.url)).toBe(before);
  });

  it('never stumbles over a query', async () => {
    const cookie = await product.signIn('manager');
    const odd = ['%00', '%ED%A0%80', 'a'.repeat(5_000), '{"not":""}', '%27%20OR%201%3D1', '%F0%9F%9A%80'];
    for (const path of [
      '/organisationen',
      '/kontakte',
      '/treffen',
      '/projekte',
      '/angebote',
      '/organisationen.csv',
      '/wiedervorlagen',
      '/betroffenenanfragen',
      '/rueckmeldungen',
      '/rueckmeldungen/verbindungen',
      '/netzwerk/daten',
      '/suche/akteure',
    ]) {
      for (const value of odd) {
        for (const query of [
          `q=${value}`,
          `sort=${value}`,
          `after=${value}`,
          `sector=${value}&county=${value}&status=${value}&state=${value}`,
          `q[contains]=${value}`,
        ]) {
          const answer = await product.fetch(`${path}?${query}`, { cookie });
          await answer.text();
          expect(answer.status, `${path}?${query.slice(0, 60)}`).toBeLessThan(500);
        }
      }
    }
  });

  it('ends every session with signing out, and keeps no secret that opens one', async () => {
    const cookie = await product.signIn('leadership');
    expect((await product.fetch('/organisationen', { cookie })).status).toBe(200);
    await product.fetch('/abmelden', { method: 'POST', cookie });
    expect((await product.fetch('/organisationen', { cookie })).status).toBe(302);
  });

  it('answers a wrong password and an unknown address alike, and slows down guessing', async () => {
    const attempt = async (email: string) => {
      const body = new URLSearchParams({ email, password: 'falsch' });
      const answer = await product.fetch('/anmelden', { method: 'POST', body });
      const text = await answer.text();
      return { status: answer.status, told: text.includes('E-Mail oder Passwort stimmt nicht.') };
    };
    expect(await attempt('admin@example.org')).toEqual(await attempt('niemand@example.org'));
    const statuses = [];
    for (let tries = 0; tries < 8; tries += 1) statuses.push((await attempt('raten@example.org')).status);
    expect(statuses.slice(0, 5)).toEqual([401, 401, 401, 401, 401]);
    expect(statuses.at(-1)).toBe(429);
  });

  it('takes nobody’s word for the address they come from', async () => {
    const statuses = [];
    for (let tries = 0; tries < 8; tries += 1) {
      const body = new URLSearchParams({ email: 'anderswo@example.org', password: 'falsch' });
      const headers = { 'x-forwarded-for': `192.0.2.${tries}`, forwarded: `for=192.0.2.${tries}` };
      statuses.push((await product.fetch('/anmelden', { method: 'POST', body, headers })).status);
    }
    expect(statuses.at(-1)).toBe(429);
  });
});
