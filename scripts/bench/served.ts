import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from './http.ts';

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

export interface Served {
  readonly client: Client;
  readonly origin: string;
  readonly pid: number;
  /** Milliseconds from starting the process to its first good answer. */
  readonly startedIn: number;
  readonly stop: () => Promise<void>;
}

async function untilAnswering(client: Client, path: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const answer = await client.ask(path).catch(() => null);
    if (answer?.status === 200) return;
    await pause(10);
  }
  throw new Error('The server to be measured did not start.');
}

/** Starts a server as a process of its own on a free port and waits until `path` answers 200. */
export async function serve(
  script: string,
  path: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Served> {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const began = performance.now();
  const server = spawn(process.execPath, [script], {
    env: { ...process.env, LOG_LEVEL: 'silent', ...environment, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const client = new Client(origin, 64);
  await untilAnswering(client, path, server);
  return {
    client,
    origin,
    pid: server.pid ?? 0,
    startedIn: performance.now() - began,
    async stop() {
      client.close();
      const ended = new Promise((resolve) => server.once('close', resolve));
      server.kill('SIGTERM');
      await ended;
    },
  };
}

/** The resident size of a process in bytes, as the system tells it. */
export function residentSize(pid: number): number {
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024;
}

/** Signs in with an account of the generated record; returns the cookie. */
export async function signIn({ client }: Served, email: string, password: string): Promise<string> {
  const form = new URLSearchParams({ email, password });
  const { status, headers } = await client.ask('/anmelden', { method: 'POST', form });
  const cookie = [headers['set-cookie'] ?? []].flat().find((value) => value.startsWith('session='));
  if (!cookie) throw new Error(`Signing in answered ${status}.`);
  return cookie.split(';', 1)[0] ?? '';
}
