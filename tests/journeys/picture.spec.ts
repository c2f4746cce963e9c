import { expect, type Page, test } from '@playwright/test';
import { readPdf } from '../support/pdf.ts';
import { barriers } from './support/axe.ts';
import { signIn } from './support/sign-in.ts';

async function open(page: Page, query = '') {
  await signIn(page, 'manager');
  await page.goto(`/netzwerk${query}`);
  await pictureReady(page);
}

async function pictureReady(page: Page) {
  await expect(page.getByRole('application', { name: /Bild des Netzwerks/ })).toHaveAttribute(
    'data-ready',
    'true',
  );
  await expect(page.locator('canvas[data-labels]')).not.toHaveAttribute('data-labels', '0');
}

/** What a button of the picture saves, as a file. */
async function saved(page: Page, button: string, name: RegExp): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).click(),
  ]);
  expect(file.suggestedFilename()).toMatch(name);
  const chunks: Buffer[] = [];
  for await (const chunk of await file.createReadStream()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** The picture as SVG: what it says, in words that can be read. */
async function savedSvg(page: Page): Promise<string> {
  const file = await saved(page, 'Als Vektorbild speichern (SVG)', /^netzwerk-\d{4}-\d{2}-\d{2}\.svg$/);
  return file.toString('utf8');
}

test('a layout stands in the address, and the file says title, legend, day and source', async ({ page }) => {
  await open(page);
  const picture = page.getByRole('application', { name: /Bild des Netzwerks/ });
  const before = await picture.elementHandle();
  await page.getByLabel('Anordnung').selectOption({ label: 'auf der Karte' });
  await expect(page).toHaveURL(/layout=map/);
  await expect.poll(() => savedSvg(page)).toContain('10 km');
  // The picture before stood until this one was there: nothing was taken down meanwhile.
  expect(await before?.evaluate((element) => element.isConnected)).toBe(true);
  const map = await savedSvg(page);
  for (const words of [
    'Netzwerk',
    'Stand ',
    'Anordnung: auf der Karte',
    'Form und Farbe: Bereich',
    'GeoBasis-DE',
    'Quelle: ',
  ])
    expect(map).toContain(words);
  await page.getByLabel('Anordnung').selectOption({ label: 'in Ringen nach Bereich' });
  await expect(page).toHaveURL(/layout=sectors/);
  await expect.poll(() => savedSvg(page)).not.toContain('10 km');
  expect(await savedSvg(page)).toContain('Zivilgesellschaft');
  await page.reload();
  await pictureReady(page);
  await expect(page.getByLabel('Anordnung')).toHaveValue('sectors');
});

test('a page of PDF says what the picture says, and to bodies and press no more than they may see', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await open(page);
  const own = await readPdf(await saved(page, 'Als Seite speichern (PDF', /^netzwerk-.*\.pdf$/));
  expect([own.pages, own.width > own.height, own.title]).toEqual([1, true, 'Netzwerk']);
  for (const words of ['Stand ', 'Anordnung: nach Verbindungen', 'Form und Farbe: Bereich', 'Quelle: '])
    expect(own.text).toContain(words);
  // Drawn for paper in between, and the page is as it was.
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'system');
  const shown = await (await page.request.get('/netzwerk/daten?audience=public')).json();
  const all = await (await page.request.get('/netzwerk/daten')).json();
  const withheld = all.names.filter((name: string) => !shown.names.includes(name));
  expect(withheld.length).toBeGreaterThan(0);
  await page.goto('/netzwerk?audience=public');
  await pictureReady(page);
  const published = await readPdf(await saved(page, 'Als Seite speichern (PDF', /^netzwerk-.*\.pdf$/));
  expect(published.text).toContain('Ansicht für Gremien und Presse');
  for (const name of withheld) expect(published.text).not.toContain(name);
});

test('groups are opened and closed by keyboard, and the picture stays accessible', async ({ page }) => {
  await open(page, '?group=county&colour=freshness');
  const first = page.getByRole('region', { name: 'Gruppen' }).getByRole('button').first();
  await expect(first).toContainText('kreis');
  const said = `>${await first.locator('.tabular-nums').textContent()}</text>`;
  // A bubble stands for its members: it says how many.
  const bubbles = async () => (await savedSvg(page)).split(said).length - 1;
  const before = await bubbles();
  expect(before).toBeGreaterThan(0);
  await first.press('Enter');
  await expect(first).toHaveAttribute('aria-expanded', 'true');
  await expect.poll(bubbles).toBe(before - 1);
  await expect(page.getByText('bis 90 Tage')).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Alle schließen' }).press('Enter');
  await expect(first).toHaveAttribute('aria-expanded', 'false');
});

test('two actors are compared by keyboard alone, and several are drawn around by mouse', async ({ page }) => {
  await open(page);
  const panel = page.getByRole('complementary', { name: 'Seitenleiste' });
  await panel.getByRole('list').last().getByRole('button').first().press('Enter');
  const other = panel.getByRole('combobox', { name: 'Mit einem anderen vergleichen' });
  await other.fill('hochschule nordhausen');
  await other.press('Enter');
  await expect(panel.getByRole('heading', { name: 'Zwei Akteure im Vergleich' })).toBeVisible();
  await expect(panel.getByRole('columnheader')).toHaveCount(3);
  // The field that was used is gone with what stood there; the keys go on in the panel.
  await expect(panel).toBeFocused();
  await expect(panel.getByRole('heading', { name: /^Gemeinsame Bekannte \([1-9]/ })).toBeVisible();
  await expect(page).toHaveURL(/actor=[\w-]+\.[\w-]+/);
  expect(await barriers(page)).toEqual([]);
  // What is compared stands in the address.
  await page.reload();
  await pictureReady(page);
  await expect(panel.getByRole('heading', { name: 'Zwei Akteure im Vergleich' })).toBeVisible();

  const tool = page.getByRole('button', { name: 'Akteure umkreisen' });
  await tool.click();
  await expect(tool).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('Escape');
  await expect(tool).toHaveAttribute('aria-pressed', 'false');
  await tool.click();
  const box = await page.getByRole('application', { name: /Bild des Netzwerks/ }).boundingBox();
  const [left, top, right, bottom] = box
    ? [box.x + 4, box.y + 4, box.x + box.width - 4, box.y + box.height - 4]
    : [0, 0, 0, 0];
  await page.mouse.move((left + right) / 2, top);
  await page.mouse.down();
  for (const [x, y] of [
    [right, top],
    [right, (top + bottom) / 2],
    [right, bottom],
    [left, bottom],
    [left, top],
  ] as const)
    await page.mouse.move(x, y);
  await page.mouse.up();
  // All that is in the window: the whole picture fits into it.
  const all = (await (await page.request.get('/netzwerk/daten')).json()).names.length;
  await expect(panel.getByRole('heading', { name: `${all} Akteure ausgewählt` })).toBeVisible();
  await panel
    .getByRole('button', { name: /aus der Auswahl nehmen$/ })
    .first()
    .click();
  await expect(panel.getByRole('heading', { name: `${all - 1} Akteure ausgewählt` })).toBeVisible();
  await panel.getByRole('button', { name: 'Auswahl aufheben' }).click();
  await expect(panel.getByRole('heading', { name: 'Zentrale Akteure' })).toBeVisible();
});
