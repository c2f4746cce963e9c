import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#app/database/client.server.ts';
import { newId } from '#app/kernel/ids.ts';
import { checksum } from '../support/checksum.ts';
import { dialects } from '../support/database.ts';
import { type Product, startProduct } from '../support/product.ts';

const planted = 'GEHEIM-IM-VERLAUF';
const areas = {
  organisation: 'organisationen',
  contact: 'kontakte',
  meeting: 'treffen',
  relationship: 'beziehungen',
  'follow-up': 'wiedervorlagen',
  project: 'projekte',
  listing: 'angebote',
  introduction: 'vermittlungen',
} as const;

/** A field of each kind that holds a text. */
const longText: Readonly<Record<string, string>> = {
  organisation: 'description',
  contact: 'notes',
  meeting: 'minutes',
  project: 'description',
  listing: 'description',
};

describe.each(dialects)('what was once written stays the office’s (%s)', (dialect) => {
  let product: Product;
  const pages: string[] = [];
  let foreign = '';
  beforeAll(async () => {
    product = await startProduct(dialect);
    const database = openDatabase(product.url);
    // In every kind of record a field that once held the planted words, and holds them no more.
    for (const [kind, area] of Object.entries(areas)) {
      const seeded = await database.read.auditEntry.findFirst({
        where: { recordKind: kind, action: 'demo.seed' },
      });
      const id = newId();
      const name = longText[kind] ?? 'note';
      await database.transaction((db) =>
        db.auditEntry.create({
          data: {
            id,
            at: new Date(),
            action: `${kind}.update`,
            recordKind: kind,
            recordId: seeded?.recordId ?? '',
            before: JSON.stringify({ [name]: planted }),
            after: JSON.stringify({ [name]: null }),
          },
        }),
      );
      pages.push(`/${area}/${seeded?.recordId}/verlauf`, `/${area}/${seeded?.recordId}/verlauf/${id}`);
      pages.push(`/${area}/${seeded?.recordId}/verlauf/${seeded?.id}`);
    }
    // The demo's manager works in one region of two.
    const manager = await database.read.user.findUnique({
      where: { email: 'manager@example.org' },
      include: { regions: true },
    });
    const keys = manager?.regions.map(({ regionKey }) => regionKey) ?? [];
    const elsewhere = await database.read.organisation.findFirst({
      where: { regions: { none: { regionKey: { in: keys } } } },
    });
    foreign = elsewhere?.id ?? '';
    await database.close();
  });
  afterAll(() => product?.stop());

  it('shows the office what it was', async () => {
    const cookie = await product.signIn('admin');
    const seen = await Promise.all(
      pages.map(async (path) => {
        const answer = await product.fetch(path, { cookie });
        return [answer.status, (await answer.text()).includes(planted)];
      }),
    );
    expect(seen.every(([status]) => status === 200)).toBe(true);
    // On the list, and in the state before; not in the state after.
    expect(seen.map(([, told]) => told)).toEqual(Object.keys(areas).flatMap(() => [true, false, true]));
  });

  it.each(['leadership', 'partner'] as const)('shows %s nothing of it, as page or as data', async (role) => {
    const cookie = await product.signIn(role);
    const before = await checksum(product.url);
    for (const page of pages) {
      for (const path of [page, `${page}.data`]) {
        const answer = await product.fetch(path, { cookie });
        const text = await answer.text();
        expect([403, 404], path).toContain(answer.status);
        expect(text, path).not.toContain(planted);
      }
      const body = new URLSearchParams({ version: '1', fields: 'name' });
      const answer = await product.fetch(page, { method: 'POST', body, cookie });
      expect([403, 404, 405], page).toContain(answer.status);
    }
    expect((await product.fetch('/papierkorb', { cookie })).status).toBe(403);
    expect(await checksum(product.url)).toBe(before);
  });

  it('answers a manager for another region’s record as for one that never was', async () => {
    const cookie = await product.signIn('manager');
    expect(foreign).not.toBe('');
    const [other, none] = await Promise.all(
      [foreign, newId()].map(async (id) => {
        const answer = await product.fetch(`/organisationen/${id}/verlauf`, { cookie });
        return { status: answer.status, named: (await answer.text()).includes('<h1') };
      }),
    );
    expect(other).toEqual(none);
    expect(other?.status).toBe(404);
  });

  it('never stumbles over what is asked of it', async () => {
    const cookie = await product.signIn('manager');
    const [list = ''] = pages;
    for (const odd of ['x', '%00', '../..', 'a'.repeat(500), "'--", '%ED%A0%80']) {
      for (const path of [
        `${list}?after=${odd}`,
        `${list}/${odd}`,
        `/organisationen/${odd}/verlauf`,
        `/papierkorb?art=${odd}&before=${odd}`,
      ]) {
        const answer = await product.fetch(path, { cookie });
        await answer.text();
        expect(answer.status, path).toBeLessThan(500);
      }
    }
  });

  it('leads whoever sent a form without a session back to that form', async () => {
    const body = new URLSearchParams({ title: 'x' });
    const answer = await product.fetch('/treffen/neu?mit=x', { method: 'POST', body });
    expect(answer.headers.get('location')).toBe(
      `/anmelden?weiter=${encodeURIComponent('/treffen/neu?mit=x')}`,
    );
  });

  it('empties the cache when somebody signs out, and leaves drafts to their owner', async () => {
    const cookie = await product.signIn('partner');
    const answer = await product.fetch('/abmelden', { method: 'POST', cookie });
    expect(answer.headers.get('clear-site-data')).toBe('"cache"');
  });
});
