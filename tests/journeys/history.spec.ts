import { expect, type Page, test } from '@playwright/test';
import { barriers } from './support/axe.ts';
import { signIn, untilReady } from './support/sign-in.ts';

/** A field by its label; whether it must be filled in stands in the label too. */
function field(page: Page, label: string) {
  return page.getByLabel(new RegExp(`^${label}( ?\\(Pflichtangabe\\))?$`)).first();
}

async function newOrganisation(page: Page, name: string): Promise<void> {
  await page.goto('/organisationen/neu');
  await untilReady(page);
  await field(page, 'Name').fill(name);
  await field(page, 'Bereich').selectOption('EDUCATION');
  await field(page, 'Ort').fill('Sondershausen');
  await field(page, 'Beschreibung').fill('Die Schule bildet in zwei Berufen aus und sucht Betriebe.');
  await page.getByRole('button', { name: 'Organisation anlegen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await untilReady(page);
}

async function change(page: Page, typed: Readonly<Record<string, string>>): Promise<void> {
  await page.getByRole('link', { name: 'Bearbeiten' }).click();
  await page.waitForURL('**/bearbeiten');
  await untilReady(page);
  for (const [label, text] of Object.entries(typed)) await field(page, label).fill(text);
  await page.getByRole('button', { name: 'Organisation speichern' }).click();
  await expect(page.getByText('Gespeichert.')).toBeVisible();
  await untilReady(page);
}

test('who changed what is read in words, and an earlier state brought back field by field', async ({
  page,
}) => {
  await signIn(page, 'manager');
  const name = `Verlaufsschule ${Date.now()}`;
  await newOrganisation(page, name);
  await change(page, {
    Ort: 'Artern',
    Telefon: '03466 000',
    Beschreibung: 'Die Schule bildet in drei Berufen aus und sucht dringend Betriebe.',
  });
  await page.getByRole('link', { name: 'Verlauf', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Verlauf' })).toBeVisible();
  const [latest, first] = [page.locator('main ol > li').first(), page.locator('main ol > li').nth(1)];
  await expect(latest).toContainText('geändert von');
  await expect(latest.locator('del').filter({ hasText: 'Sondershausen' })).toBeVisible();
  await expect(latest.locator('ins').filter({ hasText: 'Artern' })).toBeVisible();
  await expect(latest.locator('ins').filter({ hasText: 'dringend' })).toBeVisible();
  await expect(latest.locator('del').filter({ hasText: 'zwei' })).not.toContainText('Schule');
  expect(await barriers(page)).toEqual([]);

  await first.getByRole('link', { name: /Ganzen Stand/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Stand vom/ })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await untilReady(page);
  await page.getByRole('button', { name: 'Ausgewähltes zurückholen' }).click();
  await expect(page.getByRole('alert')).toContainText('Bitte wählen Sie mindestens eine Angabe aus.');
  await page.getByRole('checkbox', { name: 'Ort zurückholen' }).check();
  await page.getByRole('button', { name: 'Ausgewähltes zurückholen' }).click();
  await expect(page.getByText(`„${name}“: Der frühere Stand gilt wieder.`)).toBeVisible();
  await expect(page.getByText('Sondershausen')).toBeVisible();
  await expect(page.getByText('03466 000')).toBeVisible();
  await page.getByRole('link', { name: 'Verlauf', exact: true }).click();
  await expect(page.locator('main ol > li').first()).toContainText('auf einen früheren Stand gebracht');
});

test('what is deleted lies in one bin, with who, when and how long still, and comes back', async ({
  page,
}) => {
  await signIn(page, 'manager');
  const name = `Papierkorbschule ${Date.now()}`;
  await newOrganisation(page, name);
  await page.getByRole('button', { name: 'In den Papierkorb' }).click();
  await expect(page.getByText(`„${name}“ liegt im Papierkorb.`)).toBeVisible();
  await page.getByRole('banner').locator('details summary').click();
  await page.getByRole('banner').getByRole('link', { name: 'Papierkorb' }).click();
  const row = page.getByRole('listitem').filter({ hasText: name });
  await expect(row).toContainText('Noch 30 Tage');
  await expect(row).toContainText('Gelöscht: heute');
  expect(await barriers(page)).toEqual([]);
  await row.getByRole('link', { name }).click();
  await expect(page.getByText('Dieser Eintrag liegt im Papierkorb.')).toBeVisible();
  await page.goBack();
  await page.getByRole('button', { name: `${name} wiederherstellen` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
});

test('taking back what somebody else has touched is told as a conflict', async ({ page, browser }) => {
  await signIn(page, 'manager');
  const name = `Rückgängigschule ${Date.now()}`;
  await newOrganisation(page, name);
  await page.getByRole('button', { name: 'In den Papierkorb' }).click();
  await expect(page.getByText(`„${name}“ liegt im Papierkorb.`)).toBeVisible();
  const other = await browser.newPage();
  await signIn(other, 'admin');
  await other.goto('/papierkorb');
  await other.getByRole('button', { name: `${name} wiederherstellen` }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(name);
  await other.close();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(page.getByRole('heading', { name: 'Jemand war schneller' })).toBeVisible();
  await expect(page.getByText('Dieser Eintrag liegt nicht mehr im Papierkorb.')).toBeVisible();
});

test('two who edit one record see both versions, merge them, and neither loses a word', async ({
  page,
  browser,
}) => {
  await signIn(page, 'manager');
  const name = `Konfliktschule ${Date.now()}`;
  await newOrganisation(page, name);
  await page.getByRole('link', { name: 'Bearbeiten' }).click();
  await page.waitForURL('**/bearbeiten');
  await untilReady(page);
  const second = await browser.newPage();
  await signIn(second, 'admin');
  await second.goto(page.url());
  await untilReady(second);
  await field(second, 'Ort').fill('Artern');
  await field(second, 'Kurzname').fill('KS');
  await second.getByRole('button', { name: 'Organisation speichern' }).click();
  await expect(second.getByText('Gespeichert.')).toBeVisible();

  await field(page, 'Ort').fill('Nordhausen');
  await field(page, 'Telefon').fill('03632 000');
  await page.getByRole('button', { name: 'Organisation speichern' }).click();
  await expect(page.getByRole('heading', { name: 'Jemand war schneller' })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  // What only the other changed is theirs, what only I changed is mine, what both changed is asked for.
  await expect(page.getByRole('radio', { name: 'Kurzname: Jetzt gespeichert' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Telefon: Ihre Fassung' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Ort: Ihre Fassung' })).toBeChecked();
  await expect(page.getByRole('row', { name: /Ort/ })).toContainText('von beiden geändert');
  await expect(field(page, 'Kurzname')).toHaveValue('KS');
  await expect(field(page, 'Ort')).toHaveValue('Nordhausen');
  await field(page, 'E-Mail').fill('danach@example.org');
  await page.getByRole('radio', { name: 'Ort: Jetzt gespeichert' }).check();
  await expect(field(page, 'Ort')).toHaveValue('Artern');
  await expect(field(page, 'E-Mail')).toHaveValue('danach@example.org');
  await page.getByRole('button', { name: 'Organisation speichern' }).click();
  await expect(page.getByText('Gespeichert.')).toBeVisible();
  for (const text of ['Artern', 'KS', '03632 000', 'danach@example.org']) {
    await expect(page.getByText(text, { exact: true })).toBeVisible();
  }
  await second.close();
});

test('two who edit one meeting merge who was there', async ({ page, browser }) => {
  await signIn(page, 'manager');
  await page.goto('/treffen/neu');
  await untilReady(page);
  await field(page, 'Worum ging es\\?').fill(`Konflikttreffen ${Date.now()}`);
  const choose = async (on: Page, text: string) => {
    await on.getByRole('combobox', { name: /Wer war dabei/ }).fill(text);
    await on
      .getByRole('option', { name: new RegExp(text) })
      .first()
      .click();
  };
  await choose(page, 'Hochschule Nordhausen');
  await page.getByRole('button', { name: 'Treffen speichern' }).click();
  await expect(page.getByText(/ist eingetragen/)).toBeVisible();
  await untilReady(page);
  await page.getByRole('link', { name: 'Bearbeiten' }).click();
  await page.waitForURL('**/bearbeiten');
  await untilReady(page);
  const second = await browser.newPage();
  await signIn(second, 'admin');
  await second.goto(page.url());
  await untilReady(second);
  await choose(second, 'Kreissparkasse Nordhausen');
  await second.getByRole('button', { name: 'Treffen speichern' }).click();
  await expect(second.getByText('Gespeichert.')).toBeVisible();
  await second.close();

  await field(page, 'Protokoll').fill('Es ging um Ausbildung.');
  await page.getByRole('button', { name: 'Treffen speichern' }).click();
  await expect(page.getByRole('radio', { name: 'Beteiligte: Jetzt gespeichert' })).toBeChecked();
  await expect(page.getByRole('button', { name: 'Kreissparkasse Nordhausen entfernen' })).toBeVisible();
  await page.getByRole('radio', { name: 'Beteiligte: Ihre Fassung' }).check();
  await expect(page.getByRole('button', { name: 'Kreissparkasse Nordhausen entfernen' })).toHaveCount(0);
  await page.getByRole('radio', { name: 'Beteiligte: Jetzt gespeichert' }).check();
  await page.getByRole('button', { name: 'Treffen speichern' }).click();
  await expect(page.getByText('Gespeichert.')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Kreissparkasse Nordhausen' })).toBeVisible();
  await expect(page.getByText('Es ging um Ausbildung.')).toBeVisible();
});
