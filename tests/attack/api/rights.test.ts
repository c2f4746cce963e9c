import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '#app/database/client.server.ts';
import { newId } from '#app/kernel/ids.ts';
import { type ApiCall, apiClient, type RoleTokens, tokenOf, tokensOf } from '../../support/api-client.ts';
import { checksum } from '../../support/checksum.ts';
import { dialects } from '../../support/database.ts';
import { type DemoRole, type Product, startProduct } from '../../support/product.ts';

const kinds = [
  'organisations',
  'contacts',
  'meetings',
  'relationships',
  'projects',
  'listings',
  'introductions',
  'follow-ups',
] as const;
type Kind = (typeof kinds)[number];

/** Who may do what, written down by hand: list and read, and make, change and bin. */
const readers: Readonly<Record<Kind, readonly DemoRole[]>> = {
  organisations: ['admin', 'manager', 'leadership', 'partner'],
  contacts: ['admin', 'manager', 'leadership', 'partner'],
  meetings: ['admin', 'manager', 'leadership'],
  relationships: ['admin', 'manager', 'leadership', 'partner'],
  projects: ['admin', 'manager', 'leadership', 'partner'],
  listings: ['admin', 'manager', 'leadership', 'partner'],
  introductions: ['admin', 'manager', 'leadership'],
  'follow-ups': ['admin', 'manager'],
};
/** A partner keeps its own listings besides: that stands below. */
const writers: readonly DemoRole[] = ['admin', 'manager'];
const roles: readonly DemoRole[] = ['admin', 'manager', 'leadership', 'partner'];

const secret = 'GEHEIM-7391';

