import type { Page } from '@playwright/test';
import { demoPassword } from './server.ts';

export type DemoRole = 'manager' | 'partner' | 'leadership' | 'admin';

/** Signs in as one of the four demo accounts, as a person does. */
export async function signIn(page: Page, role: DemoRole): Promise<void> {
  await page.goto('/anmelden');
  await page.getByLabel('E-Mail').fill(`${role}@example.org`);
  await page.getByLabel('Passwort').fill(demoPassword);
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.waitForURL((url) => url.pathname !== '/anmelden');
  await untilReady(page);
}

/** Waits until the page answers to the keyboard: scripts are there and nothing is loading. */
export async function untilReady(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
}
