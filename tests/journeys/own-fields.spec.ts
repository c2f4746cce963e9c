import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { barriers } from './support/axe.ts';
import { signIn, untilReady } from './support/sign-in.ts';

test('a field of one’s own is defined, filled in, listed, filtered, exported and retired', async ({
  page,
}) => {
  test.setTimeout(120_000);
  const label = `Stufe ${Date.now()}`;
  await signIn(page, 'admin');
  await page.goto('/verwaltung');
  await page.getByRole('link', { name: 'Eigene Felder' }).click();
  await page.getByRole('link', { name: 'Neues Feld für Organisationen' }).click();
  await untilReady(page);
  await page.getByLabel('Name des Feldes').fill(label);
  await page.getByLabel('Art').selectOption('Auswahl');
  await page.getByRole('button', { name: 'Feld anlegen' }).click();
  await expect(page.getByText('Eine Auswahl braucht mindestens eine Möglichkeit.').first()).toBeVisible();
  await page.getByRole('group', { name: 'Möglichkeit 1' }).getByLabel('Möglichkeit').fill('Gold');
  await page.getByRole('group', { name: 'Möglichkeit 2' }).getByLabel('Möglichkeit').fill('Silber');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Feld anlegen' }).click();
  await expect(page.getByText(`„${label}“ ist angelegt.`)).toBeVisible();
  expect(await barriers(page)).toEqual([]);

  await page.goto('/organisationen?sector=STATE');
  const first = page.getByRole('rowgroup').nth(1).getByRole('link').first();
  const name = (await first.textContent()) ?? '';
  await first.click();
  await page.getByRole('link', { name: 'Bearbeiten' }).click();
  await untilReady(page);
  await page.getByLabel(label).selectOption('Gold');
  await page.getByRole('button', { name: 'Organisation speichern' }).click();
  await expect(page.getByRole('term').filter({ hasText: label })).toBeVisible();

  await page.goto('/organisationen?alle');
  await page.getByText('Ansicht', { exact: true }).click();
  await page.getByRole('checkbox', { name: label }).check();
  await page.getByRole('button', { name: 'Ansicht speichern' }).click();
  await expect(page.getByRole('columnheader', { name: label })).toBeVisible();
  await page.getByText('Weitere Filter').click();
  await page.getByRole('search').getByLabel(label).selectOption('Gold');
  await expect(page.getByText('1 Treffer').first()).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Gold' })).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV' }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  expect(text.split('\r\n')[0]).toContain(label);
  expect(text).toContain('Gold');
  expect(text).toContain(name);

  await page.goto('/verwaltung/felder');
  await page.getByRole('button', { name: `Stilllegen: ${label}` }).click();
  await expect(page.getByText('Alle Werte bleiben erhalten.')).toBeVisible();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(page.getByText(`Das Feld „${label}“ ist wieder eingesetzt.`)).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: label })).toContainText(
    'bei 1 Eintrag ausgefüllt',
  );
});

test('a tag is renamed on all who carry it, after a preview, and back', async ({ page }) => {
  const tag = `Probe ${Date.now()}`;
  await signIn(page, 'admin');
  await page.goto('/kontakte?alle');
  await page.getByRole('rowgroup').nth(1).getByRole('link').first().click();
  await page.getByRole('link', { name: 'Bearbeiten' }).click();
  await untilReady(page);
  await page.getByLabel('Schlagwörter').fill(tag);
  await page.getByRole('button', { name: 'Kontakt speichern' }).click();
  await expect(page.getByText(tag, { exact: true })).toBeVisible();
  await page.goto('/verwaltung');
  await page.getByRole('link', { name: 'Schlagwörter' }).click();
  await page.getByLabel('Schlagwort suchen').fill(tag);
  await page.getByRole('button', { name: 'Suchen' }).click();
  await expect(page.getByRole('link', { name: `Kontakte mit „${tag}“: 1` })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name: tag, exact: true }).click();
  await untilReady(page);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('textbox', { name: /^Schlagwort/ }).fill(`${tag} neu`);
  await page.getByRole('button', { name: 'Umbenennen' }).click();
  await expect(page.getByText('Wird geändert: 1')).toBeVisible();
  await page.getByRole('button', { name: 'Jetzt ändern' }).click();
  await expect(page.getByText('Geändert: 1')).toBeVisible();
  await page.getByRole('button', { name: 'Alles rückgängig machen' }).click();
  await expect(page.getByText('Zurückgenommen: 1')).toBeVisible();
  await page.goto(`/verwaltung/schlagwoerter?q=${encodeURIComponent(tag)}`);
  await expect(page.getByRole('link', { name: tag, exact: true })).toBeVisible();
});
