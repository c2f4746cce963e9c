import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '#app/database/client.server.ts';
import { type ApiCall, apiClient, tokenOf, tokensOf } from '../../support/api-client.ts';
import { dialects } from '../../support/database.ts';
import { type Product, startProduct } from '../../support/product.ts';

describe.each(dialects)('many at once by the API (%s)', (dialect) => {
  let product: Product;
  let database: Database;
  let call: ApiCall;
  let token: string;
  let other: string;

  beforeAll(async () => {
    product = await startProduct(dialect, { API_REQUESTS_PER_MINUTE: '400' });
    database = openDatabase(product.url);
    call = apiClient(product);
    const tokens = await tokensOf(product);
    token = tokens.manager;
    other = tokens.admin;
  });
  afterAll(async () => {
    await database?.close();
    await product?.stop();
  });

  it('of 50 who change one record as many succeed as there are versions, and every other is shown the present one', async () => {
    const made = await call('POST', '/organisations', { token, json: { name: 'Umkämpft', sector: 'STATE' } });
    const path = `/organisations/${made.json.id}`;
    let tag = made.headers.get('etag') ?? '';
    let wins = 0;
    for (let round = 0; round < 2; round += 1) {
      const answers = await Promise.all(
        Array.from({ length: 50 }, (_unused, index) =>
          call(index % 5 === 4 ? 'DELETE' : 'PATCH', path, {
            token,
            ...(index % 5 === 4 ? {} : { json: { city: `Stadt ${round}.${index}` } }),
            // Deleting comes with a version long gone: it must lose every time.
            headers: { 'if-match': index % 5 === 4 ? '"999"' : tag },
          }),
        ),
      );
      const won = answers.filter(({ status }) => status === 200);
      wins += won.length;
      expect(won).toHaveLength(1);
      tag = won[0]?.headers.get('etag') ?? '';
      for (const { status, json, headers } of answers) {
        if (status === 200) continue;
        expect([409, 412]).toContain(status);
        expect(json.current.id).toBe(made.json.id);
        expect(headers.get('etag')).toContain(`"${json.current.version}-`);
      }
      const last = answers.filter(({ status }) => status === 412).map(({ json }) => json.current.version);
      expect(Math.max(...last)).toBe(wins + 1);
    }
    const row = await database.read.organisation.findUniqueOrThrow({ where: { id: made.json.id } });
    expect(row.version).toBe(wins + 1);
    const entries = await database.read.auditEntry.count({
      where: { recordId: row.id, action: 'organisation.patch' },
    });
    expect(entries).toBe(wins);
  });

  it('answers one request with one key once, however often and however much at once it comes', async () => {
    const headers = { 'idempotency-key': 'ein-mal-1' };
    const json = { title: 'Einmal', start: '2026-03-02T10:00:00Z' };
    const before = await database.read.meeting.count();
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(() => call('POST', '/meetings', { token, json, headers })),
    );
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(new Set(answers.map(({ headers: sent }) => sent.get('location'))).size).toBe(1);
    expect(answers.filter(({ headers: sent }) => sent.has('idempotency-replayed'))).toHaveLength(4);
    expect(await database.read.meeting.count()).toBe(before + 1);

    // The answer stays the one that was given, also when the record has moved on.
    const id = answers[0]?.json.id;
    const changed = await call('PATCH', `/meetings/${id}`, {
      token,
      json: { place: 'Artern' },
      headers: { 'if-match': '"1"' },
    });
    expect(changed.status).toBe(200);
    expect((await call('POST', '/meetings', { token, json, headers })).text).toBe(answers[0]?.text);

    const otherBody = await call('POST', '/meetings', { token, json: { ...json, title: 'Anders' }, headers });
    expect([otherBody.status, otherBody.json.errors[0].path]).toEqual([422, 'Idempotency-Key']);
    const otherPath = await call('POST', '/follow-ups', { token, json: { title: 'Anders' }, headers });
    expect(otherPath.status).toBe(422);
    // A key is the caller's own: somebody else's of the same name is another.
    expect((await call('POST', '/meetings', { token: other, json, headers })).json.id).not.toBe(id);
    expect(await database.read.meeting.count()).toBe(before + 2);
  });

  it('keeps nothing of a refused request, and nothing readable of an answered one', async () => {
    const headers = { 'idempotency-key': 'zwei' };
    const wrong = { lastName: 'Receipt-Planted', affiliations: [{ organisationId: crypto.randomUUID() }] };
    const before = await database.read.apiReceipt.count();
    expect((await call('POST', '/contacts', { token, json: wrong, headers })).status).toBe(422);
    expect(await database.read.apiReceipt.count()).toBe(before);
    const right = await call('POST', '/contacts', { token, json: { lastName: 'Receipt-Planted' }, headers });
    expect(right.status).toBe(201);
    const receipts = await database.read.apiReceipt.findMany();
    expect(receipts.length).toBe(before + 1);
    expect(JSON.stringify(receipts)).not.toMatch(/Receipt-Planted|zwei|anetz_/);
    for (const key of ['mit leer', '\u00fc', 'x'.repeat(201)]) {
      const answer = await call('POST', '/contacts', {
        token,
        json: { lastName: 'X' },
        headers: { 'idempotency-key': key },
      });
      expect(answer.status, key).toBe(400);
    }
  });

  it('slows down who asks too much, and nobody else', async () => {
    const { token: greedy } = await tokenOf(product, 'manager');
    const ask = () => call('GET', '/me', { token: greedy });
    let answers = await Promise.all(Array.from({ length: 450 }, ask));
    // The minute may have turned meanwhile: then once more.
    if (answers.every(({ status }) => status === 200)) {
      answers = await Promise.all(Array.from({ length: 450 }, ask));
    }
    const statuses = new Set(answers.map(({ status }) => status));
    expect([...statuses].sort()).toEqual([200, 429]);
    const refused = answers.find(({ status }) => status === 429);
    const wait = Number(refused?.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    expect(refused?.json.type).toBe('/api/docs#throttled');
    expect((await call('GET', '/me', { token: other })).status).toBe(200);
  });
});
