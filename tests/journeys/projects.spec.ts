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
  await signIn(page, 'manager', '/');
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
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);

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
  await signIn(page, 'partner', '/');
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
  await signIn(page, 'manager', '/');
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

test('who takes part survives a draft and a second who edits, and is read in the history', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  page.on('dialog', (dialog) => dialog.accept());
  const title = `Verlaufsprojekt ${Date.now()}`;
  const shares = page.getByLabel('Beitrag');
  await signIn(page, 'manager');
  await page.goto('/projekte/neu');
  await untilReady(page);
  await page.getByLabel('Titel').fill(title);
  await page.getByLabel('Landkreis Nordhausen', { exact: true }).check();
  await pick(page, 'Organisation', 'Hochschule Nord');
  await shares.first().fill('434,56');
  await page.getByRole('button', { name: '+ Weitere Organisation' }).click();
  await pick(page, 'Organisation', 'MAXIMATOR', 1);
  await page.getByLabel('Dabei seit').nth(1).fill('1.3.2026');
  await expect(page.getByText(/Entwurf in diesem Browser gesichert/)).toBeVisible();
  await page.waitForFunction(() => Object.values(localStorage).some((kept) => kept.includes('2026-03-01')));
  await page.reload();
  await untilReady(page);
  await page.getByRole('button', { name: 'Weiterschreiben' }).click();
  await expect(page.getByRole('button', { name: 'MAXIMATOR GmbH entfernen' })).toBeVisible();
  await expect(shares.first()).toHaveValue('434,56');
  await expect(page.getByLabel('Landkreis Nordhausen', { exact: true })).toBeChecked();
  await page.getByRole('button', { name: 'Projekt anlegen' }).click();
  await expect(page.getByRole('row', { name: /MAXIMATOR GmbH/ })).toContainText('1. März 2026');

  await untilReady(page);
  await page.getByRole('link', { name: 'Bearbeiten' }).click();
  await page.waitForURL('**/bearbeiten');
  await untilReady(page);
  const second = await browser.newPage();
  await signIn(second, 'admin');
  await second.goto(page.url());
  await untilReady(second);
  await second.getByLabel('Beitrag').nth(1).fill('700');
  await second.getByRole('button', { name: '+ Weitere Organisation' }).click();
  await pick(second, 'Organisation', 'Kreissparkasse Nordhausen', 2);
  await second.getByRole('button', { name: 'Projekt speichern' }).click();
  await expect(second.getByText('Gespeichert.')).toBeVisible();
  await second.close();

  await page.getByLabel('Gesamtkosten').fill('5.000,5');
  await page.getByRole('button', { name: 'Projekt speichern' }).click();
  await expect(page.getByRole('heading', { name: 'Jemand war schneller' })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await expect(page.getByRole('radio', { name: 'Gesamtkosten: Ihre Fassung' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Beteiligte: Jetzt gespeichert' })).toBeChecked();
  // By role and name, as the record has them: Hochschule, Kreissparkasse, MAXIMATOR.
  await expect(shares.nth(2)).toHaveValue('700');
  await expect(page.getByRole('button', { name: 'Kreissparkasse Nordhausen entfernen' })).toBeVisible();
  await page.getByRole('button', { name: 'Projekt speichern' }).click();
  await expect(page.getByText('5.000,50 €')).toBeVisible();
  await expect(page.getByRole('row', { name: /MAXIMATOR GmbH/ })).toContainText('700 €');
  await expect(page.getByRole('row', { name: /Kreissparkasse Nordhausen/ })).toBeVisible();

  await untilReady(page);
  await page.getByRole('link', { name: 'Verlauf', exact: true }).click();
  const entries = page.locator('main ol > li');
  await expect(entries.nth(1).locator('ins').filter({ hasText: '700 €' })).toBeVisible();
  await entries
    .last()
    .getByRole('link', { name: /Ganzen Stand/ })
    .click();
  await expect(page.getByRole('heading', { level: 1, name: /^Stand vom/ })).toBeVisible();
  await untilReady(page);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('checkbox', { name: 'Beteiligte zurückholen' }).check();
  await page.getByRole('button', { name: 'Ausgewähltes zurückholen' }).click();
  await expect(page.getByText(`„${title}“: Der frühere Stand gilt wieder.`)).toBeVisible();
  await expect(page.getByRole('row', { name: /Kreissparkasse Nordhausen/ })).toHaveCount(0);
  await expect(page.getByText('5.000,50 €')).toBeVisible();
});
