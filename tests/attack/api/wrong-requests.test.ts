import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '#app/database/client.server.ts';
import { newId } from '#app/kernel/ids.ts';
import { type ApiCall, type ApiRequest, apiClient, tokensOf } from '../../support/api-client.ts';
import { checksum } from '../../support/checksum.ts';
import { dialects } from '../../support/database.ts';
import { type Product, startProduct } from '../../support/product.ts';

const paths = [
  'organisations',
  'contacts',
  'meetings',
  'relationships',
  'projects',
  'listings',
  'introductions',
  'follow-ups',
] as const;
type Path = (typeof paths)[number];

const json = { 'content-type': 'application/json' };
const huge = 'x'.repeat(1_000_000);

/** Values that no field of the kinds named takes, whatever is meant by it. */
const odd: ReadonlyArray<readonly [string, unknown]> = [
  ['an array', ['a', 'b']],
  ['an object', { contains: 'a' }],
  ['an operator', { not: '' }],
  ['a truth', true],
  ['a fraction', 1.5],
  ['a number beyond all measure', 1e308],
  ['a NUL', 'a\0b'],
  ['half a letter', '\ud800'],
  ['a megabyte', huge],
];

describe.each(dialects)('wrong requests to the API (%s)', (dialect) => {
  let product: Product;
  let database: Database;
  let call: ApiCall;
  let token: string;
  const good = new Map<Path, Record<string, unknown>>();
  const existing = new Map<Path, { id: string; version: number }>();

  beforeAll(async () => {
    product = await startProduct(dialect);
    database = openDatabase(product.url);
    call = apiClient(product);
    token = (await tokensOf(product)).manager;
    const [a, b] = (await call('GET', '/organisations?limit=2', { token })).json.items;
    good.set('organisations', { name: 'Gut', sector: 'STATE' });
    good.set('contacts', { lastName: 'Gut', channels: [{ kind: 'EMAIL', value: 'a@example.org' }] });
    good.set('meetings', {
      title: 'Gut',
      start: '2026-03-02T10:00:00Z',
      attendances: [{ organisationId: a.id }],
    });
    good.set('relationships', {
      type: 'informal',
      from: { organisationId: a.id },
      to: { organisationId: b.id },
    });
    good.set('projects', { title: 'Gut', participants: [{ organisationId: a.id, role: 'LEAD' }] });
    good.set('listings', { direction: 'OFFER', kind: 'ROOM', title: 'Gut', organisationId: a.id });
    good.set('introductions', {
      aOrganisationId: a.id,
      bOrganisationId: b.id,
      status: 'DISMISSED',
      dismissReason: 'Gut',
    });
    good.set('follow-ups', { title: 'Gut' });
    for (const path of paths) {
      const made = await call('POST', `/${path}`, { token, json: good.get(path) });
      expect(made.status, path).toBe(201);
      existing.set(path, { id: made.json.id, version: made.json.version });
    }
  });
  afterAll(async () => {
    await database?.close();
    await product?.stop();
  });

  const isProblem = (answer: Awaited<ReturnType<ApiCall>>, title: string) => {
    expect(answer.status, title).toBeGreaterThanOrEqual(400);
    expect(answer.status, title).toBeLessThan(500);
    expect(answer.headers.get('content-type'), title).toContain('application/problem+json');
    expect(answer.json).toMatchObject({ status: answer.status, errors: expect.any(Array) });
    expect(answer.json.title.length).toBeGreaterThan(3);
  };

  it.each(paths)(
    '%s: every field with every odd value names that field, and nothing is written',
    async (path) => {
      const schema = path
        .split('-')
        .map((part) => (part[0] ?? '').toUpperCase() + part.slice(1))
        .join('')
        .slice(0, -1);
      const description = (await call('GET', '/openapi.json')).json.components.schemas[`${schema}Input`];
      const fields = Object.keys(description.properties);
      expect(fields.length).toBeGreaterThan(5);
      const before = await checksum(product.url);
      const { id, version } = existing.get(path) ?? { id: newId(), version: 1 };
      for (const field of fields) {
        const { type } = description.properties[field];
        for (const [what, value] of odd) {
          if (value === true && type === 'boolean') continue;
          if (Array.isArray(value) && field === 'tags') continue;
          if (value === 1.5 && ['budget', 'funding'].includes(field)) continue;
          for (const [method, address, body, headers] of [
            ['POST', `/${path}`, { ...good.get(path), [field]: value }, {}],
            ['PATCH', `/${path}/${id}`, { [field]: value }, { 'if-match': `"${version}"` }],
          ] as const) {
            // A megabyte once is enough.
            if (value === huge && method === 'PATCH') continue;
            const answer = await call(method, address, { token, json: body, headers });
            const title = `${method} ${path} ${field}: ${what} → ${answer.status} ${answer.text.slice(0, 200)}`;
            isProblem(answer, title);
            const named = answer.json.errors.map((error: { path: string }) => error.path.split(/[.[]/, 1)[0]);
            expect(named, title).toContain(field);
          }
        }
      }
      expect(await checksum(product.url)).toBe(before);
    },
  );

  it('fields that nobody may send are unknown, on making and on changing', async () => {
    const before = await checksum(product.url);
    const raising = [
      'id',
      'version',
      'createdAt',
      'updatedAt',
      'createdById',
      'deletedAt',
      'regionKeys',
      'role',
      'sortKey',
    ];
    for (const path of paths) {
      const { id, version } = existing.get(path) ?? { id: '', version: 1 };
      for (const field of [...raising, '__proto__', 'constructor', 'toString']) {
        const extra = `{${JSON.stringify(field)}: "1"}`;
        const whole = JSON.stringify(good.get(path)).replace(/\}$/, `, ${JSON.stringify(field)}: "1"}`);
        const made = await call('POST', `/${path}`, { token, body: whole, headers: json });
        const changed = await call('PATCH', `/${path}/${id}`, {
          token,
          body: extra,
          headers: { ...json, 'if-match': `"${version}"` },
        });
        for (const answer of [made, changed]) {
          isProblem(answer, `${path} ${field}`);
          expect(answer.json.errors.map((error: { path: string }) => error.path)).toEqual([field]);
        }
      }
    }
    expect(await checksum(product.url)).toBe(before);
  });

  it('bodies that are none: not JSON, not an object, not UTF-8, not of the right kind, too large', async () => {
    const before = await checksum(product.url);
    const bytes = new Uint8Array([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0xfe, 0x22, 0x7d]);
    const bodies: ReadonlyArray<readonly [number, ApiRequest]> = [
      [400, { body: '', headers: json }],
      [400, { body: '{"name":', headers: json }],
      [400, { body: '{"name":"a"}}', headers: json }],
      [400, { body: "{'name':'a'}", headers: json }],
      [400, { body: 'null', headers: json }],
      [400, { body: '[]', headers: json }],
      [400, { body: '"text"', headers: json }],
      [400, { body: '['.repeat(100_000), headers: json }],
      [400, { body: bytes, headers: json }],
      [415, { body: '{}' }],
      [415, { body: '{}', headers: { 'content-type': 'text/plain' } }],
      [415, { body: 'name=a', headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
      [415, { body: '{}', headers: { 'content-type': 'application/json; charset=utf-16' } }],
      [413, { body: `{"name":"${'x'.repeat(1_600_000)}"}`, headers: json }],
      [413, { body: `{"name":"${'x'.repeat(2_500_000)}"}`, headers: json }],
    ];
    for (const path of paths) {
      for (const [status, request] of bodies) {
        const answer = await call('POST', `/${path}`, { token, ...request });
        isProblem(answer, path);
        expect(answer.status).toBe(status);
      }
    }
    expect(await checksum(product.url)).toBe(before);
  });

  it('addresses, methods and parameters that are none', async () => {
    const { id } = existing.get('organisations') ?? { id: '' };
    const wrong: ReadonlyArray<
      readonly [method: string, path: string, status: number, named: string | null]
    > = [
      ['GET', '/nirgends', 404, null],
      ['GET', '/organisations/eins', 404, null],
      ['GET', `/organisations/${newId()}`, 404, null],
      ['GET', `/organisations/${id}/mehr`, 404, null],
      ['GET', '/organisations//', 404, null],
      ['GET', `/organisations/${id}%00`, 404, null],
      ['PUT', '/organisations', 405, null],
      ['PATCH', '/organisations', 405, null],
      ['DELETE', '/organisations', 405, null],
      ['POST', `/organisations/${id}`, 405, null],
      ['POST', '/me', 405, null],
      ['DELETE', '/network', 405, null],
      ['GET', '/organisations?limit=1e9', 400, 'limit'],
      ['GET', '/organisations?limit=0', 400, 'limit'],
      ['GET', '/organisations?limit=-1', 400, 'limit'],
      ['GET', '/organisations?limit=1.5', 400, 'limit'],
      ['GET', '/organisations?limit=viele', 400, 'limit'],
      ['GET', '/organisations?limit=', 400, 'limit'],
      ['GET', '/organisations?limit=1&limit=2', 400, 'limit'],
      ['GET', '/organisations?limit[]=1', 400, 'limit[]'],
      ['GET', '/organisations?q[contains]=a', 400, 'q[contains]'],
      ['GET', `/organisations?q=${'x'.repeat(201)}`, 400, 'q'],
      ['GET', '/organisations?q=%00', 400, 'q'],
      ['GET', '/organisations?sort=deletedAt', 400, 'sort'],
      ['GET', '/organisations?sector=CHURCH', 400, 'sector'],
      ['GET', '/organisations?binned=true', 400, 'binned'],
      ['GET', '/organisations?__proto__=1', 400, '__proto__'],
      ['GET', '/organisations?cursor=abc', 400, 'cursor'],
      ['GET', `/organisations?cursor=${cursor(['d', '2026-01-01T00:00:00.000Z', newId()])}`, 400, 'cursor'],
      ['GET', `/organisations?cursor=${cursor(['t', 'a\0', newId()])}`, 400, 'cursor'],
      ['GET', `/organisations?cursor=${cursor(['t', 'a', 'eins'])}`, 400, 'cursor'],
      ['GET', `/meetings?cursor=${cursor(['t', 'a', newId()])}`, 400, 'cursor'],
      ['GET', '/meetings?from=2026-02-30', 400, 'from'],
      ['GET', '/meetings?organisationId=eins', 400, 'organisationId'],
      ['GET', '/follow-ups?done=vielleicht', 400, 'done'],
      ['GET', '/network?minWeight=-1', 400, 'minWeight'],
      ['GET', '/network?minWeight=NaN', 400, 'minWeight'],
      ['GET', '/network/path?from=a&to=b', 400, 'from'],
      ['GET', '/network/ties/a/b', 404, null],
    ];
    const before = await checksum(product.url);
    for (const [method, path, status, named] of wrong) {
      const answer = await call(method, path, { token, ...(method === 'GET' ? {} : { json: {} }) });
      isProblem(answer, `${method} ${path}`);
      expect([path, answer.status, answer.json.errors[0]?.path ?? null]).toEqual([path, status, named]);
      if (status === 405) expect(answer.headers.get('allow')).toMatch(/GET|POST|PATCH/);
    }
    expect(await checksum(product.url)).toBe(before);
  });

  it('takes no precondition that is none', async () => {
    const { id, version } = existing.get('organisations') ?? { id: '', version: 1 };
    const before = await checksum(product.url);
    for (const [tag, status] of [
      [undefined, 428],
      ['*', 428],
      ['"0"', 412],
      ['"99"', 412],
      [String(version), 412],
      [`"${version}-fremd"`, 412],
      ['"1e0"', 412],
      [`"${version}`, 412],
      ['', 428],
    ] as const) {
      for (const method of ['PATCH', 'DELETE']) {
        const answer = await call(method, `/organisations/${id}`, {
          token,
          headers: tag === undefined ? {} : { 'if-match': tag },
          ...(method === 'PATCH' ? { json: { city: 'x' } } : {}),
        });
        isProblem(answer, `${method} ${tag}`);
        expect([tag, answer.status]).toEqual([tag, status]);
      }
    }
    const empty = await call('PATCH', `/organisations/${id}`, {
      token,
      json: {},
      headers: { 'if-match': '"1"' },
    });
    expect(empty.status).toBe(422);
    expect(await checksum(product.url)).toBe(before);
    // What servers in between make of a tag still is that tag.
    const read = await call('GET', `/organisations/${id}`, { token });
    const weak = { 'if-match': `W/${read.headers.get('etag')}` };
    const changed = await call('PATCH', `/organisations/${id}`, {
      token,
      json: { city: 'x' },
      headers: weak,
    });
    expect(changed.status).toBe(200);
  });

  it("speaks the account's language, or the one that is asked for", async () => {
    const wrong = (headers: Record<string, string>) =>
      call('POST', '/organisations', { token, json: { name: '', sector: 'STATE' }, headers });
    const told = async (headers: Record<string, string> = {}) =>
      (await wrong(headers)).json.errors[0].message;
    expect(await told()).toBe('Bitte ausfüllen.');
    expect(await told({ 'accept-language': 'fr, en;q=0.5' })).toBe('Please fill in.');
    expect(await told({ 'accept-language': 'en;q=0.1, de-AT;q=0.9' })).toBe('Bitte ausfüllen.');
    expect(await told({ 'accept-language': 'fr' })).toBe('Bitte ausfüllen.');
    await database.transaction((db) =>
      db.user.update({ where: { email: 'manager@example.org' }, data: { locale: 'en' } }),
    );
    expect(await told()).toBe('Please fill in.');
    expect(await told({ 'accept-language': 'de' })).toBe('Bitte ausfüllen.');
    expect((await wrong({})).headers.get('content-language')).toBe('en');
  });
});

function cursor(parts: readonly unknown[]): string {
  return encodeURIComponent(btoa(encodeURIComponent(JSON.stringify(parts))));
}
