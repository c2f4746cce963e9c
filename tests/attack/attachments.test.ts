import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#app/database/client.server.ts';
import { checksum } from '../support/checksum.ts';
import { dialects } from '../support/database.ts';
import { type Product, startProduct } from '../support/product.ts';
import { tinyPdf } from '../support/zip.ts';

function formWith(content: BlobPart, name: string, type = 'application/pdf'): FormData {
  const form = new FormData();
  form.set('file', new Blob([content], { type }), name);
  return form;
}

describe.each(dialects)('files that are something else (%s)', (dialect) => {
  let product: Product;
  let open = '';
  let secret = '';
  beforeAll(async () => {
    product = await startProduct(dialect);
    const database = openDatabase(product.url);
    const find = (confidential: boolean) =>
      database.read.meeting.findFirst({
        where: { confidential, regionKey: 'R-NORDTHUERINGEN', status: 'TOOK_PLACE', deletedAt: null },
        orderBy: { id: 'asc' },
      });
    open = (await find(false))?.id ?? '';
    secret = (await find(true))?.id ?? '';
    await database.close();
  });
  afterAll(() => product?.stop());

  const send = (meeting: string, cookie: string, form: FormData) =>
    product.fetch(`/treffen/${meeting}/anhaenge`, { method: 'POST', body: form, cookie });
  const linkIn = async (meeting: string, cookie: string) => {
    const page = await (await product.fetch(`/treffen/${meeting}`, { cookie })).text();
    return /\/treffen\/[\w-]+\/anhaenge\/[\w-]{36}/.exec(page)?.[0] ?? '';
  };

  it('go out as something to save, never as a page of ours', async () => {
    const cookie = await product.signIn('manager');
    const name = '"><script>alert(1)</script>\r\nSet-Cookie: a=b.html';
    expect((await send(open, cookie, formWith(tinyPdf, name))).status).toBe(302);
    const answer = await product.fetch(await linkIn(open, cookie), { cookie });
    expect(answer.status).toBe(200);
    expect(Buffer.from(await answer.arrayBuffer()).equals(tinyPdf)).toBe(true);
    const { headers } = answer;
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[^"]*"; filename\*=UTF-8''/);
    expect(headers.get('content-disposition')).toMatch(/\.pdf$/);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("sandbox; default-src 'none'");
    expect(headers.get('cache-control')).toContain('no-store');
    expect(headers.get('set-cookie')).toBeNull();
  });

  it('are a page with a script: text by its bytes, and called so', async () => {
    const cookie = await product.signIn('manager');
    await send(secret, cookie, formWith('<script>alert(1)</script>', 'seite.html', 'text/html'));
    const answer = await product.fetch(await linkIn(secret, cookie), { cookie });
    expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toMatch(/seite\.html\.txt$/);
  });

  it('of a confidential meeting are not there for others, by any address', async () => {
    const manager = await product.signIn('manager');
    const link = await linkIn(secret, manager);
    expect(link).not.toBe('');
    const attachment = link.split('/').at(-1);
    for (const role of ['leadership', 'partner'] as const) {
      const cookie = await product.signIn(role);
      for (const path of [link, `${link}.data`, `/treffen/${open}/anhaenge/${attachment}`]) {
        const answer = await product.fetch(path, { cookie });
        expect(answer.status, `${path} as ${role}`).toBe(404);
        expect(await answer.text()).not.toContain('alert(1)');
      }
      const before = await checksum(product.url);
      expect((await send(secret, cookie, formWith(tinyPdf, 'x.pdf'))).status).toBe(404);
      const body = new URLSearchParams({ id: attachment ?? '', version: '1', verb: 'bin' });
      expect((await product.fetch('/anhaenge/papierkorb', { method: 'POST', body, cookie })).status).toBe(
        404,
      );
      expect(await checksum(product.url)).toBe(before);
    }
    expect((await product.fetch(link)).status).toBe(302);
  });

  it('of a listing go out to everybody as files, as long as it is published', async () => {
    const manager = await product.signIn('manager');
    const board = await (await product.fetch('/stellen')).text();
    const listing = /\/stellen\/([0-9a-f-]{36})/.exec(board)?.[1] ?? '';
    const page = `/angebote/${listing}`;
    const name = '"><script>alert(1)</script>.pdf';
    const sent = await product.fetch(`${page}/anhaenge`, {
      method: 'POST',
      body: formWith('<script>alert(1)</script>', name),
      cookie: manager,
    });
    expect(sent.status).toBe(302);
    const shown = await (await product.fetch(`/stellen/${listing}`)).text();
    expect(shown).not.toContain('<script>alert(1)');
    const link = /\/stellen\/[\w-]+\/anhaenge\/[\w-]{36}/.exec(shown)?.[0] ?? '';
    const { status, headers } = await product.fetch(link);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(headers.get('content-disposition')).toMatch(/^attachment; /);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("sandbox; default-src 'none'");
    expect(headers.get('set-cookie')).toBeNull();
    expect((await product.fetch(link.replace('/stellen/', '/services/'))).status).toBe(404);
    for (const role of ['leadership', 'partner'] as const) {
      const cookie = await product.signIn(role);
      const form = formWith(tinyPdf, 'x.pdf');
      const refused = await product.fetch(`${page}/anhaenge`, { method: 'POST', body: form, cookie });
      expect([403, 404], role).toContain(refused.status);
    }
    const body = new URLSearchParams({ version: '1', verb: 'unpublish' });
    expect((await product.fetch(page, { method: 'POST', body, cookie: manager })).status).toBe(302);
    expect((await product.fetch(link)).status).toBe(404);
  });

  it('are refused at their field: a program, nothing, no form, too much', async () => {
    const cookie = await product.signIn('manager');
    const before = await checksum(product.url);
    const told = async (form: FormData) => {
      const answer = await send(open, cookie, form);
      return { status: answer.status, page: await answer.text() };
    };
    const program = await told(formWith('MZ\0\0', 'rechnung.pdf'));
    expect(program.status).toBe(400);
    expect(program.page).toContain('Diese Art von Datei wird nicht angenommen.');
    expect((await told(new FormData())).page).toContain('Bitte eine Datei wählen.');
    const big = await told(formWith(new Uint8Array(20_000_001).fill(65), 'gross.txt', 'text/plain'));
    expect(big.status).toBe(413);
    expect(big.page).toContain('Die Datei ist zu groß: höchstens 20 MB.');
    const endless = await send(open, cookie, formWith(new Uint8Array(101_000_000), 'x.txt')).catch(
      () => null,
    );
    expect(endless === null || endless.status === 413).toBe(true);
    const body = new URLSearchParams({ file: 'kein Anhang' });
    const plain = await product.fetch(`/treffen/${open}/anhaenge`, { method: 'POST', body, cookie });
    expect(plain.status).toBe(400);
    expect(await checksum(product.url)).toBe(before);
    expect((await product.fetch('/healthz')).status).toBe(200);
  });
});
