import { expect, type Page, test } from '@playwright/test';
import { barriers } from './support/axe.ts';
import { signIn, untilReady } from './support/sign-in.ts';

const told = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: text })).toBeVisible();

/** Sets for the region whether partners' changes wait. */
async function setRule(office: Page, rule: RegExp): Promise<void> {
  await office.goto('/rueckmeldungen');
  await untilReady(office);
  const region = office.getByRole('group', { name: 'Nordthüringen' });
  await region.getByLabel(rule).check();
  await region.getByRole('button').click();
  await told(office, 'Gespeichert.');
}

test('a partner edits its profile; the office takes it over field by field; then others see it', async ({
  page,
  browser,
}) => {
  const office = await (await browser.newContext()).newPage();
  await signIn(office, 'manager');
  await setRule(office, /erst nach Freigabe/);

  const words = `Praxisnah seit ${Date.now()}`;
  await signIn(page, 'partner', '/');
  await page.getByRole('link', { name: 'Profil bearbeiten' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Profil bearbeiten');
  await untilReady(page);
  await page.getByLabel('Beschreibung').first().fill(words);
  await page.getByRole('textbox', { name: 'Telefon' }).fill('03631 420-0');
  await page.getByRole('combobox', { name: 'Telefon' }).selectOption('OFFICE');
  await page.getByRole('button', { name: 'Zur Freigabe geben' }).click();
  await told(page, 'wartet jetzt auf die Freigabe');
  await expect(page.getByRole('region', { name: 'Wartet auf die Freigabe' })).toContainText(words);
  expect(await barriers(page)).toEqual([]);

  await office.goto('/rueckmeldungen');
  await office.getByRole('link', { name: 'Hochschule Nordhausen' }).click();
  await expect(office.getByRole('heading', { level: 1 })).toHaveText('Hochschule Nordhausen');
  await untilReady(office);
  await expect(office.getByRole('table')).toContainText(words);
  expect(await barriers(office)).toEqual([]);
  await office.getByRole('button', { name: 'Angekreuztes übernehmen' }).click();
  await told(office, 'Die Änderung ist entschieden.');
  await setRule(office, /sofort sichtbar/);

  await page.goto('/profil?sicht=partner');
  await untilReady(page);
  await expect(page.getByText(words)).toBeVisible();
  await expect(page.getByText('03631 420-0')).toHaveCount(0);
  await page.getByRole('link', { name: 'das Büro' }).click();
  await expect(page.getByText('03631 420-0')).toBeVisible();
  await office.context().close();
});

test('a partner says what is right of its ties by keyboard, and asks to be introduced', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'partner', '/profil/verbindungen');
  const right = page.getByRole('button', { name: /: stimmt$/ }).first();
  const name = /Beziehung zu (.+): stimmt/.exec((await right.getAttribute('aria-label')) ?? '')?.[1] ?? '';
  await right.focus();
  await page.keyboard.press('Enter');
  await told(page, `Was Sie zu „${name}“ sagen, ist notiert.`);
  await page
    .getByRole('link', { name: /stimmt so nicht$/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Berichtigen' })).toBeVisible();
  await untilReady(page);
  await page.getByRole('button', { name: 'Bestreiten' }).click();
  await expect(page.getByRole('alert')).toContainText('Bitte sagen Sie in ein paar Worten, warum.');
  expect(await barriers(page)).toEqual([]);
  await page.getByLabel('Anmerkung').last().fill('Das war einmal.');
  await page.getByRole('button', { name: 'Bestreiten' }).click();
  await told(page, 'ist notiert.');

  await page.goto('/verzeichnis?q=MAXIMATOR');
  await page.getByRole('link', { name: 'MAXIMATOR GmbH' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('MAXIMATOR GmbH');
  await untilReady(page);
  await page.getByLabel('Worum geht es?').fill('Wasserstoff in der Lehre');
  await page.getByRole('button', { name: 'Um Vermittlung bitten' }).click();
  await told(page, 'liegt beim Regionalmanagement');
  await expect(page.getByRole('button', { name: 'Um Vermittlung bitten' })).toHaveCount(0);
  expect(await barriers(page)).toEqual([]);
});
