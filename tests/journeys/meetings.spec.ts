import { expect, test } from '@playwright/test';
import { barriers } from './support/axe.ts';
import { signIn, untilReady } from './support/sign-in.ts';

/** A day some days from today, as it is typed. */
function typed(days: number): string {
  const date = new Date(Date.now() + days * 86_400_000);
  return date.toLocaleDateString('de-DE', { day: '2-digit', month: '2-digit', year: 'numeric' });
}

test('a planned meeting repeats, asks afterwards, and is told who came', async ({ page }) => {
  await signIn(page, 'manager');
  await page.goto('/treffen/neu');
  await untilReady(page);
  const title = `Jour fixe ${Date.now()}`;
  await page.getByLabel('Worum ging es?').fill(title);
  const who = page.getByRole('combobox', { name: /Wer war dabei/ });
  await who.fill('Hochschule Nordhausen');
  await page
    .getByRole('option', { name: /Hochschule Nordhausen/ })
    .first()
    .click();
  await who.fill('WAGO');
  await page.getByRole('option', { name: /WAGO/ }).first().click();
  await page.getByRole('textbox', { name: /^Beginn/ }).fill(typed(3));
  await page.getByText('Wiederholen', { exact: true }).click();
  await page.getByLabel('Rhythmus').selectOption('WEEK');
  await page.getByRole('button', { name: 'Treffen speichern' }).click();
  await expect(page.getByLabel('Bis zum')).toHaveAccessibleDescription(/Bitte ein Ende angeben/);
  await page.getByLabel('Oder: wie viele Termine?').fill('4');
  await expect(page.getByText('Ergibt 4 Termine')).toBeVisible();
  await page.getByRole('button', { name: 'Treffen speichern' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByText(/^Jede Woche.*4 Termine$/)).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  const first = page.url();

  await test.step('each tap is kept', async () => {
    const school = page.getByRole('group', { name: 'Teilnahme: Hochschule Nordhausen' });
    await school.getByRole('button', { name: 'zugesagt' }).click();
    const factory = page.getByRole('group', { name: /Teilnahme: WAGO/ });
    await factory.getByRole('button', { name: 'abgesagt' }).click();
    await expect(page.getByRole('group', { name: 'Alle auf einmal' })).toContainText('zugesagt 1');
    await page.reload();
    await expect(school.getByRole('button', { name: 'zugesagt' })).toHaveAttribute('aria-pressed', 'true');
    await expect(factory.getByRole('button', { name: 'abgesagt' })).toHaveAttribute('aria-pressed', 'true');
  });

  await test.step('moved into the past it is asked about, and answered from the start page with undo', async () => {
    await page.getByRole('link', { name: 'Verschieben' }).click();
    await page.getByRole('textbox', { name: /^Beginn/ }).fill(typed(-1));
    await page.getByRole('button', { name: 'Treffen verschieben' }).click();
    await expect(page.getByText('Der Termin ist vorbei.', { exact: false })).toBeVisible();
    await page.goto('/');
    await page.getByRole('button', { name: `Hat stattgefunden: ${title}` }).click();
    await expect(page.getByText(`„${title}“ hat stattgefunden.`)).toBeVisible();
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await page.getByRole('button', { name: `Hat stattgefunden: ${title}` }).click();
    await expect(page.getByText(`„${title}“ hat stattgefunden.`)).toBeVisible();
    await page.goto(first);
    const factory = page.getByRole('group', { name: /Teilnahme: WAGO/ });
    await expect(factory.getByRole('button', { name: 'abgesagt' })).toHaveAttribute('aria-pressed', 'true');
    const school = page.getByRole('group', { name: 'Teilnahme: Hochschule Nordhausen' });
    await expect(school.getByRole('button', { name: 'dabei' })).toHaveAttribute('aria-pressed', 'true');
  });

  await test.step('the next one begins with the same people', async () => {
    await page.getByRole('link', { name: 'Nächstes Treffen mit denselben Personen' }).click();
    await expect(page.getByLabel('Worum ging es?')).toHaveValue(title);
    await expect(page.getByRole('button', { name: 'Hochschule Nordhausen entfernen' })).toBeVisible();
  });
});

test('a month is walked by keys, and the view is remembered', async ({ page }) => {
  await signIn(page, 'manager');
  await page.goto('/treffen');
  await page.getByRole('link', { name: 'Monat' }).click();
  const grid = page.getByRole('grid');
  await expect(grid).toBeVisible();
  await untilReady(page);
  const today = grid.locator('[aria-current="date"]');
  await today.focus();
  const month = page.getByRole('heading', { level: 2, name: /\d{4}/ });
  const shown = await month.textContent();
  await page.keyboard.press('PageUp');
  await expect(month).not.toHaveText(shown ?? '');
  await expect(page.locator('td:focus')).toHaveCount(1);
  await page.keyboard.press('PageDown');
  await expect(month).toHaveText(shown ?? '');
  const cell = page.locator('td:focus');
  await expect(cell).toHaveCount(1);
  const day = await cell.getAttribute('data-day');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('td:focus')).toHaveAttribute('data-day', day ?? '');
  await page.keyboard.press('Enter');
  await expect(page.locator('td a:focus')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(page.locator('td:focus')).toHaveAttribute('data-day', day ?? '');
  expect(await barriers(page)).toEqual([]);
  await page.goto('/treffen');
  await expect(grid).toBeVisible();

  await test.step('on a phone there is the agenda, without sideways scrolling', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('link', { name: 'Agenda' }).click();
    await expect(page.getByRole('link', { name: 'Früher' }).first()).toBeVisible();
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await wide()).toBeLessThanOrEqual(0);
    await page.getByRole('link', { name: 'Monat' }).click();
    await expect(grid).toBeVisible();
    expect(await wide()).toBeLessThanOrEqual(0);
    await page.getByRole('link', { name: 'Liste' }).click();
    await expect(page.getByRole('table')).toBeVisible();
  });
});

test('a file is attached, refused, fetched, removed and brought back', async ({ page }) => {
  await signIn(page, 'manager');
  await page.goto('/treffen?kind=WORKSHOP');
  await page.getByRole('row').nth(1).getByRole('link').first().click();
  await page.waitForURL(/\/treffen\/[0-9a-f-]{36}$/);
  const meeting = page.url();
  const file = page.getByLabel('Datei anhängen');
  const attach = page.getByRole('button', { name: 'Anhängen', exact: true });
  await file.setInputFiles({
    name: 'gross.txt',
    mimeType: 'text/plain',
    buffer: Buffer.alloc(20_000_001, 'a'),
  });
  await expect(file).toHaveAccessibleDescription(/Die Datei ist zu groß: höchstens 20 MB/);
  await file.setInputFiles({
    name: 'rechnung.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('MZ\0'),
  });
  await attach.click();
  await expect(file).toHaveAccessibleDescription(/Diese Art von Datei wird nicht angenommen/);
  await file.setInputFiles({
    name: 'Beschluss.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('Was beschlossen wurde'),
  });
  await attach.click();
  await expect(page).toHaveURL(meeting);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Beschluss.txt' }).click();
  expect((await download).suggestedFilename()).toBe('Beschluss.txt');
  await page.getByRole('button', { name: '„Beschluss.txt“ entfernen' }).click();
  await expect(page.getByRole('link', { name: 'Beschluss.txt' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(page.getByRole('link', { name: 'Beschluss.txt' })).toBeVisible();
});
