import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sqlitePath } from '#app/database/sqlite.server.ts';
import { checksum } from '../support/checksum.ts';
import { type Product, startProduct } from '../support/product.ts';

/** The door for files, tried from outside on one dialect: nothing behind it depends on the database. */
describe('the door for files', () => {
  let product: Product;
  let cookie: string;
  beforeAll(async () => {
    product = await startProduct('sqlite');
    cookie = await product.signIn('manager');
  });
  afterAll(() => product?.stop());

  const post = (
    content: BlobPart,
    name = 'liste.csv',
    init: { cookie?: string | null; field?: string } = {},
  ) => {
    const body = new FormData();
    body.set(init.field ?? 'file', new File([content], name));
    return product.fetch('/import', {
      method: 'POST',
      body,
      cookie: init.cookie === undefined ? cookie : init.cookie,
    });
  };

  const folders = () => {
    const root = join(dirname(sqlitePath(product.url)), 'imports');
    try {
      return readdirSync(root).map((name) => [name, readdirSync(join(root, name))] as const);
    } catch {
      return [];
    }
  };

  it('takes a list, whatever its name is, and keeps it under a random one', async () => {
    for (const name of [
      '../../../etc/passwd',
      '..\\..\\boot.ini',
      'Liste; alt=neu "2".csv',
      '<script>alert(1)</script>.csv',
    ]) {
      const answer = await post('Name;Bereich\nFirma;Wirtschaft', name);
      expect(answer.status, name).toBe(302);
      const page = await product.fetch(answer.headers.get('location') ?? '', { cookie });
      const text = await page.text();
      expect(page.status).toBe(200);
      expect(text).not.toContain('<script>alert(1)');
    }
    for (const [folder, files] of folders()) {
      expect(folder).toMatch(/^[0-9a-f-]{36}$/);
      expect(files).toEqual(['source']);
    }
  });

  it('refuses what is no table, with the reason at the field, and keeps none of it', async () => {
    const before = await checksum(product.url);
    const kept = folders().length;
    const wrong: ReadonlyArray<readonly [BlobPart, string]> = [
      [new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'weder eine CSV- noch eine Excel-Datei'],
      [new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), 'Die Datei ist beschädigt'],
      ['', 'In der Datei steht nichts'],
      ['a;b\n"offen', 'Anführungszeichen ist nicht geschlossen'],
      ['x'.repeat(11_000_000), 'zu lang'],
      [';'.repeat(3_000_000), 'zu viele Spalten'],
      ['y;'.repeat(1_000), 'zu viele Spalten'],
    ];
    for (const [content, sentence] of wrong) {
      const answer = await post(content, 'liste.xlsx');
      expect(answer.status, sentence).toBe(400);
      expect(await answer.text()).toContain(sentence);
    }
    const nothing = await post('Name\nX', 'liste.csv', { field: 'other' });
    expect(nothing.status).toBe(400);
    expect(await nothing.text()).toContain('Bitte eine Datei wählen.');
    expect(await checksum(product.url)).toBe(before);
    // Folders of refused files may stand empty until they are swept; nothing lies in them.
    expect(folders().filter(([, files]) => files.length > 0)).toHaveLength(kept);
  });

  it('is shut for whoever may not, before a byte is kept', async () => {
    const kept = folders().length;
    for (const role of ['leadership', 'partner'] as const) {
      expect((await post('Name\nX', 'x.csv', { cookie: await product.signIn(role) })).status).toBe(403);
    }
    expect((await post('Name\nX', 'x.csv', { cookie: null })).status).toBe(302);
    expect(folders()).toHaveLength(kept);
  });

  it('lets only this address be sent more than a form', async () => {
    const large = 'x'.repeat(3_000_000);
    expect((await post(`Name\n${'x\n'.repeat(1_500_000)}`)).status).toBe(302);
    const elsewhere = product.fetch('/organisationen/neu', { method: 'POST', body: large, cookie });
    expect(
      await elsewhere.then(
        ({ status }) => status,
        () => 413,
      ),
    ).toBe(413);
    const announced = product.fetch('/import', {
      method: 'POST',
      body: large,
      cookie,
      headers: { 'content-type': 'multipart/form-data; boundary=x' },
    });
    expect((await announced).status).toBe(400);
  });

  it('goes on answering others while it reads', async () => {
    const reading = post(`Name;Bereich\n${'"Firma";Wirtschaft\n'.repeat(400_000)}`);
    for (let tries = 0; tries < 5; tries += 1) {
      expect((await product.fetch('/healthz')).status).toBe(200);
    }
    expect((await reading).status).toBe(302);
  });

  it('takes no foreign id, no unknown step and no unknown field', async () => {
    const answer = await post('Name;Bereich\nFirma;Wirtschaft');
    const address = answer.headers.get('location') ?? '';
    const before = await checksum(product.url);
    const send = async (target: string, fields: Record<string, string>) =>
      (await product.fetch(target, { method: 'POST', body: new URLSearchParams(fields), cookie })).status;
    const someId = '01900000-0000-7000-8000-000000000000';
    expect(await send(`/import/${someId}`, { verb: 'confirm' })).toBe(404);
    expect(await send(address, { verb: 'delete' })).toBe(400);
    expect(await send(address, { verb: 'confirm', status: 'DONE' })).toBe(400);
    expect(await send(address, { verb: 'check', kind: 'accounts', 'fields[0]': 'name' })).toBe(400);
    expect(await send(address, { verb: 'check', kind: 'organisations', 'fields[0]': 'role' })).toBe(400);
    expect(
      await send(address, {
        verb: 'check',
        kind: 'organisations',
        'fields[0]': 'name',
        'fixed.version': '7',
      }),
    ).toBe(400);
    expect(await send(address, { verb: 'confirm' })).toBe(409);
    expect(await checksum(product.url)).toBe(before);
  });
});
