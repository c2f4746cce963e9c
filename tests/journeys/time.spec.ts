import { expect, type Page, test } from '@playwright/test';
import { barriers } from './support/axe.ts';
import { signIn } from './support/sign-in.ts';

const picture = (page: Page) => page.getByRole('application', { name: /Bild des Netzwerks/ });

async function sidewaysBy(page: Page): Promise<number> {
  return page.locator('html').evaluate((element) => element.scrollWidth - element.clientWidth);
}

test('the slider moves the day by keyboard, plays to today, and leads to the comparison', async ({
  page,
}) => {
  await signIn(page, 'manager');
  await page.goto('/netzwerk');
  await expect(picture(page)).toHaveAttribute('data-ready', 'true');
  const slider = page.getByRole('slider', { name: 'Tag, den das Bild zeigt' });
  const status = page.getByText(/^Stand .*Organisationen/);
  const today = (await status.textContent()) ?? '';
  await slider.press('ArrowLeft');
  await slider.press('ArrowLeft');
  await expect(page).toHaveURL(/asOf=\d{4}-\d{2}-01/);
  await expect(status).not.toHaveText(today);
  await page.getByRole('button', { name: 'Zeit abspielen' }).click();
  // It stops by itself at today, which is no day in the address.
  await expect(page).not.toHaveURL(/asOf=/);
  await expect(status).toHaveText(today);
  await expect(page.getByRole('button', { name: 'Zeit abspielen' })).toBeVisible();
  await slider.press('Home');
  await expect(page).toHaveURL(/asOf=/);
  const first = new URL(page.url()).searchParams.get('asOf');
  await page.getByRole('link', { name: 'Vergleichen' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Zwei Tage vergleichen' })).toBeVisible();
  expect(new URL(page.url()).searchParams.get('before')).toBe(first);
});

for (const [theme, width] of [
  ['light', 1280],
  ['dark', 390],
] as const) {
  test(`two days side by side, as lists and as a file (${theme}, ${width})`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: theme });
    await signIn(page, 'leadership');
    await page.goto('/netzwerk/vergleich');
    await expect(picture(page)).toHaveCount(2);
    for (const one of await picture(page).all()) await expect(one).toHaveAttribute('data-ready', 'true');
    const balance = page.getByRole('list', { name: 'Bilanz' });
    const added = Number(
      await balance
        .getByRole('link', { name: /neue Verbindungen/ })
        .locator('span')
        .first()
        .textContent(),
    );
    expect(added).toBeGreaterThan(0);
    await expect(page.getByRole('heading', { name: `neue Verbindungen (${added})` })).toBeVisible();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Alle Änderungen als CSV' }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(/^vergleich-\d{4}-\d{2}-\d{2}-\d{4}-\d{2}-\d{2}\.csv$/);
    expect(await sidewaysBy(page)).toBeLessThanOrEqual(0);
    expect(await barriers(page)).toEqual([]);
    // For bodies and press: the same page, which says so and leads to nobody's record.
    await page.goto('/netzwerk/vergleich?audience=public');
    await expect(page.getByRole('note')).toContainText('Ansicht für Gremien und Presse');
    await expect(balance).toBeVisible();
    await expect(page.locator('main a[href*="/verbindung/"], main a[href^="/organisationen/"]')).toHaveCount(
      0,
    );
    await expect(page.getByRole('link', { name: 'Alle Änderungen als CSV' })).toHaveAttribute(
      'href',
      /audience=public/,
    );
  });
}
