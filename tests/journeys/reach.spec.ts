import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { barriers } from './support/axe.ts';
import { signIn, untilReady } from './support/sign-in.ts';

test('from an organisation to whoever can be asked, and on to a follow-up', async ({ page }) => {
  await signIn(page, 'manager');
  await page.goto('/organisationen?q=Görsbach');
  await page.getByRole('link', { name: 'Gemeinde Görsbach' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Gemeinde Görsbach');
  await page.getByRole('link', { name: 'Wie erreichen wir …?' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wie erreichen wir Gemeinde Görsbach?');
  await untilReady(page);
  expect(await barriers(page)).toEqual([]);
  const first = page.getByRole('region', { name: /^Weg 1/ });
  await expect(first.getByRole('listitem').first()).toContainText('Regionalmanagement');
  await expect(first.getByRole('link', { name: /^Belege der Verbindung/ }).first()).toBeVisible();

  // From an organisation of one's choice, which then is to be introduced.
  await page.getByRole('combobox', { name: 'Ausgehen von' }).fill('Hochschule Nordh');
  await page.getByRole('option', { name: /Hochschule Nordhausen/ }).click();
  await page.getByRole('button', { name: 'Wege zeigen' }).click();
  await expect(first.getByRole('listitem').first()).toContainText('Hochschule Nordhausen');
  await expect(page).toHaveURL(/von=organisation/);
  const introduce = first.getByRole('link', {
    name: 'Hochschule Nordhausen und Gemeinde Görsbach bekannt machen',
  });
  await expect(introduce).toHaveAttribute('href', /^\/vermittlungen\/neu\?a=.+&b=.+&ueber=.+/);

  await first.getByRole('link', { name: 'Hochschule Nordhausen ansprechen: Wiedervorlage' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Neue Wiedervorlage');
  await expect(page.getByLabel('Aufgabe')).toHaveValue('Hochschule Nordhausen nach Gemeinde Görsbach fragen');
});

test('what the picture shows is downloaded under the same filters', async ({ page }) => {
  await signIn(page, 'leadership');
  await page.goto('/netzwerk?view=table&sector=MUNICIPAL');
  await untilReady(page);
  await page.getByText('Herunterladen').click();
  expect(await barriers(page)).toEqual([]);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'GEXF für Gephi' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^netzwerk-\d{4}-\d\d-\d\d\.gexf$/);
  const text = readFileSync(await file.path(), 'utf8');
  expect(text).toContain('<gexf xmlns="http://gexf.net/1.3"');
  expect(text).toContain('value="MUNICIPAL"');
  expect(text).not.toContain('value="BUSINESS"');
});
