import { expect, type Page } from '@playwright/test';
import config from '../../../playwright.config.ts';
import { demoPassword } from './server.ts';

export type DemoRole = 'manager' | 'partner' | 'leadership' | 'admin';

/**
 * Signs in as one of the four demo accounts, and opens a page if one is named.
 * The form is sent as a browser sends it, without drawing its page each time:
 * that it can be filled in is tried by the journeys of accounts.
 */
export async function signIn(page: Page, role: DemoRole, address?: string): Promise<void> {
  const origin = config.use?.baseURL ?? '';
  const answer = await page.request.post(`${origin}/anmelden`, {
    form: { email: `${role}@example.org`, password: demoPassword },
    headers: { Origin: origin, 'Sec-Fetch-Site': 'same-origin' },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(302);
  if (!address) return;
  await page.goto(address);
  await untilReady(page);
}

interface ReactRoot {
  readonly stateNode: { readonly current: { readonly memoizedState: { readonly isDehydrated?: boolean } } };
}

interface Router {
  readonly state: { readonly navigation: { readonly state: string } };
}

/** Has React taken over the page that the server sent, and is it on no way to another? */
function isSettled(): boolean {
  const key = Object.keys(document).find((name) => name.startsWith('__reactContainer$'));
  const root = key ? (document as unknown as Readonly<Record<string, ReactRoot>>)[key] : undefined;
  if (root?.stateNode.current.memoizedState.isDehydrated !== false) return false;
  const { __remixRouter: router } = window as Window & { readonly __remixRouter?: Router };
  return router === undefined || router.state.navigation.state === 'idle';
}

/**
 * Waits until the page answers to the keyboard: React has taken it over, a link
 * that was clicked has led to its page, and two frames later what is done after
 * drawing is done. Waiting for a silent network instead would cost half a second
 * each time.
 */
export async function untilReady(page: Page): Promise<void> {
  await page.waitForFunction(isSettled);
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
}
