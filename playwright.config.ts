import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/test/chromium.mjs';

const port = Number(process.env.JOURNEY_PORT ?? 4173);

/** Journeys in a real Chromium against the production build, on a demo database of their own. */
export default defineConfig({
  testDir: 'tests/journeys',
  fullyParallel: false,
  workers: 1,
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
    trace: 'retain-on-failure',
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
