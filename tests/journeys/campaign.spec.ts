import { expect, test } from '@playwright/test';
import { openSmtpSink, type SmtpSink } from '../support/smtp-sink.ts';
import { barriers } from './support/axe.ts';
import { smtpPortOf } from './support/server.ts';
import { signIn, untilReady } from './support/sign-in.ts';

let sink: SmtpSink;
test.beforeAll(async () => {
  sink = await openSmtpSink(smtpPortOf(test.info().parallelIndex));
});
test.afterAll(() => sink.close());

const phone = { viewport: { width: 390, height: 844 } };

test('asked by mail, an organisation confirms without a password and without scripts; ended, the link is dead', async ({
  page,
  browser,
}) => {
  const before = sink.mails.length;
  const query = encodeURIComponent('q=Herder-Gymnasium');
  await signIn(page, 'manager', `/listen/auswahl?list=organisation&all=true&query=${query}`);
  await page.getByRole('link', { name: 'Um Bestätigung bitten' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Um Bestätigung bitten');
  await expect(page.getByRole('heading', { name: '1 Organisation kann gefragt werden' })).toBeVisible();
  await untilReady(page);
  await page.getByLabel('Ihre persönlichen Zeilen').fill('Wir sehen uns auf der Messe.');
  await page.getByRole('button', { name: 'Vorschau ansehen' }).click();
  await expect(page.getByRole('region', { name: 'So kommt die Mail an' })).toContainText('auf der Messe.');
  await page.getByRole('button', { name: 'Kampagne starten' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Bestätigung /);
  await expect(page.getByText('Geantwortet: 0 von 1 (0 %)')).toBeVisible();
  const campaign = page.url();

  await expect.poll(() => sink.mails.length, { timeout: 30_000 }).toBe(before + 1);
  const [link = ''] = /http:\/\/\S+\/bestaetigung\/[\w-]{43}/.exec(sink.mails.at(-1)?.text ?? '') ?? [];
  const plain = await (await browser.newContext({ ...phone, javaScriptEnabled: false })).newPage();
  await plain.goto(link);
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText('Stimmt das noch?');
  await plain.getByRole('button', { name: 'Alles stimmt' }).click();
  await expect(plain.getByRole('status').filter({ hasText: 'Ihre Angaben sind bestätigt.' })).toBeVisible();
  await plain.getByRole('button', { name: /: stimmt$/ }).click();
  await expect(plain.getByRole('status').filter({ hasText: 'Ihre Antwort ist notiert.' })).toBeVisible();
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText('Danke, das war alles');
  await plain.getByRole('link', { name: 'Verbindung nennen, die fehlt' }).click();
  await plain.getByLabel('Name der anderen Organisation').fill('Sondershausen');
  await plain.getByRole('button', { name: 'Suchen' }).click();
  await expect(plain.getByRole('link', { name: /Stadtverwaltung Sondershausen auswählen/ })).toBeVisible();
  await plain.context().close();

  const other = await (await browser.newContext({ ...phone, colorScheme: 'dark' })).newPage();
  for (const step of ['', '?schritt=angaben', '?schritt=ergaenzen&q=Sondershausen']) {
    await other.goto(link + step);
    await untilReady(other);
    expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await barriers(other)).toEqual([]);
  }

  await page.goto(campaign);
  await untilReady(page);
  await expect(page.getByText('Geantwortet: 1 von 1 (100 %)')).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Angaben bestätigt, 1 von 1 Verbindungen' })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Kampagne beenden' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'ist beendet' })).toBeVisible();

  const answer = await other.goto(link);
  expect(answer?.status()).toBe(404);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Dieser Link gilt nicht');
  expect(await barriers(other)).toEqual([]);
  await other.context().close();
});
