import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@playwright/test';
import { barriers } from './support/axe.ts';
import { signIn, untilReady } from './support/sign-in.ts';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, colorScheme: 'dark' });

test('anybody finds a job by town and distance, and a search engine reads it', async ({ page }) => {
  await page.goto('/anmelden');
  await page.getByRole('link', { name: 'Stellen in der Region' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Stellen in der Region');
  await untilReady(page);
  expect(await barriers(page)).toEqual([]);
  await page.getByLabel('Ort', { exact: true }).selectOption({ label: 'Nordhausen' });
  await expect(page).toHaveURL(/town=/);
  await page.getByLabel('Umkreis').selectOption({ label: '25 km um den Ort' });
  await expect(page).toHaveURL(/radius=25/);
  await expect(page.getByRole('link', { name: 'Sachbearbeitung Geoinformation' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Ausbildung im Tourismus' })).toHaveCount(0);
  await page.getByRole('link', { name: /Verwaltungsfachangestellten/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Verwaltungsfachangestellten');
  expect(await barriers(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const posting = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent()) ?? '');
  expect(posting).toMatchObject({
    '@type': 'JobPosting',
    hiringOrganization: { name: 'Stadtverwaltung Nordhausen' },
    jobLocation: { address: { addressLocality: 'Nordhausen' } },
  });
  await expect(page.locator('meta[name="robots"]')).toHaveCount(0);
  await page.goBack();
  await expect(page.getByLabel('Umkreis')).toHaveValue('25');

  const feed = await (await page.request.get('/stellen.atom')).text();
  const entries = await page.evaluate((xml) => {
    const parsed = new DOMParser().parseFromString(xml, 'application/xml');
    return parsed.querySelector('parsererror') ? -1 : parsed.querySelectorAll('entry').length;
  }, feed);
  expect(entries).toBeGreaterThan(4);
});

test('the list stands in a page of others, and no other page of ours does', async ({ page, baseURL }) => {
  const frames = ['/rahmen/stellen', '/stellen'].map((path) => `<iframe src="${baseURL}${path}"></iframe>`);
  const other = createServer((_request, response) => {
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(`<!doctype html><title>Landkreis</title>${frames.join('')}`);
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  try {
    await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`);
    const inside = (index: number) =>
      page.frameLocator('iframe').nth(index).getByRole('heading', { level: 1 });
    await expect(inside(0)).toHaveText('Stellen in der Region');
    await expect(inside(1)).toHaveCount(0);
    const link = page.frameLocator('iframe').first().getByRole('link', { name: 'Ausbildung im Tourismus' });
    await expect(link).toHaveAttribute('target', '_blank');
  } finally {
    other.close();
  }
});

test('a partner is shown what fits, the office can bring both together', async ({ page }) => {
  await signIn(page, 'manager');
  await page.goto('/angebote?q=Belegschaften');
  await page.getByRole('link', { name: 'Digitale Grundlagen für Belegschaften' }).click();
  const fitting = page.getByRole('region', { name: 'Passende Gesuche' });
  await expect(fitting.getByRole('link', { name: 'Digitale Grundlagen für Ehrenamtliche' })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await fitting.getByRole('link', { name: /Vermittlung anlegen/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Neue Vermittlung');
  await expect(page.getByText('Kreisvolkshochschule Nordhausen').first()).toBeVisible();
});
