import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checksum } from '../support/checksum.ts';
import { dialects } from '../support/database.ts';
import { type DemoRole, type Product, startProduct } from '../support/product.ts';

/** What means something to some index, shell or parser, and nothing to us. */
const hostile = [
  '"',
  '""',
  '*',
  '**',
  'Nordhausen*',
  '"Nordhausen',
  'NEAR(',
  'NEAR(a b, 5)',
  'Nordhausen AND',
  'OR OR',
  'NOT Nordhausen',
  'name : Nordhausen',
  '{a b} : c',
  '^a',
  'a + b',
  '%',
  '_',
  '%Nord%',
  '\\',
  "'",
  "' OR '1'='1",
  "'; DROP TABLE words; --",
  '$1',
  '?',
  '\u{10FFFF}',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '-- /* */',
  '𝕹𝖔𝖗𝖉',
  'ﷺ',
  'a\u0301\u0301\u0301\u0301',
  'Ⅷ½',
];

const doors = ['/suche', '/suche/beste', '/suche/akteure', '/suche.data'];

describe.each(dialects)('the search box as a weapon (%s)', (dialect) => {
  let product: Product;
  const cookies = new Map<DemoRole, string>();
  beforeAll(async () => {
    product = await startProduct(dialect);
    for (const role of ['manager', 'leadership', 'partner'] as const) {
      cookies.set(role, await product.signIn(role));
    }
  });
  afterAll(() => product?.stop());

  const ask = async (role: DemoRole, address: string) => {
    const answer = await product.fetch(address, { cookie: cookies.get(role) ?? null });
    return { status: answer.status, body: await answer.text() };
  };

  it('takes every operator for a text and changes nothing', async () => {
    const before = await checksum(product.url);
    for (const door of doors) {
      for (const q of hostile) {
        const { status, body } = await ask('manager', `${door}?q=${encodeURIComponent(q)}`);
        expect(status, `${door} ${q}`).toBe(200);
        // Data requests carry the text as data, under a type that no browser takes for a page.
        if (!door.endsWith('.data')) expect(body).not.toContain('<script>alert(1)</script>');
        expect(body).not.toMatch(/SearchWord|SELECT |syntax/);
      }
    }
    expect(await checksum(product.url)).toBe(before);
  });

  it('takes no list, no object, no NUL, no half character and no megabyte', async () => {
    const wrong = [
      'q[]=Nordhausen',
      'q[contains]=Nordhausen',
      'q=%00',
      'q=Nord%00hausen',
      'q=%ED%A0%80',
      `q=${'a'.repeat(201)}`,
      `q=${'a%20'.repeat(1_500)}`,
      'q=a&kind=nothing',
      'q=a&kind[]=contact',
      'q=a&page=1e9',
      'q=a&page=-1',
      'q=a&page=x',
      'q=a&view=everything',
      '__proto__=x&q=a',
      '',
    ];
    for (const door of doors) {
      for (const query of wrong) {
        const { status } = await ask('manager', `${door}?${query}`);
        expect(status, `${door} ${query.slice(0, 40)}`).toBe(200);
      }
      const huge = await ask('manager', `${door}?q=${'a'.repeat(1_000_000)}`).catch(() => ({ status: 431 }));
      expect([400, 414, 431]).toContain(huge.status);
    }
    const nothing = await ask('manager', `/suche/beste?q=${encodeURIComponent('Nord\0hausen')}`);
    expect(JSON.parse(nothing.body).groups).toEqual([]);
  });

  it('finds no more with an operator than with its words', async () => {
    const count = async (q: string) => {
      const { body } = await ask('partner', `/suche/beste?q=${encodeURIComponent(q)}`);
      const groups: Array<{ hits: unknown[] }> = JSON.parse(body).groups;
      return groups.flatMap(({ hits }) => hits).length;
    };
    for (const q of ['%', '_', '*', '"" OR 1=1', 'a* OR b*', 'NOT x', '%%%']) {
      expect(await count(q), q).toBeLessThanOrEqual(1);
    }
  });

  it('tells leadership and partners nothing of minutes, notes, numbers and confidential meetings', async () => {
    const { body: known } = await ask('manager', '/suche?q=vormittags erreichbar');
    expect(known).toContain('vormittags');
    for (const role of ['leadership', 'partner'] as const) {
      for (const q of ['vormittags erreichbar', 'vormittags', 'stimmen künftig', '030 23125', '03023125']) {
        const best = await ask(role, `/suche/beste?q=${encodeURIComponent(q)}`);
        expect(JSON.parse(best.body).groups, `${q} as ${role}`).toEqual([]);
        const actors = await ask(role, `/suche/akteure?q=${encodeURIComponent(q)}`);
        expect(JSON.parse(actors.body).items, `${q} as ${role}`).toEqual([]);
        const { body } = await ask(role, `/suche?q=${encodeURIComponent(q)}`);
        expect(body).toContain('gibt es hier nichts');
        expect(body).not.toContain('<mark');
      }
      for (const letter of 'abcdefghijklmnopqrstuvwxyz') {
        const { body } = await ask(role, `/suche?q=${letter}`);
        expect(body).not.toMatch(/vormittags|Protokoll: |Notiz: |"confidential",true|030 23125/);
      }
    }
  });

  it('shows a partner no meeting and no organisation but its own', async () => {
    for (const q of ['a', 's', 'nordhausen', 'treffen', 'gmbh']) {
      const { body } = await ask('partner', `/suche/beste?q=${q}`);
      const groups: Array<{ kind: string; count: number }> = JSON.parse(body).groups;
      expect(groups.filter(({ kind }) => kind === 'meeting')).toEqual([]);
      expect(groups.find(({ kind }) => kind === 'organisation')?.count ?? 0).toBeLessThanOrEqual(1);
    }
  });
});
