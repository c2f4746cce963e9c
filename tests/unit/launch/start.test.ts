import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readEnvironment } from '../../../scripts/launch/environment.mjs';
import { isAtLeast } from '../../../scripts/launch/node.mjs';

const folder = mkdtempSync(join(tmpdir(), 'akteursnetz-launch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(script: string, args: readonly string[], env: Record<string, string>) {
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], {
    env: { PATH: process.env.PATH, ...env } as unknown as NodeJS.ProcessEnv,
    encoding: 'utf8',
  });
  return { status, lines: stderr.trim().split('\n') };
}

describe('npm start', () => {
  it.each([
    ['PORT', '99999', /^PORT=99999 /],
    ['PORT', 'drei', /^PORT=drei /],
    ['DATABASE_URL', 'mysql://x/y', /^DATABASE_URL /],
    ['DATABASE_URL', 'postgres://', /^DATABASE_URL /],
    ['APP_URL', 'netz.example', /^APP_URL=netz\.example /],
    ['SMTP_URL', 'http://x', /^SMTP_URL /],
    ['TRUSTED_PROXIES', '10.0.0.1, alle', /^TRUSTED_PROXIES enthält alle:/],
    ['TRUSTED_PROXIES', '10.0.0.0/33', /^TRUSTED_PROXIES enthält 10/],
    ['SEED', 'viel', /^SEED=viel /],
    ['LOG_LEVEL', 'laut', /^LOG_LEVEL=laut /],
    ['DEMO_PASSWORD', 'sesam', /^DEMO_PASSWORD /],
  ])('says in one sentence what is wrong with %s=%s, and ends with 1', (name, value, sentence) => {
    const { status, lines } = run('scripts/start.mjs', [], { [name]: value });
    expect(status).toBe(1);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(sentence);
    expect(lines[0]).not.toContain('sesam');
  });

  it('says that a port is taken before it does anything', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const { status, lines } = run('scripts/start.mjs', [], { PORT: String(port) });
    other.close();
    expect(status).toBe(1);
    expect(lines).toEqual([
      `Port ${port} ist belegt: beenden Sie das andere Programm oder starten Sie mit PORT=${port + 1}.`,
    ]);
  });

  it('says that a database cannot be read, or reached', () => {
    const broken = join(folder, 'broken.db');
    writeFileSync(
      broken,
      'this is no database, and long enough to be taken for one at first sight'.repeat(20),
    );
    for (const url of [`file:${broken}`, 'postgres://nobody@127.0.0.1:9/none']) {
      const { status, lines } = run('scripts/db.ts', ['migrate'], { DATABASE_URL: url });
      expect(status).toBe(1);
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(/ist nicht (lesbar|erreichbar)/);
    }
  });
});

describe('the environment', () => {
  it('has defaults for everything', () => {
    expect(readEnvironment({} as unknown as NodeJS.ProcessEnv)).toEqual({
      port: 3000,
      host: '127.0.0.1',
      databaseUrl: 'file:./data/akteursnetz.db',
      filesFolder: './data/files',
      appUrl: 'http://localhost:3000',
      appUrlIsSet: false,
      trustedProxies: [],
      smtpUrl: null,
      seed: 'demo',
      logLevel: 'info',
      apiRequestsPerMinute: 3000,
      demoPassword: null,
    });
  });

  it.each([
    ['v20.20.2', [22, 12], false],
    ['v22.11.0', [22, 12], false],
    ['v22.12.0', [22, 12], true],
    ['v24.0.0', [22, 18], true],
    ['v9.99.9', [22, 12], false],
  ])('knows whether %s is at least %j', (version, least, answer) => {
    expect(isAtLeast(version, least)).toBe(answer);
  });
});
