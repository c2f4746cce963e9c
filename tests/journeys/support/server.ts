import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { FullConfig } from '@playwright/test';
import { portOf } from '../../../playwright.config.ts';

export const demoPassword = 'Beispiel-Passwort-2026';

/** Where the server of a worker sends its mails; a journey that reads them opens a sink there. */
export const smtpPortOf = (worker: number) => portOf(worker) + 100;

/** Starts the product as anybody would, with the demo in a database of its own, and returns how to stop it. */
async function startServer(port: number, smtpPort: number): Promise<() => Promise<void>> {
  const answers = () => fetch(`http://localhost:${port}/healthz`).catch(() => null);
  // One left over from a run that was broken off would be taken for ours, with what others wrote into it.
  if (await answers()) throw new Error(`Port ${port} is taken by another server.`);
  const folder = mkdtempSync(join(tmpdir(), 'akteursnetz-journeys-'));
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      PORT: String(port),
      DATABASE_URL: `file:${join(folder, 'journeys.db')}`,
      SEED: 'demo',
      DEMO_PASSWORD: demoPassword,
      LOG_LEVEL: 'warn',
      APP_URL: `http://localhost:${port}`,
      SMTP_URL: `smtp://127.0.0.1:${smtpPort}?from=netz@example.org`,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const stop = async () => {
    const ended = new Promise((resolve) => server.once('close', resolve));
    server.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  for (let tries = 0; ; tries += 1) {
    if ((await answers())?.ok) return stop;
    if (tries > 900 || server.exitCode !== null) {
      if (server.exitCode === null) await stop();
      throw new Error('The product did not start.');
    }
    await pause(200);
  }
}

/** A server for each worker; one after the other, so that the first builds what both need. */
export default async function startServers({ workers }: FullConfig): Promise<() => Promise<void>> {
  const stops: Array<() => Promise<void>> = [];
  const stop = async () => {
    for (const one of stops) await one();
  };
  try {
    for (let worker = 0; worker < workers; worker += 1)
      stops.push(await startServer(portOf(worker), smtpPortOf(worker)));
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}
