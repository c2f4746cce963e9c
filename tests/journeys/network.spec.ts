import { expect, type Page, test } from '@playwright/test';
import { barriers } from './support/axe.ts';
import { type DemoRole, signIn } from './support/sign-in.ts';

async function openAs(page: Page, role: DemoRole, address = '/netzwerk') {
  await signIn(page, role);
  await page.goto(address);
}

/** The picture stands: marks are drawn and it takes keys. */
async function pictureReady(page: Page) {
  const picture = page.getByRole('application', { name: /Bild des Netzwerks/ });
  await expect(picture).toHaveAttribute('data-ready', 'true');
  await expect(page.locator('canvas[data-labels]')).not.toHaveAttribute('data-labels', '0');
  return picture;
}

/** What the content policy refused and what scripts complained about, from now on. */
async function complaints(page: Page): Promise<string[]> {
  const found: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(error.message));
  return found;
}

const figure = (text: string | null) => Number((text ?? '').replace(/\./g, '').replace(',', '.'));

async function sidewaysBy(page: Page): Promise<number> {
  const root = page.locator('html');
  return root.evaluate((element) => element.scrollWidth - element.clientWidth);
}

test('a manager finds an actor by keyboard and is told why it is tied, item by item', async ({ page }) => {
  const found = await complaints(page);
  await openAs(page, 'manager');
  await pictureReady(page);
  await page.getByLabel('Akteur finden').fill('agentur für arbeit');
  await expect(
    page.getByRole('listbox', { name: 'Gefundene Akteure' }).getByRole('option').first(),
  ).toContainText('Agentur für Arbeit');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: 'Seitenleiste' });
  await expect(panel.getByRole('heading', { level: 2 })).toContainText('Agentur für Arbeit');
  await expect(page.getByRole('status').filter({ hasText: 'ist ausgewählt' })).toBeAttached();
  expect(page.url()).toContain('actor=');

  const first = panel.getByRole('listitem').first();
  const weight = figure(await first.locator('.tabular-nums').first().textContent());
  await first.getByRole('button', { name: /^Warum sind/ }).press('Enter');
  await expect(first.getByText('Summe')).toBeVisible();
  const items = await first.getByRole('listitem').locator('span.tabular-nums').allTextContents();
  expect(items.length).toBeGreaterThan(0);
  const sum = items.map(figure).reduce((total, one) => total + one, 0);
  // Each of the figures shown is rounded by itself.
  expect(Math.abs(sum - weight)).toBeLessThan(0.005 * (items.length + 1));
  await expect(first.getByText('Summe').locator('..')).toContainText(weight.toFixed(2).replace('.', ','));

  await panel.getByRole('link', { name: 'Zur Organisation' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Agentur für Arbeit');
  expect(found).toEqual([]);
});

test('a link names an actor, the picture opens on it', async ({ page }) => {
  await openAs(page, 'manager', '/netzwerk?view=table');
  const link = page
    .getByRole('table')
    .first()
    .getByRole('link', { name: /Sparkasse/ })
    .first();
  const id = (await link.getAttribute('href'))?.split('/').at(-1);
  await page.goto(`/netzwerk?actor=${id}`);
  await pictureReady(page);
  const panel = page.getByRole('complementary', { name: 'Seitenleiste' });
  await expect(panel.getByRole('heading', { level: 2 })).toContainText('Sparkasse');
});

test('filters narrow picture and figures, stand in the address, and move nobody', async ({ page }) => {
  await openAs(page, 'manager');
  await pictureReady(page);
  const places = () =>
    page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith('akteursnetz.places')));
  const before = await places();
  const status = page.getByText(/^Stand .* Organisationen/);
  const whole = await status.textContent();
  await page.getByLabel('Landkreis', { exact: true }).selectOption({ label: 'Kyffhäuserkreis' });
  await expect(page).toHaveURL(/county=16065/);
  await expect(status).not.toHaveText(whole ?? '');
  await page.getByLabel('Landkreis', { exact: true }).selectOption({ label: 'Alle' });
  await expect(status).toHaveText(whole ?? '');
  expect(await places()).toEqual(before);

  await page.getByLabel('Grundlage', { exact: true }).selectOption({ label: 'nur Erklärtes' });
  await expect(page).toHaveURL(/layer=declared/);
  await expect(status).not.toHaveText(whole ?? '');
  await page.getByLabel('Grundlage', { exact: true }).selectOption({ label: 'erklärt und beobachtet' });
  await expect(status).toHaveText(whole ?? '');

  await page.getByText('Zeit und Gewicht').click();
  await page.getByLabel('Mindestgewicht').fill('1,5');
  await page.getByRole('button', { name: 'Anwenden' }).click();
  await expect(page).toHaveURL(/minWeight=1%2C5/);
  await expect(status).not.toHaveText(whole ?? '');
});

test('the picture is moved and zoomed by keys, and Escape lets go', async ({ page }) => {
  await openAs(page, 'manager');
  const picture = await pictureReady(page);
  await page.getByRole('complementary').getByRole('button').first().click();
  await expect(page.getByRole('status').filter({ hasText: 'ist ausgewählt' })).toBeAttached();
  await picture.focus();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('status').filter({ hasText: 'Auswahl aufgehoben' })).toBeAttached();
  const seen = [await picture.screenshot()];
  for (const key of ['+', 'ArrowLeft', 'ArrowDown', '-']) {
    await page.keyboard.press(key);
    await page.waitForTimeout(100);
    const now = await picture.screenshot();
    expect(now.equals(seen.at(-1) ?? now)).toBe(false);
    seen.push(now);
  }
});

