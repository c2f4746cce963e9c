import { expect, type Page, test } from '@playwright/test';
import { barriers } from './support/axe.ts';
import { signIn, untilReady } from './support/sign-in.ts';

/** Types a name into an actor picker and takes the first that is offered. */
async function pick(page: Page, label: string | RegExp, typed: string, at = 0): Promise<void> {
  const box = page.getByRole('combobox', { name: label }).nth(at);
  await box.fill(typed);
  await expect(page.getByRole('option', { name: typed }).first()).toBeVisible();
  await box.press('Enter');
}

test('a manager makes a project, changes it, bins it and takes that back', async ({ page }) => {
  const title = `Gemeinsame Werkstatt ${Date.now()}`;
  await signIn(page, 'manager');
  await page.getByRole('link', { name: 'Projekte', exact: true }).click();
  await page.getByRole('link', { name: 'Neues Projekt' }).click();
  await untilReady(page);

  // Wrong first: each error stands at its field and what was typed stays.
  await page.getByLabel('Gesamtkosten').fill('1,234');
  await page.getByLabel('Förderung').fill('800');
  await page.getByLabel('Beginn').fill('1.2.2026');
  await page.getByLabel('Ende', { exact: true }).fill('1.1.2026');
  await page.getByRole('button', { name: 'Projekt anlegen' }).click();
  await expect(page.getByRole('alert')).toContainText('Titel: Bitte ausfüllen.');
  await expect(page.locator('p', { hasText: 'Bitte einen Betrag wie 1.234,56.' }).first()).toBeVisible();
  await expect(page.getByLabel('Gesamtkosten')).toHaveValue('1,234');
  await expect(page.getByLabel('Gesamtkosten')).toHaveAttribute('aria-invalid', 'true');

  await page.getByLabel('Titel').fill(title);
  await page.getByLabel('Gesamtkosten').fill('1.234,56');
  await page.getByRole('button', { name: 'Projekt anlegen' }).click();
  await expect(page.locator('p', { hasText: 'Das Ende liegt vor dem Anfang.' }).first()).toBeVisible();

  await page.getByLabel('Ende', { exact: true }).fill('31.12.2027');
  await page.getByLabel('Stand').selectOption('läuft');
  await pick(page, 'Organisation', 'Hochschule Nord');
  await page.getByLabel('Rolle').first().selectOption('Projektträger');
  await page.getByLabel('Beitrag').first().fill('434,56');
  await page.getByRole('button', { name: '+ Weitere Organisation' }).click();
  await pick(page, 'Organisation', 'MAXIMATOR', 1);
  await page.getByLabel('Landkreis Nordhausen', { exact: true }).check();
  await page.getByRole('button', { name: 'Projekt anlegen' }).click();

  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByText(`„${title}“ ist angelegt.`)).toBeVisible();
  await expect(page.getByText('1. Feb. 2026 – 31. Dez. 2027')).toBeVisible();
  await expect(page.getByText('1.234,56 €')).toBeVisible();
  await expect(page.getByText('800 €')).toBeVisible();
  await expect(page.getByRole('row', { name: /Hochschule Nordhausen/ })).toContainText('434,56 €');
  await expect(page.getByRole('row', { name: /MAXIMATOR GmbH/ })).toContainText('Partner');
  await untilReady(page);
  expect(await barriers(page)).toEqual([]);

  // It stands with the organisation, and is evidence for the tie between the two.
  await page.getByRole('link', { name: 'MAXIMATOR GmbH' }).click();
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  await page.getByRole('link', { name: title }).click();

  await page.getByRole('link', { name: 'Bearbeiten' }).click();
  await untilReady(page);
  await expect(page.getByLabel('Gesamtkosten')).toHaveValue('1.234,56');
  await expect(page.getByLabel('Landkreis Nordhausen', { exact: true })).toBeChecked();
  await page.getByLabel('Stand').selectOption('abgeschlossen');
  await page.getByRole('button', { name: 'Projekt speichern' }).click();
  await expect(page.getByText('Gespeichert.')).toBeVisible();

  await page.goto(`/projekte?q=${encodeURIComponent(title)}&status=DONE`);
  await page.getByRole('link', { name: title, exact: true }).click();
  await untilReady(page);
  await page.getByRole('button', { name: 'In den Papierkorb' }).click();
  await expect(page.getByText(`„${title}“ liegt im Papierkorb.`)).toBeVisible();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});

test('a meeting and a task begin at the project that they belong to', async ({ page }) => {
  await signIn(page, 'manager');
  await page.goto('/projekte?q=Wasserstoff');
  await page.getByRole('link', { name: 'Wasserstoff im Südharz' }).click();
  await expect(page.getByRole('heading', { name: 'Treffen', exact: true })).toBeVisible();
  const address = page.url();
  await page.getByRole('link', { name: 'Treffen eintragen', exact: true }).click();
  await expect(page).toHaveURL(/\/treffen\/neu\?projekt=/);
  await untilReady(page);
  const title = `Abstimmung ${Date.now()}`;
  await page.getByLabel('Worum ging es?').fill(title);
  await pick(page, /Wer war dabei/, 'Energieversorgung');
  await expect(page.getByLabel('Projekt', { exact: true })).toHaveValue(/[0-9a-f-]{36}/);
  await page.getByRole('button', { name: 'Treffen speichern' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await page.getByRole('link', { name: 'Wasserstoff im Südharz' }).click();
  await expect(page).toHaveURL(address);
  await expect(page.getByRole('link', { name: title })).toBeVisible();

  await page.getByRole('link', { name: 'Neue Wiedervorlage' }).click();
  await untilReady(page);
  const task = `Bescheid prüfen ${Date.now()}`;
  await page.getByLabel('Aufgabe').fill(task);
  await page.getByRole('button', { name: 'Wiedervorlage anlegen' }).click();
  await expect(page.getByText(`„${task}“ ist angelegt.`)).toBeVisible();
  await page.goto(address);
  await expect(page.getByRole('link', { name: task })).toBeVisible();
});

test('a partner sees its own projects, without the share of others and without tasks', async ({ page }) => {
  await signIn(page, 'partner');
  await page.getByRole('link', { name: 'Projekte', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Wissenstransfer Mittelstand' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Radregion Kyffhäuser und Südharz' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Neues Projekt' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Wissenstransfer Mittelstand' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wissenstransfer Mittelstand');
  await expect(page.getByText('120.000 €')).toBeVisible();
  await expect(page.getByRole('row', { name: /Hochschule Nordhausen/ })).toContainText('12.000 €');
  await expect(page.getByRole('row', { name: /Thüringer Aufbaubank/ })).not.toContainText('€');
  await expect(page.getByRole('heading', { name: 'Wiedervorlagen' })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Treffen', exact: true })).toHaveCount(0);
});

test('on a phone the menu leads to projects, and nothing scrolls sideways', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  await signIn(page, 'manager');
  await page.getByText('Menü').click();
  await page.getByRole('navigation').getByRole('link', { name: 'Projekte' }).click();
  await page.getByRole('link', { name: 'Regionale Jobbörse' }).click();
  await expect(page.getByText('90.000 €')).toBeVisible();
  await untilReady(page);
  for (const address of [page.url(), `${page.url()}/bearbeiten`]) {
    await page.goto(address);
    await untilReady(page);
    const sideways = await page.evaluate(() => {
      const wide = [...document.querySelectorAll('main *')].filter(
        (element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1,
      );
      return wide.map((element) => element.outerHTML.slice(0, 120));
    });
    expect(sideways, address).toEqual([]);
    expect(await barriers(page), address).toEqual([]);
  }
  await context.close();
});
