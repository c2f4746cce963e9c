import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/test/chromium.mjs';

/** Two at once, each against a server of its own, so that none meets what another wrote meanwhile. */
export const workers = 2;

/** The port of a worker's server; Playwright reads this file once in each worker. */
export const portOf = (worker: number) => Number(process.env.JOURNEY_PORT ?? 4173) + worker;

const port = portOf(Number(process.env.TEST_PARALLEL_INDEX ?? 0));

/** Journeys in a real Chromium against the production build, on demo databases of their own. */
export default defineConfig({
  testDir: 'tests/journeys',
  fullyParallel: false,
  workers,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: process.env.PLAYWRIGHT_JSON
    ? [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON }]]
    : 'list',
  globalSetup: './tests/journeys/support/server.ts',
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'de-DE',
    timezoneId: 'Europe/Berlin',
    // A record of every step costs a sixth of the time: whoever looks for a fault asks for it by `--trace on`.
    trace: 'off',
    launchOptions: {
      executablePath: findChromium() ?? '',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
