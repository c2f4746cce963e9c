import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type Dialect, type FreshDatabase, freshDatabase } from './database.ts';
import { type DemoRole, demoPassword } from './demo.ts';

export { type DemoRole, demoPassword };

/** The production build as a process of its own, with the demo in a fresh database. */
export interface Product {
  readonly origin: string;
  readonly url: string;
  /** Fetches as a browser of ours would: same origin, the session's cookie, redirects left alone. */
  readonly fetch: (path: string, init?: RequestInit & { cookie?: string | null }) => Promise<Response>;
  readonly signIn: (role: DemoRole) => Promise<string>;
  /** What it has logged so far. */
  readonly log: () => string;
  /** Asks it to end, and tells with which exit code it did. */
  readonly stop: () => Promise<number | null>;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}

/** A connection kept for later may be closed by the server just as it is used again. */
const closed = { connection: 'close' };

async function untilServing(origin: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600; tries += 1) {
    const answer = await fetch(`${origin}/healthz`, { headers: closed }).catch(() => null);
    if (answer?.ok) return;
    if (server.exitCode !== null) break;
    await pause(100);
  }
  throw new Error('The product did not start.');
}

/** Starts it; with `APP_URL` among the settings, requests come from there. */
export async function startProduct(
  dialect: Dialect,
  settings: Readonly<Record<string, string>> = {},
): Promise<Product> {
  const database: FreshDatabase = await freshDatabase(dialect, 'demo');
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const env = {
    ...process.env,
    DATABASE_URL: database.url,
    FILES_DIR: database.files,
    PORT: String(port),
    DEMO_PASSWORD: demoPassword,
    LOG_LEVEL: 'silent',
    ...settings,
  };
  const server = spawn(process.execPath, ['scripts/serve.mjs'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let logged = '';
  server.stderr.setEncoding('utf8').on('data', (text: string) => {
    logged += text;
    if (env.LOG_LEVEL === 'silent') process.stderr.write(text);
  });
  await untilServing(origin, server);

  const request: Product['fetch'] = (path, { cookie = null, headers, ...init } = {}) =>
    fetch(`${origin}${path}`, {
      redirect: 'manual',
      ...init,
      headers: {
        ...closed,
        origin: settings.APP_URL ?? origin,
        'sec-fetch-site': 'same-origin',
        ...(cookie ? { cookie } : {}),
        ...Object.fromEntries(new Headers(headers)),
      },
    });

  return {
    origin,
    url: database.url,
    fetch: request,
    async signIn(role) {
      const body = new URLSearchParams({ email: `${role}@example.org`, password: demoPassword });
      const answer = await request('/anmelden', { method: 'POST', body });
      const cookie = answer.headers.getSetCookie().find((value) => /^(__Host-)?session=/.test(value));
      if (!cookie) throw new Error(`Signing in as ${role} answered ${answer.status}.`);
      return cookie.split(';', 1)[0] ?? '';
    },
    log: () => logged,
    async stop() {
      const ended = new Promise<number | null>((resolve) => server.once('close', resolve));
      server.kill('SIGTERM');
      const code = await ended;
      await database.remove();
      return code;
    },
  };
}