describe.each(dialects)('who may do what by the API (%s)', (dialect) => {
  let product: Product;
  let database: Database;
  let call: ApiCall;
  let tokens: RoleTokens;

  beforeAll(async () => {
    product = await startProduct(dialect);
    database = openDatabase(product.url);
    call = apiClient(product);
    tokens = await tokensOf(product);
    for (const role of roles) await call('GET', '/me', { token: tokens[role] });
  });
  afterAll(async () => {
    await database?.close();
    await product?.stop();
  });

  const bodyOf = async (kind: Kind) => {
    const [a, b] = (await call('GET', '/organisations?limit=2', { token: tokens.manager })).json.items;
    const bodies: Readonly<Record<Kind, object>> = {
      organisations: { name: 'Neu', sector: 'STATE' },
      contacts: { lastName: 'Neu' },
      meetings: { title: 'Neu', start: '2026-03-02T10:00:00Z' },
      relationships: { type: 'informal', from: { organisationId: a.id }, to: { organisationId: b.id } },
      projects: { title: 'Neu' },
      listings: { direction: 'NEED', kind: 'EXPERTISE', title: 'Neu', organisationId: a.id },
      introductions: {
        aOrganisationId: a.id,
        bOrganisationId: b.id,
        status: 'DISMISSED',
        dismissReason: 'Neu',
      },
      'follow-ups': { title: 'Neu' },
    };
    return bodies[kind];
  };
  const patchOf: Readonly<Record<Kind, object>> = {
    organisations: { city: 'Artern' },
    contacts: { firstName: 'Kim' },
    meetings: { place: 'Artern' },
    relationships: { note: 'Neu' },
    projects: { description: 'Neu' },
    listings: { description: 'Neu' },
    introductions: { note: 'Neu' },
    'follow-ups': { note: 'Neu' },
  };

  const cells = kinds.flatMap((kind) =>
    roles.filter((role) => kind !== 'listings' || role !== 'partner').map((role) => [kind, role] as const),
  );

  it.each(cells)('%s as %s', async (kind, role) => {
    const token = tokens[role];
    const listed = await call('GET', `/${kind}?limit=1`, { token });
    expect(listed.status).toBe(readers[kind].includes(role) ? 200 : 403);
    const made = await call('POST', `/${kind}`, { token: tokens.admin, json: await bodyOf(kind) });
    const own = listed.json.items?.[0] ?? made.json;
    const read = await call('GET', `/${kind}/${own.id}`, { token });
    expect(read.status === 200).toBe(readers[kind].includes(role));
    if (read.status === 200 && listed.json.items?.[0]) expect(read.json).toEqual(own);

    const before = writers.includes(role) ? '' : await checksum(product.url);
    const ifMatch = { 'if-match': `"${own.version}"` };
    const created = await call('POST', `/${kind}`, { token, json: await bodyOf(kind) });
    const changed = await call('PATCH', `/${kind}/${own.id}`, {
      token,
      json: patchOf[kind],
      headers: ifMatch,
    });
    const tag = changed.headers.get('etag') ?? '"1"';
    const target = writers.includes(role) ? created.json.id : own.id;
    const binned = await call('DELETE', `/${kind}/${target}`, {
      token,
      headers: writers.includes(role) ? { 'if-match': '"1"' } : { 'if-match': tag },
    });
    if (writers.includes(role)) {
      expect([created.status, changed.status, binned.status]).toEqual([201, 200, 204]);
    } else {
      for (const { status } of [created, changed, binned]) expect([403, 404]).toContain(status);
      expect(await checksum(product.url)).toBe(before);
    }
  });

  it('listings as partner: its own, and never published by itself', async () => {
    const token = tokens.partner;
    const own = (await call('GET', '/me', { token })).json.organisationId;
    const json = { direction: 'NEED', kind: 'EXPERTISE', title: 'Eigenes' };
    const made = await call('POST', '/listings', { token, json });
    expect([made.status, made.json.organisationId, made.json.published]).toEqual([201, own, false]);
    const path = `/listings/${made.json.id}`;
    const ifMatch = { 'if-match': made.headers.get('etag') ?? '' };
    const published = await call('PATCH', path, { token, json: { published: true }, headers: ifMatch });
    expect([published.status, published.json.errors[0].path]).toEqual([422, 'published']);
    const changed = await call('PATCH', path, { token, json: { title: 'Anders' }, headers: ifMatch });
    expect([changed.status, changed.json.title]).toEqual([200, 'Anders']);
    const others = (await call('GET', '/listings?limit=200', { token })).json.items.filter(
      ({ organisationId }: { organisationId: string }) => organisationId !== own,
    );
    expect(others.length).toBeGreaterThan(0);
    const before = await checksum(product.url);
    for (const { id, version, published: seen } of others.slice(0, 3)) {
      expect(seen).toBe(true);
      const headers = { 'if-match': `"${version}"` };
      const foreign = await call('PATCH', `/listings/${id}`, { token, json: { title: 'x' }, headers });
      expect(foreign.status).toBe(403);
      expect((await call('DELETE', `/listings/${id}`, { token, headers })).status).toBe(403);
    }
    const elsewhere = await call('POST', '/listings', {
      token,
      json: { ...json, organisationId: others[0].organisationId },
    });
    expect([elsewhere.status, elsewhere.json.errors[0].path]).toEqual([422, 'organisationId']);
    expect(await checksum(product.url)).toBe(before);
    const tag = { 'if-match': changed.headers.get('etag') ?? '' };
    expect((await call('DELETE', path, { token, headers: tag })).status).toBe(204);
  });

  it('answers for what another region or another partner has as for nothing at all', async () => {
    const seen = new Set<string>(
      (await call('GET', '/organisations?limit=200', { token: tokens.manager })).json.items.map(
        ({ id }: { id: string }) => id,
      ),
    );
    const foreign = await database.read.organisation.findFirst({
      where: { regions: { none: { regionKey: 'R-NORDTHUERINGEN' } } },
    });
    const stranger = await database.read.contact.findFirst({
      where: { regions: { none: { regionKey: 'R-NORDTHUERINGEN' } } },
    });
    const meeting = await database.read.meeting.findFirst({
      where: { NOT: { regionKey: 'R-NORDTHUERINGEN' } },
    });
    const relationship = await database.read.relationship.findFirst({
      where: { fromOrganisation: { regions: { none: { regionKey: 'R-NORDTHUERINGEN' } } } },
    });
    expect(foreign && stranger && meeting && relationship).toBeTruthy();
    expect(seen.has(foreign?.id ?? '')).toBe(false);
    const own = await call('GET', '/organisations?limit=1', { token: tokens.partner });
    const [other] = [...seen].filter((id) => id !== own.json.items[0].id);
    const hidden: ReadonlyArray<readonly [DemoRole, string, string | undefined]> = [
      ['manager', 'organisations', foreign?.id],
      ['manager', 'contacts', stranger?.id],
      ['manager', 'meetings', meeting?.id],
      ['manager', 'relationships', relationship?.id],
      ['leadership', 'organisations', foreign?.id],
      ['partner', 'organisations', other],
      ['partner', 'organisations', foreign?.id],
      ['partner', 'contacts', stranger?.id],
    ];
    const before = await checksum(product.url);
    for (const [role, kind, id] of hidden) {
      const token = tokens[role];
      const nothing = newId();
      const patch = { json: { description: 'x' }, headers: { 'if-match': '"1"' } };
      for (const [method, request] of [
        ['GET', {}],
        ['PATCH', kind === 'organisations' ? patch : { ...patch, json: patchOf[kind as Kind] }],
        ['DELETE', { headers: { 'if-match': '"1"' } }],
      ] as const) {
        const answer = await call(method, `/${kind}/${id}`, { token, ...request });
        const same = await call(method, `/${kind}/${nothing}`, { token, ...request });
        expect([role, kind, method, answer.status, answer.text]).toEqual([
          role,
          kind,
          method,
          404,
          same.text,
        ]);
      }
    }
    const attempts: ReadonlyArray<readonly [string, object, string]> = [
      [
        'meetings',
        { title: 'x', start: '2026-03-02T10:00:00Z', attendances: [{ organisationId: foreign?.id }] },
        'attendances',
      ],
      ['follow-ups', { title: 'x', contactId: stranger?.id }, 'contactId'],
      [
        'relationships',
        { type: 'informal', from: { organisationId: other }, to: { organisationId: foreign?.id } },
        'to',
      ],
      [
        'contacts',
        { lastName: 'x', affiliations: [{ organisationId: foreign?.id }] },
        'affiliations[0].organisationId',
      ],
    ];
    for (const [kind, json, path] of attempts) {
      const { status, json: problem } = await call('POST', `/${kind}`, { token: tokens.manager, json });
      expect([kind, status, problem.errors?.[0]?.path]).toEqual([kind, 422, path]);
    }
    for (const way of [
      `/network/path?from=${other}&to=${foreign?.id}`,
      `/network/ties/${other}/${foreign?.id}`,
    ]) {
      expect((await call('GET', way, { token: tokens.manager })).status).toBe(404);
    }
    expect(await checksum(product.url)).toBe(before);
  });

  it('campaigns: the office starts and ends them, leadership reads figures, partners nothing', async () => {
    const mine = (await call('GET', '/campaigns', { token: tokens.manager })).json.items;
    expect(mine.length).toBeGreaterThan(1);
    const [running] = mine;
    const before = await checksum(product.url);
    for (const [role, status] of [
      ['leadership', 200],
      ['partner', 403],
    ] as const) {
      const token = tokens[role];
      expect((await call('GET', '/campaigns', { token })).status).toBe(status);
      const hidden = role === 'partner' ? 404 : 200;
      for (const path of [`/campaigns/${running.id}`, `/campaigns/${running.id}/response`]) {
        const { status: answered, text } = await call('GET', path, { token });
        expect([role, path, answered]).toEqual([role, path, hidden]);
        expect(text).not.toMatch(/organisation|contact/);
      }
      const json = { title: 'Nein', endsOn: '2099-01-01', organisationIds: [newId()] };
      expect((await call('POST', '/campaigns', { token, json })).status).toBe(403);
      const end = { json: { state: 'ended' }, headers: { 'if-match': `"${running.version}"` } };
      expect((await call('PATCH', `/campaigns/${running.id}`, { token, ...end })).status).toBe(
        role === 'partner' ? 404 : 403,
      );
    }
    expect(await checksum(product.url)).toBe(before);
  });

  it('lets nothing private out to lower roles, planted in every private field', async () => {
    await database.transaction(async (db) => {
      const own = await db.user.findUniqueOrThrow({ where: { email: 'partner@example.org' } });
      await db.organisation.updateMany({ data: { source: secret } });
      await db.contact.updateMany({ data: { notes: secret, source: secret } });
      await db.contactChannel
        .updateMany({ where: { visible: false, kind: { not: 'EMAIL' } }, data: { value: secret } })
        .catch(() => undefined);
      await db.meeting.updateMany({ data: { minutes: secret } });
      await db.meeting.updateMany({ where: { confidential: true }, data: { title: secret, agenda: secret } });
      await db.relationship.updateMany({ data: { note: secret, source: secret } });
      await db.followUp.updateMany({ data: { title: secret, note: secret } });
      expect(own.organisationId).not.toBeNull();
    });
    const manager = await call('GET', '/contacts?limit=200', { token: tokens.manager });
    expect(manager.text).toContain(secret);
    const paths = [
      ...kinds.flatMap((kind) => [`/${kind}?limit=200`, `/${kind}?limit=200&q=${secret}`]),
      '/network',
      '/network?level=contact',
      '/me',
    ];
    for (const role of ['leadership', 'partner'] as const) {
      for (const path of paths) {
        const { text, status, json } = await call('GET', path, { token: tokens[role] });
        expect(text, `${role} ${path}`).not.toContain(secret);
        if (status !== 200 || !Array.isArray(json.items)) continue;
        for (const { id } of json.items.slice(0, 5)) {
          const one = await call('GET', `${path.split('?')[0]}/${id}`, { token: tokens[role] });
          expect(one.text).not.toContain(secret);
        }
      }
    }
    const people = (await call('GET', '/contacts?limit=200', { token: tokens.leadership })).json.items;
    expect(people.length).toBeGreaterThan(5);
    for (const { channels, notes, legalBasis } of people) {
      expect([channels, notes, legalBasis]).toEqual([[], null, null]);
    }
    const ties = (await call('GET', '/relationships?limit=200', { token: tokens.partner })).json.items;
    for (const { strength, note, source } of ties)
      expect([strength, note, source]).toEqual([null, null, null]);
    // Nor by asking whether it fits.
    const steward = (await call('GET', '/organisations?limit=1', { token: tokens.manager })).json.items[0];
    const guess = await call('GET', `/organisations?stewardId=${steward.stewardId ?? newId()}`, {
      token: tokens.partner,
    });
    expect([guess.status, guess.json.errors[0].path]).toEqual([400, 'stewardId']);
  });

  it('opens for a token in the header and for nothing else', async () => {
    const cookie = await product.signIn('admin');
    const { token } = await tokenOf(product, 'admin');
    const without: ReadonlyArray<Readonly<Record<string, string>>> = [
      { cookie },
      { authorization: token },
      { authorization: `Basic ${btoa(`${token}:`)}` },
      { authorization: `Bearer  ${token}` },
      { authorization: `Bearer ${token} x` },
      { authorization: `Bearer ${token},Bearer ${token}` },
      { authorization: `Token ${token}` },
      { authorization: 'Bearer ' },
      { authorization: `Bearer ${token.slice(0, -1)}` },
      { authorization: `Bearer ${token}A` },
      { 'x-api-key': token },
    ];
    for (const headers of without) {
      const answer = await call('GET', '/me', { headers });
      expect([JSON.stringify(headers).slice(0, 40), answer.status]).toEqual([
        JSON.stringify(headers).slice(0, 40),
        401,
      ]);
      expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    }
    for (const query of [`token=${token}`, `access_token=${token}`, `api_key=${token}`]) {
      expect((await call('GET', `/me?${query}`)).status).toBe(401);
    }
    // A form of a foreign page brings the cookie along and gets nowhere.
    const before = await checksum(product.url);
    for (const type of ['application/json', 'text/plain', 'application/x-www-form-urlencoded']) {
      const forged = await call('POST', '/organisations', {
        body: '{"name":"Fremd","sector":"STATE"}',
        headers: {
          cookie,
          'content-type': type,
          origin: 'https://evil.example',
          'sec-fetch-site': 'cross-site',
        },
      });
      expect(forged.status).toBe(401);
    }
    // Nor does the API's way past the check of origins lead to a page.
    for (const path of [
      '/../../organisationen/neu',
      '/..%2f..%2forganisationen/neu',
      '/%2e%2e/%2e%2e/organisationen/neu',
    ]) {
      const sneaked = await fetch(`${product.origin}/api/v1${path}`, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ name: 'Fremd', sector: 'STATE', visibility: 'OFFICE' }),
        headers: { cookie, origin: 'https://evil.example' },
      });
      await sneaked.text();
      expect([401, 403, 404]).toContain(sneaked.status);
    }
    expect((await call('GET', '/me.data', { token })).status).toBe(404);
    expect(await checksum(product.url)).toBe(before);
    expect((await call('GET', '/me', { token })).status).toBe(200);
    expect((await call('GET', '/me', { headers: { authorization: `bearer ${token}` } })).status).toBe(200);
  });

  it('keeps to what a token is, and to what its user is at this moment', async () => {
    const readOnly = await tokenOf(product, 'manager', { scope: 'READ' });
    expect((await call('GET', '/organisations?limit=1', { token: readOnly.token })).status).toBe(200);
    const before = await checksum(product.url);
    const refused = await call('POST', '/organisations', {
      token: readOnly.token,
      json: { name: 'Nein', sector: 'STATE' },
    });
    expect([refused.status, refused.json.type]).toEqual([403, '/api/docs#read-only']);
    expect(await checksum(product.url)).toBe(before);

    const stored = await database.read.apiToken.findUniqueOrThrow({ where: { id: readOnly.id } });
    expect(JSON.stringify(stored)).not.toContain(readOnly.token);
    expect(stored.lastUsedAt).not.toBeNull();

    const [expired, revoked, disabled] = [
      await tokenOf(product, 'manager'),
      await tokenOf(product, 'manager'),
      await tokenOf(product, 'leadership'),
    ];
    const leader = await database.read.user.findUniqueOrThrow({ where: { email: 'leadership@example.org' } });
    expect((await call('GET', '/me', { token: disabled.token })).json.role).toBe('LEADERSHIP');
    await database.transaction(async (db) => {
      await db.apiToken.update({
        where: { id: expired.id },
        data: { expiresAt: new Date(Date.now() - 1000) },
      });
      await db.apiToken.update({ where: { id: revoked.id }, data: { revokedAt: new Date() } });
      await db.user.update({ where: { id: leader.id }, data: { role: 'MANAGER' } });
    });
    for (const { token } of [expired, revoked]) {
      const { status, json } = await call('GET', '/me', { token, headers: { 'accept-language': 'en-GB' } });
      expect([status, json.title]).toEqual([401, 'No valid access token']);
    }
    expect((await call('GET', '/follow-ups', { token: disabled.token })).status).toBe(200);
    await database.transaction((db) =>
      db.user.update({ where: { id: leader.id }, data: { role: 'LEADERSHIP' } }),
    );
    expect((await call('GET', '/follow-ups', { token: disabled.token })).status).toBe(403);
    await database.transaction((db) =>
      db.user.update({ where: { id: leader.id }, data: { disabledAt: new Date() } }),
    );
    expect((await call('GET', '/me', { token: disabled.token })).status).toBe(401);
  });
});