test('the table holds the same actors and ties, sorts, and comes as a file', async ({ page }) => {
  await openAs(page, 'manager', '/netzwerk');
  await pictureReady(page);
  const label = await page.getByRole('application').getAttribute('aria-label');
  const [nodes = 0, ties = 0] = [...(label ?? '').matchAll(/([\d.]+) (?:Organisationen|Verbindungen)/g)].map(
    (match) => figure(match[1] ?? ''),
  );
  await page.getByRole('link', { name: 'Tabelle' }).click();
  const actors = page.getByRole('table', { name: /Akteure mit ihren Kennzahlen/ });
  await expect(actors.getByRole('row')).toHaveCount(nodes + 1);
  expect(ties).toBeGreaterThan(200);
  await expect(page.getByText(`Gezeigt sind die ersten 200 von ${ties.toLocaleString('de')}`)).toBeVisible();
  const degrees = async () =>
    (await actors.getByRole('row').locator('td:nth-child(4)').allTextContents()).map((text) =>
      figure(text.replace(/\D/g, '')),
    );
  await actors.getByRole('link', { name: 'Verbindungen', exact: true }).click();
  const head = actors.getByRole('columnheader', { name: 'Verbindungen', exact: true });
  await expect(head).toHaveAttribute('aria-sort', /ascending|descending/);
  const direction = (await head.getAttribute('aria-sort')) === 'ascending' ? 1 : -1;
  const sorted = await degrees();
  expect(sorted).toEqual(sorted.toSorted((a, b) => direction * (a - b)));
  expect(new Set(sorted).size).toBeGreaterThan(5);

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Verbindungen als CSV' }).click(),
  ]);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk));
  const lines = Buffer.concat(chunks).toString('utf8').trim().split('\r\n');
  expect(lines).toHaveLength(ties + 1);
});

test('the picture is saved with its date in the name', async ({ page }) => {
  await openAs(page, 'manager');
  await pictureReady(page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Als Bild speichern (PNG)' }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/^netzwerk-\d{4}-\d{2}-\d{2}\.png$/);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk));
  const png = Buffer.concat(chunks);
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.readUInt32BE(16)).toBeGreaterThan(1000);
});

test('the data is asked for once: 304 for the same viewer, other data for another', async ({
  page,
  browser,
}) => {
  await openAs(page, 'manager');
  const first = await page.request.get('/netzwerk/daten');
  const etag = first.headers().etag ?? '';
  expect(first.headers()['cache-control']).toBe('private, no-cache');
  const again = await page.request.get('/netzwerk/daten', { headers: { 'If-None-Match': etag } });
  expect(again.status()).toBe(304);
  const context = await browser.newContext();
  const other = await context.newPage();
  await openAs(other, 'leadership');
  const theirs = await other.request.get('/netzwerk/daten', { headers: { 'If-None-Match': etag } });
  expect(theirs.status()).toBe(200);
  expect(theirs.headers().etag).not.toBe(etag);
  await context.close();
});

test('leadership sees the network and no minutes; a partner and a visitor do not see it', async ({
  page,
  browser,
}) => {
  await openAs(page, 'leadership');
  await pictureReady(page);
  await expect(page.getByText('vertrauliche Treffen')).toBeVisible();

  const partner = await (await browser.newContext()).newPage();
  await signIn(partner, 'partner');
  expect((await partner.goto('/netzwerk'))?.status()).toBe(403);
  expect((await partner.request.get('/netzwerk/daten')).status()).toBe(403);
  await partner.context().close();

  const visitor = await (await browser.newContext()).newPage();
  await visitor.goto('/netzwerk?county=16062');
  await expect(visitor).toHaveURL(/\/anmelden\?weiter=/);
  await visitor.context().close();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('list and ego picture come first, the whole network on request, nothing scrolls sideways', async ({
    page,
  }) => {
    await openAs(page, 'manager');
    const ranking = page
      .getByRole('list')
      .filter({ has: page.getByRole('button', { name: /Agentur für Arbeit/ }) });
    await expect(ranking).toBeVisible();
    await expect(page.getByRole('application')).toHaveCount(0);
    expect(await sidewaysBy(page)).toBe(0);
    await ranking.getByRole('button', { name: /Agentur für Arbeit/ }).tap();
    await expect(page.getByRole('img', { name: /ist ausgewählt/ })).toBeVisible();
    expect(await sidewaysBy(page)).toBe(0);
    await page.getByRole('button', { name: 'Ganzes Netz zeigen' }).tap();
    await pictureReady(page);
    expect(await sidewaysBy(page)).toBe(0);
    await page.goto('/netzwerk?view=table');
    await expect(page.getByRole('heading', { name: 'Verbindungen' })).toBeVisible();
    expect(await sidewaysBy(page)).toBe(0);
  });
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`picture, evidence and table are accessible, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openAs(page, 'manager');
    await pictureReady(page);
    await page.getByRole('complementary').getByRole('button').first().click();
    await page
      .getByRole('button', { name: /^Warum sind/ })
      .first()
      .click();
    await expect(page.getByText('Summe')).toBeVisible();
    expect(await barriers(page)).toEqual([]);
    await page.goto('/netzwerk?view=table');
    expect(await barriers(page)).toEqual([]);
  });
}
