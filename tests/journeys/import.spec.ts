import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { barriers } from './support/axe.ts';
import { signIn, untilReady } from './support/sign-in.ts';

for (const [scheme, width] of [
  ['light', 1280],
  ['dark', 390],
] as const) {
  test(`a spreadsheet becomes contacts, and goes again (${scheme}, ${width})`, async ({ browser }) => {
    test.setTimeout(120_000);
    const context = await browser.newContext({
      colorScheme: scheme,
      viewport: { width, height: width === 390 ? 844 : 800 },
      hasTouch: width === 390,
    });
    const page = await context.newPage();
    const fits = async () => {
      expect(await barriers(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0);
    };
    await signIn(page, 'manager');
    await page.goto('/kontakte');
    await page.getByRole('link', { name: 'Importieren' }).click();
    await expect(page.getByRole('heading', { name: 'Import', level: 1 })).toBeVisible();
    await untilReady(page);
    await fits();

    const name = `Ölvogel${width}`;
    const table = [
      'Anrede;Vorname;Nachname;E-Mail;Firma;Funktion;Hobby',
      `Frau;Änne;${name};aenne${width}@example.org;Landratsamt Nordhausen;Leiterin;Schach`,
      'Herr;Max;Kaputt;keine Adresse;Gibt es nicht AG;;',
    ].join('\r\n');
    const buffer = Buffer.from(table, 'latin1');
    await page.getByLabel('Datei').setInputFiles({ name: 'Büroliste.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: 'Datei einlesen' }).click();

    await expect(page.getByRole('heading', { name: 'Büroliste.csv', level: 1 })).toBeVisible();
    await untilReady(page);
    await expect(page.getByLabel('Firma wird übernommen als')).toHaveValue('organisation');
    await expect(page.getByLabel('Hobby wird übernommen als')).toHaveValue('');
    await fits();
    await page.getByLabel('Nachname wird übernommen als').selectOption('');
    await page.getByRole('button', { name: 'Prüfen und Vorschau zeigen' }).click();
    await expect(page.getByRole('alert')).toContainText('Nachname: Hierfür fehlt noch eine Spalte.');
    await page.getByLabel('Nachname wird übernommen als').selectOption('lastName');
    await page.getByLabel('Hobby wird übernommen als').selectOption('notes');
    await page.getByLabel('Rechtsgrundlage').selectOption('CONSENT');
    await page.getByRole('button', { name: 'Prüfen und Vorschau zeigen' }).click();

    await expect(page.getByText('Noch ist nichts geschrieben.')).toBeVisible({ timeout: 30_000 });
    await untilReady(page);
    const rejected = page.getByRole('row').filter({ hasText: 'Max Kaputt' });
    await expect(rejected).toContainText('Eine Organisation „Gibt es nicht AG“ gibt es nicht.');
    await expect(rejected).toContainText('E-Mail: Bitte eine E-Mail-Adresse');
    await fits();
    await page
      .getByRole('navigation', { name: 'Gezeigt werden' })
      .getByRole('link', { name: /anlegen/ })
      .click();
    await expect(page.getByRole('row').filter({ hasText: 'Max Kaputt' })).toHaveCount(0);
    await page.getByRole('button', { name: '1 Zeile übernehmen' }).click();

    await expect(page.getByRole('heading', { name: 'Ergebnis' })).toBeVisible({ timeout: 30_000 });
    await untilReady(page);
    await fits();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Abgelehnte Zeilen herunterladen' }).click();
    const text = readFileSync(await (await download).path(), 'utf8');
    expect(text).toContain('Grund');
    expect(text).toContain('Max;Kaputt;keine Adresse;Gibt es nicht AG');

    await page.goto(`/kontakte?q=${name}`);
    await page.getByRole('link', { name: `Änne ${name}` }).click();
    await expect(page.getByText('Leiterin')).toBeVisible();
    await expect(page.getByText('Schach')).toBeVisible();

    await page.goto('/import');
    await page.getByRole('link', { name: 'Büroliste.csv' }).first().click();
    await untilReady(page);
    await page.getByRole('button', { name: 'Import rückgängig machen' }).click();
    await expect(page.getByText('1 Eintrag zurückgenommen.')).toBeVisible({ timeout: 30_000 });
    await page.goto(`/kontakte?q=${name}`);
    await expect(page.getByText('Zu diesen Filtern gibt es niemanden.')).toBeVisible();
    await context.close();
  });
}

test('the page shows how far a long check is, and the list of the region again changes nothing', async ({
  page,
}) => {
  test.setTimeout(180_000);
  await signIn(page, 'admin');
  await page.goto('/verwaltung');
  await page.getByRole('main').getByRole('link', { name: 'Import' }).click();
  await untilReady(page);
  await page.getByLabel('Datei').setInputFiles('prisma/data/organisations.csv');
  await page.getByRole('button', { name: 'Datei einlesen' }).click();
  await page.getByRole('button', { name: 'Prüfen und Vorschau zeigen' }).click();
  await expect(page.getByText('Noch ist nichts geschrieben.')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('Es gibt nichts zu übernehmen.')).toBeVisible();

  await page.goto('/import');
  await untilReady(page);
  const rows = Array.from({ length: 40_000 }, (_, index) => `Verein ${index};Zivilgesellschaft`).join('\n');
  await page
    .getByLabel('Datei')
    .setInputFiles({ name: 'lang.csv', mimeType: 'text/csv', buffer: Buffer.from(`Name;Bereich\n${rows}`) });
  await page.getByRole('button', { name: 'Datei einlesen' }).click();
  await untilReady(page);
  await page.getByRole('button', { name: 'Prüfen und Vorschau zeigen' }).click();
  await expect(page.getByRole('progressbar')).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await expect(page.getByText('Noch ist nichts geschrieben.')).toBeVisible({ timeout: 120_000 });
  await page.getByRole('link', { name: 'Weiter ›' }).click();
  await expect(page.getByText('2 / 800')).toBeVisible();
  await page.getByRole('button', { name: 'Verwerfen' }).click();
  await expect(page.getByRole('row').filter({ hasText: 'lang.csv' })).toContainText('verworfen');
});
