import { expect, type Page, test } from '@playwright/test';
import { barriers } from './support/axe.ts';
import { signIn, untilReady } from './support/sign-in.ts';

const box = (page: Page) => page.getByRole('dialog', { name: 'Suche' });
const field = (page: Page) => box(page).getByRole('combobox');
const options = (page: Page) => box(page).getByRole('option');

/** A key pressed before the page's scripts are there goes unheard; whoever sees no box presses again. */
async function openByKey(page: Page): Promise<void> {
  await expect(async () => {
    if (!(await box(page).isVisible())) await page.keyboard.press('Control+k');
    await expect(field(page)).toBeFocused({ timeout: 1_000 });
  }).toPass();
}

test('by keyboard: open, type with a slip, arrows, Enter, Escape', async ({ page }) => {
  await signIn(page, 'manager', '/');
  await openByKey(page);
  await expect(options(page).first()).toContainText('Treffen eintragen');
  await page.keyboard.type('Hochschlue Nordhausen');
  await expect(options(page).first()).toContainText('Hochschule Nordhausen');
  await expect(options(page).first().locator('mark').first()).toHaveText('Hochschule');
  await expect(box(page).getByRole('status')).toContainText('Treffer');
  await expect(options(page).first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowDown');
  await expect(options(page).nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/organisationen\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hochschule Nordhausen');

  await openByKey(page);
  await page.keyboard.press('Escape');
  await expect(box(page)).toBeHidden();

  const button = page.getByRole('link', { name: 'Suchen' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('konta');
  await expect(options(page).filter({ hasText: 'Gehe zu: Kontakte' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Tastenkürzel' })).toContainText('Suchen und Befehle');
});

test('Ctrl and Enter open in a new tab; the last line leads to all results', async ({ page, context }) => {
  await signIn(page, 'manager', '/');
  await openByKey(page);
  await page.keyboard.type('muehlhausen');
  await expect(options(page).first().locator('mark').first()).toHaveText(/Mühlhausen/);
  const opened = context.waitForEvent('page');
  await page.keyboard.press('Control+Enter');
  expect((await opened).url()).toMatch(/\/(organisationen|kontakte|treffen)\//);
  await expect(field(page)).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/suche\?q=muehlhausen$/);
  await expect(page.getByRole('searchbox', { name: 'Suchbegriffe' })).toHaveValue('muehlhausen');
  await expect(page.getByRole('heading', { level: 2, name: 'Organisationen' })).toBeVisible();
});

test('without scripts: the button leads to the page, which finds and leafs through', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/anmelden');
  await page.getByLabel('E-Mail').fill('manager@example.org');
  await page.getByLabel('Passwort').fill('Beispiel-Passwort-2026');
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.getByRole('link', { name: 'Suchen' }).click();
  await page.getByRole('searchbox', { name: 'Suchbegriffe' }).fill('nordhausen');
  await page.getByRole('button', { name: 'Suchen' }).click();
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Organisationen');
  await page
    .getByRole('navigation', { name: 'Art der Treffer' })
    .getByRole('link', { name: /Treffen/ })
    .click();
  const first = await page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.locator('mark') })
    .first()
    .textContent();
  await page.getByRole('link', { name: 'Weiter ›' }).click();
  await expect(page).toHaveURL(/kind=meeting&page=2/);
  await expect(page.getByText('Seite 2 von')).toBeVisible();
  const second = await page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ has: page.locator('mark') })
    .first()
    .textContent();
  expect(second).not.toBe(first);
  await context.close();
});

for (const scheme of ['light', 'dark'] as const) {
  test(`on a phone the box fills the window, and axe finds nothing (${scheme})`, async ({ browser }) => {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      colorScheme: scheme,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    await signIn(page, 'manager', '/');
    await page.getByRole('link', { name: 'Suchen' }).tap();
    await expect(field(page)).toBeFocused();
    expect(await barriers(page)).toEqual([]);
    await field(page).fill('fachkraefte');
    await expect(options(page).first()).toBeVisible();
    const size = await box(page).boundingBox();
    expect(size?.height).toBe(844);
    expect(size?.width).toBeGreaterThanOrEqual(370);
    expect(await barriers(page)).toEqual([]);
    const height = (await options(page).first().boundingBox())?.height ?? 0;
    expect(height).toBeGreaterThanOrEqual(44);
    await options(page).first().tap();
    await expect(box(page)).toBeHidden();
    await untilReady(page);
    await expect(page).not.toHaveURL(/\/$/);
    await context.close();
  });
}

test('leadership and partners are offered and shown only what is theirs', async ({ browser }) => {
  for (const [role, forbidden] of [
    ['leadership', ['Treffen eintragen', 'Organisation anlegen', 'Verwaltung']],
    ['partner', ['Treffen eintragen', 'Kontakt anlegen', 'Gehe zu: Treffen', 'Gehe zu: Netzwerk']],
  ] as const) {
    const context = await browser.newContext();
    const page = await context.newPage();
    await signIn(page, role, '/');
    await openByKey(page);
    await expect(options(page).first()).toBeVisible();
    for (const text of forbidden) await expect(options(page).filter({ hasText: text })).toHaveCount(0);
    await field(page).fill('vormittags erreichbar');
    await expect(box(page).getByRole('status')).toHaveText('Nichts gefunden.');
    await context.close();
  }
});

test('in English', async ({ page }) => {
  await signIn(page, 'leadership');
  await page.goto('/konto');
  await untilReady(page);
  await page.getByLabel('Sprache').selectOption('en');
  await page.getByRole('button', { name: 'Anzeige speichern' }).click();
  await page.goto('/suche?q=nordhausen');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Search');
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Organisations');
  await page.goto('/konto');
  await untilReady(page);
  await page.getByLabel('Language').selectOption('de');
  await page.getByRole('button', { name: 'Save display' }).click();
});
