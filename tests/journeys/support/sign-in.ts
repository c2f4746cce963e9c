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

interface ReactRoot {
  readonly stateNode: { readonly current: { readonly memoizedState: { readonly isDehydrated?: boolean } } };
}

/** Has React taken over the page that the server sent? */
function isHydrated(): boolean {
  const key = Object.keys(document).find((name) => name.startsWith('__reactContainer$'));
  const root = key && (document as unknown as Readonly<Record<string, ReactRoot>>)[key];
  return root ? root.stateNode.current.memoizedState.isDehydrated === false : false;
}

/**
 * Waits until the page answers to the keyboard: React has taken it over, and
 * two frames later what it does after drawing is done. Waiting for a silent
 * network instead would cost half a second each time.
 */
export async function untilReady(page: Page): Promise<void> {
  await page.waitForFunction(isHydrated);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}
