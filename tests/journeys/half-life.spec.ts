import { expect, test } from '@playwright/test';
import { signIn, untilReady } from './support/sign-in.ts';

test('an administrator sets how fast ties age, is told what makes no sense, and finds it kept', async ({
  page,
}) => {
  await signIn(page, 'admin');
  await page.goto('/verwaltung');
  await page.getByRole('main').getByRole('link', { name: 'Alterung der Verbindungen' }).click();
  const days = page.getByLabel('Halbwertszeit in Tagen');
  await expect(days).toHaveValue('365');
  await days.fill('bald');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(days).toHaveAccessibleDescription(/Bitte eine Zahl/);
  await expect(days).toHaveValue('bald');
  await days.fill('180');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByText('Gespeichert')).toBeVisible();
  await page.goto('/verwaltung/netzwerk');
  await untilReady(page);
  await expect(days).toHaveValue('180');
  await days.fill('365');
  await page.getByRole('button', { name: 'Speichern' }).click();
  await expect(page.getByText('Gespeichert')).toBeVisible();
});
