import { expect, test } from '@playwright/test';
import { signIn, untilReady } from './support/sign-in.ts';

test('the office reads the report of a year, follows a figure to its meetings and takes the file along', async ({
  page,
}) => {
  await signIn(page, 'manager', '/berichte');
  await expect(page.getByRole('link', { name: 'Berichte' }).first()).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bericht Nordthüringen');

  const lastYear = String(new Date().getFullYear() - 1);
  await page.getByRole('link', { name: lastYear, exact: true }).click();
  await page.waitForURL(new RegExp(`from=${lastYear}-01-01&to=${lastYear}-12-31`));
  await expect(page.getByRole('link', { name: lastYear, exact: true })).toHaveAttribute(
    'aria-current',
    'true',
  );
  for (const name of [
    'Aktivitäten',
    'Erreichte Akteure',
    'Zusammenarbeit über Kreise',
    'Projekte und Mittel',
  ]) {
    await expect(page.getByRole('heading', { level: 2, name })).toBeVisible();
  }
  await expect(page.getByText(/^Erstellt am .* aus dem, was an diesem Tag eingetragen war/)).toBeVisible();

  const file = await page.request.get(`/berichte.csv?from=${lastYear}-01-01&to=${lastYear}-12-31`);
  expect(file.headers()['content-disposition']).toContain(`bericht-${lastYear}-01-01-${lastYear}-12-31.csv`);
  expect(await file.text()).toMatch(/^\uFEFFAbschnitt;Angabe;Gruppe;Wert\r\n/);

  const calls = page
    .getByRole('table', { name: 'Treffen nach Art' })
    .getByRole('row', { name: /^Telefonat/ });
  const count = (await calls.getByRole('cell').textContent())?.trim();
  await calls.getByRole('link', { name: 'Telefonat' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Treffen');
  await untilReady(page);
  await expect(page.getByText(new RegExp(`^${count} Treffer`))).toBeVisible();
});
