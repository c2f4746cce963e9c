import { expect, test } from '@playwright/test';
import { barriers } from './support/axe.ts';
import { signIn, untilReady } from './support/sign-in.ts';

test('a token is made, shown once, works, shows its use, and is revoked', async ({ page, request }) => {
  await signIn(page, 'manager');
  await page.goto('/konto');
  await untilReady(page);
  await page.getByLabel('Wofür?').fill('Abgleich mit der Website');
  await page.getByLabel('Umfang').selectOption('READ');
  await page.getByLabel('Gültig für').selectOption('30');
  await page.getByRole('button', { name: 'Schlüssel anlegen' }).click();
  const field = page.getByLabel('Ihr neuer Schlüssel „Abgleich mit der Website“');
  await expect(field).toBeFocused();
  const token = await field.inputValue();
  expect(token).toMatch(/^anetz_/);
  await expect(page.getByLabel('Wofür?')).toHaveValue('');
  expect(await barriers(page)).toEqual([]);

  const authorization = `Bearer ${token}`;
  const me = await request.get('/api/v1/me', { headers: { authorization } });
  expect((await me.json()).email).toBe('manager@example.org');
  const written = await request.post('/api/v1/organisations', {
    headers: { authorization },
    data: { name: 'Nein', sector: 'STATE' },
  });
  expect(written.status()).toBe(403);

  await page.goto('/konto');
  await untilReady(page);
  await expect(page.getByText(token)).toHaveCount(0);
  expect(await page.content()).not.toContain(token);
  const row = page.getByRole('listitem').filter({ hasText: 'Abgleich mit der Website' });
  await expect(row).toContainText('nur lesen');
  await expect(row).toContainText('zuletzt benutzt');
  await row.getByRole('button', { name: '„Abgleich mit der Website“ widerrufen' }).click();
  await expect(
    page.getByText('Der Zugriffsschlüssel „Abgleich mit der Website“ ist widerrufen.'),
  ).toBeVisible();
  expect((await request.get('/api/v1/me', { headers: { authorization } })).status()).toBe(401);
});

test('a token without a name is refused at the field, and the text kept', async ({ page }) => {
  await signIn(page, 'partner');
  await page.goto('/konto');
  await untilReady(page);
  await page.getByLabel('Gültig für').selectOption('90');
  await page.getByRole('button', { name: 'Schlüssel anlegen' }).click();
  await expect(page.getByLabel('Wofür?')).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByLabel('Gültig für')).toHaveValue('90');
  await expect(page.getByText('Sie haben keinen Zugriffsschlüssel.')).toBeVisible();
});

test('tokens without scripts', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/anmelden?weiter=/konto/schluessel');
  await page.getByLabel('E-Mail').fill('leadership@example.org');
  await page.getByLabel('Passwort').fill('Beispiel-Passwort-2026');
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await page.getByLabel('Wofür?').fill('Ohne Skript');
  await page.getByRole('button', { name: 'Schlüssel anlegen' }).click();
  await expect(page.getByLabel('Ihr neuer Schlüssel „Ohne Skript“')).toHaveValue(/^anetz_/);
  await context.close();
});

test('the API is described on a page of ours that calls nobody else', async ({ page }) => {
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(test.info().project.use.baseURL ?? '')) foreign.push(request.url());
  });
  const reports: string[] = [];
  page.on('console', (message) => message.type() === 'error' && reports.push(message.text()));
  await page.goto('/api/docs');
  await untilReady(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Akteursnetz-API');
  for (const title of [
    'Organisationen',
    'Kontakte',
    'Treffen',
    'Beziehungen',
    'Projekte',
    'Wiedervorlagen',
  ]) {
    await expect(page.getByRole('heading', { level: 2, name: title, exact: true })).toBeVisible();
  }
  await page.goto('/api/docs#precondition-required');
  await expect(page.locator('#precondition-required')).toBeInViewport();
  expect(await barriers(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 800 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  expect([...foreign, ...reports]).toEqual([]);
});
