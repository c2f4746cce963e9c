import { expect, test } from '@playwright/test';
import { barriers } from './support/axe.ts';
import { signIn, untilReady } from './support/sign-in.ts';

const title = 'Sprechstunde zu angewandter Forschung';

test('a partner puts a file to an offer, the office publishes it again, everybody saves it', async ({
  page,
  browser,
}) => {
  const name = `Merkblatt ${Date.now()}.txt`;
  await signIn(page, 'partner', '/angebote');
  await page.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await untilReady(page);
  const address = new URL(page.url()).pathname;
  const buffer = Buffer.from('Bitte melden Sie sich an.');
  await page.getByLabel('Datei anhängen').setInputFiles({ name, mimeType: 'text/plain', buffer });
  await page.getByRole('button', { name: 'Anhängen', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: 'wartet jetzt wieder' })).toBeVisible();
  await expect(page.getByRole('link', { name })).toBeVisible();
  expect(await barriers(page)).toEqual([]);

  const office = await (await browser.newContext()).newPage();
  await signIn(office, 'manager', address);
  await office.getByRole('button', { name: 'Veröffentlichen' }).click();
  await expect(office.getByText(`„${title}“ ist veröffentlicht.`)).toBeVisible();
  await office.context().close();

  const stranger = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await stranger.goto(address.replace('/angebote/', '/services/'));
  await untilReady(stranger);
  expect(await barriers(stranger)).toEqual([]);
  const download = stranger.waitForEvent('download');
  await stranger.getByRole('link', { name }).click();
  expect((await download).suggestedFilename()).toBe(name);
  await stranger.context().close();

  await page.goto(address);
  await untilReady(page);
  await page.getByRole('button', { name: `„${name}“ entfernen` }).click();
  await expect(page.getByText(`„${name}“ liegt im Papierkorb.`)).toBeVisible();
});
