import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { barriers } from './support/axe.ts';
import { type DemoRole, signIn, untilReady } from './support/sign-in.ts';

async function openAs(page: Page, role: DemoRole, query = '') {
  await signIn(page, role);
  await page.goto(`/netzwerk/erkenntnisse${query}`);
  // They may still be computed when the page is there.
  await expect(page.getByRole('heading', { name: 'Wie sicher?' })).toBeVisible({ timeout: 30_000 });
}

async function sidewaysBy(page: Page): Promise<number> {
  const root = page.locator('html');
  return root.evaluate((element) => element.scrollWidth - element.clientWidth);
}

const part = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

test('leadership goes from the start page to the insights, and from a sentence to its evidence', async ({
  page,
}) => {
  await signIn(page, 'leadership', '/');
  await page.getByRole('link', { name: 'Erkenntnisse' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Erkenntnisse' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Wie sicher?' })).toBeVisible({ timeout: 30_000 });

  const first = part(page, 'Brücken').getByRole('listitem').first();
  await expect(first).toContainText(/hält das Netz zusammen/);
  await expect(first).toContainText(/sicher|wahrscheinlich|unsicher/);
  await expect(first).toContainText(/Platz \d/);
  await expect(part(page, 'Still geworden')).toContainText('Landesentwicklungsgesellschaft');
  await expect(part(page, 'Es hängt an einer Person')).toContainText('in Ruhestand geht');
  await expect(page.getByText('vertrauliche Treffen')).toBeVisible();

  const tie = part(page, 'Bald verblasst').getByRole('list', { name: 'Belege' }).getByRole('link').first();
  const name = (await tie.textContent()) ?? '';
  await tie.click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(name.split(' – ')[0] ?? '');
  await expect(page.getByText('Summe')).toBeVisible();
});

test('what is asked stands in the address, and all of it goes into a file', async ({ page }) => {
  await openAs(page, 'manager');
  await page.getByLabel('Landkreis').selectOption({ label: 'Kyffhäuserkreis' });
  await page.getByRole('textbox', { name: 'Verglichen mit' }).fill('1.1.2026');
  await page.getByRole('button', { name: 'Anwenden' }).click();
  await expect(page).toHaveURL(/territory=16065/);
  await expect(page).toHaveURL(/since=2026-01-01/);
  await expect(part(page, 'Brücken').getByRole('listitem').first()).toContainText('Kyffhäuserkreis');
  await page.reload();
  await untilReady(page);
  await expect(page.getByLabel('Landkreis')).toHaveValue('16065');

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Alle als CSV' }).click();
  const file = await readFile(await (await download).path(), 'utf8');
  expect(file).toContain('Erkenntnis;');
  expect(file).toMatch(/hält das Netz zusammen/);
  expect(file).not.toMatch(/\{\{|kind\./);

  await page.getByRole('link', { name: 'Alles zeigen' }).click();
  await expect(page).toHaveURL(/erkenntnisse$/);
});

test('a county and a sector that know nobody are told what would help', async ({ page }) => {
  await signIn(page, 'manager');
  await page.goto('/netzwerk/erkenntnisse?asOf=2000-01-01');
  await expect(page.getByText('Zu diesen Filtern gibt es keine Verbindung.')).toBeVisible();
  await page.getByRole('link', { name: 'Alles zeigen' }).first().click();
  await expect(part(page, 'Brücken')).toBeVisible({ timeout: 30_000 });
});

test('what would be if an office were missing is tried by keyboard, and nothing is written', async ({
  page,
}) => {
  await signIn(page, 'manager');
  await page.goto('/netzwerk/was-waere-wenn');
  await untilReady(page);
  await page.getByRole('combobox', { name: 'Ohne diese Organisation oder Person' }).fill('Landratsamt Nordh');
  await expect(page.getByRole('option', { name: /Landratsamt Nordhausen/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Ausprobieren' }).press('Enter');
  await expect(page.getByText('Ohne Landratsamt Nordhausen')).toBeVisible();
  await expect(part(page, 'Wer den Anschluss verlöre').getByRole('link').first()).toContainText('Gemeinde');
  await expect(part(page, 'Wessen Stellung sich änderte').getByRole('row').nth(1)).toContainText(/Platz \d/);
  expect(await barriers(page)).toEqual([]);

  await page.getByRole('combobox', { name: 'Neue Verbindung: von' }).fill('Hochschule Nordh');
  await expect(page.getByRole('option', { name: /Hochschule Nordhausen/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Ausprobieren' }).press('Enter');
  await expect(page.getByRole('combobox', { name: 'Neue Verbindung: zu' })).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  await expect(page.getByText('Landratsamt Nordhausen').first()).toBeVisible();
});

test('people instead of organisations, and a partner is told that it is not for them', async ({ page }) => {
  await openAs(page, 'manager', '?level=contact');
  const link = part(page, 'Brücken').getByRole('list', { name: 'Belege' }).getByRole('link').first();
  await expect(link).toHaveAttribute('href', /^\/kontakte\//);
  await page.context().clearCookies();
  await signIn(page, 'partner');
  const answer = await page.goto('/netzwerk/erkenntnisse');
  expect(answer?.status()).toBe(403);
});

for (const [scheme, width] of [
  ['light', 1280],
  ['dark', 390],
] as const) {
  test(`axe finds nothing, nothing scrolls sideways, it prints (${scheme}, ${width})`, async ({
    browser,
  }) => {
    const context = await browser.newContext({
      colorScheme: scheme,
      viewport: { width, height: 844 },
      hasTouch: width === 390,
    });
    const page = await context.newPage();
    await openAs(page, 'manager');
    for (const summary of await page.locator('main summary').all()) await summary.click();
    expect(await barriers(page)).toEqual([]);
    expect(await sidewaysBy(page)).toBeLessThanOrEqual(0);
    await page.emulateMedia({ media: 'print' });
    await expect(part(page, 'Brücken').getByRole('listitem').first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Anwenden' })).toBeHidden();
    await expect(page.getByText('Stand', { exact: false }).last()).toBeVisible();
    await context.close();
  });
}
