import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { barriers } from './support/axe.ts';
import { signIn, untilReady } from './support/sign-in.ts';

const told = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: text })).toBeVisible();

test('a person reads all that is stored, takes it along, objects, and reads the office’s answer', async ({
  page,
  browser,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, 'partner', '/konto');
  await page.getByRole('link', { name: 'Meine Daten' }).last().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Meine Daten');
  await untilReady(page);
  await expect(page.getByRole('region', { name: 'Funktionen' })).toContainText('Hochschule Nordhausen');
  await expect(page.getByRole('region', { name: 'Wer Ihre Daten angesehen hat' })).toContainText(
    'Mara Beispiel',
  );
  expect(await barriers(page)).toEqual([]);

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Als JSON-Datei herunterladen' }).click();
  const saved = JSON.parse(await readFile(await (await download).path(), 'utf8'));
  expect(saved).toMatchObject({ format: 'akteursnetz.own-file', account: { email: 'partner@example.org' } });
  expect(saved.person.meetings.length).toBeGreaterThan(0);

  const words = `Bitte nicht mehr anrufen ${Date.now()}`;
  await page.getByLabel('Der Verarbeitung widersprechen').focus();
  await page.keyboard.press('Space');
  await page.getByLabel('Worum geht es?').fill(words);
  await page.keyboard.press('Control+Enter');
  await told(page, 'Ihre Anfrage liegt beim Büro.');
  await expect(page.getByRole('region', { name: 'Ihre Anfragen an das Büro' })).toContainText(words);

  const office = await (await browser.newContext()).newPage();
  await signIn(office, 'admin', '/betroffenenanfragen');
  await office
    .getByRole('row', { name: /Widerspruch/ })
    .last()
    .getByRole('link')
    .click();
  await expect(office.getByRole('heading', { level: 1 })).toHaveText('Widerspruch');
  await untilReady(office);
  await expect(office.getByText(words)).toBeVisible();
  expect(await barriers(office)).toEqual([]);
  await office.getByRole('button', { name: 'Antwort geben' }).click();
  await expect(office.getByRole('alert')).toContainText('Ihre Antwort');
  await office.getByLabel('Ihre Antwort').fill('Wir schreiben Ihnen künftig.');
  await office.getByRole('button', { name: 'Antwort geben' }).click();
  await told(office, 'Die Anfrage ist beantwortet.');

  // What comes by letter stands in the same list, with what the person is to be told.
  await office.goto('/betroffenenanfragen/neu');
  await untilReady(office);
  const asker = `Ada Brief ${Date.now()}`;
  await office.getByLabel('Name, wenn kein Kontakt da ist').fill(asker);
  await office.getByRole('button', { name: 'Eintragen' }).click();
  await told(office, `Die Anfrage von ${asker} ist eingetragen.`);
  await expect(office.getByRole('region', { name: 'Das muss die Person erfahren' })).toContainText(asker);
  expect(await barriers(office)).toEqual([]);
  await office.getByRole('link', { name: 'Frist verlängern' }).click();
  await expect(office.getByRole('heading', { level: 1 })).toHaveText('Frist verlängern');
  await office.getByLabel('Grund der Verlängerung').fill('Es sind viele Akten.');
  await office.getByRole('button', { name: 'Frist verlängern' }).click();
  await told(office, 'Die Frist ist verlängert.');
  await expect(office.getByRole('region', { name: 'Das muss die Person erfahren' })).toContainText(
    'Es sind viele Akten.',
  );
  await office.context().close();

  await page.goto('/meine-daten');
  await untilReady(page);
  await expect(page.getByRole('region', { name: 'Ihre Anfragen an das Büro' })).toContainText(
    'Wir schreiben Ihnen künftig.',
  );
});
