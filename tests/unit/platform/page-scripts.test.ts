import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import express from 'express';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packedAssets } from '#app/platform/http/packed-assets.server.ts';
import { subjectsIn } from '../../../scripts/build/words.ts';

describe('the words of a module', () => {
  test.each([
    ["const { t } = useTranslation('network');", ['network']],
    ["useTranslation(['reach', 'network']); useTranslation('reach')", ['reach', 'network']],
    ['useTranslation([\n  "ui",\n]);'.replaceAll('"', "'"), ['ui']],
    ['const { i18n } = useTranslation();', ['common']],
    ['nothing', []],
  ])('%s', (code, subjects) => {
    expect(subjectsIn(code)).toEqual(subjects);
  });

  test('that cannot be read from it stop the build', () => {
    expect(() => subjectsIn('useTranslation(subjects)')).toThrow('by name');
  });
});

describe('packed assets', () => {
  const folder = mkdtempSync(join(tmpdir(), 'akteursnetz-assets-'));
  let origin = '';
  let stop = () => {};
  const ask = (path: string, accepted: string, method = 'GET') =>
    fetch(`${origin}${path}`, { method, headers: { 'accept-encoding': accepted } });

  beforeAll(async () => {
    for (const [name, text] of [
      ['a.js', 'plain'],
      ['a.js.br', 'no brotli, and nobody unpacks it here'],
      ['a.js.gz', 'no gzip'],
      ['b.css', 'small'],
      ['c.woff2', 'font'],
    ] as const)
      writeFileSync(join(folder, name), text);
    const server = express()
      .use('/assets', packedAssets(folder), express.static(folder))
      .listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
    stop = () => server.close();
  });
  afterAll(() => {
    stop();
    rmSync(folder, { recursive: true });
  });

  test.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['identity', null],
    ['br;q=0, gzip', 'gzip'],
  ])('are handed out as the browser takes them: %s', async (accepted, encoding) => {
    const { headers, status } = await ask('/assets/a.js', accepted, 'HEAD');
    expect([status, headers.get('content-encoding')]).toEqual([200, encoding]);
    expect(headers.get('content-type')).toMatch(/^(text|application)\/javascript/);
    expect(headers.get('vary')).toContain('Accept-Encoding');
  });

  test('what is not packed comes as it is, and nothing else is reached', async () => {
    expect(await (await ask('/assets/b.css', 'br')).text()).toBe('small');
    expect((await ask('/assets/c.woff2', 'br')).headers.get('content-encoding')).toBeNull();
    for (const path of ['/assets/../a.js', '/assets/%2e%2e/a.js', '/assets/d.js', '/assets/a.js%00.js'])
      expect((await ask(path, 'br')).status, path).toBeGreaterThanOrEqual(400);
  });
});
