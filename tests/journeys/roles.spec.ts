import { expect, type Page, test } from '@playwright/test';
import { signIn, untilReady } from './support/sign-in.ts';

/** The links in the body of the one table of a list. */
function bodyLinks(page: Page) {
  return page.getByRole('rowgroup').nth(1).getByRole('link');
}

test('an anonymous visitor is sent to sign in and comes back to where they wanted', async ({ page }) => {
  await page.goto('/netzwerk?view=table');
  await expect(page).toHaveURL(/\/anmelden\?weiter=/);
  await page.getByLabel('E-Mail').fill('leadership@example.org');
  await page.getByLabel('Passwort').fill('falsch');
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await expect(page.getByRole('alert')).toContainText('E-Mail oder Passwort stimmt nicht.');
  await expect(page.getByRole('textbox', { name: 'E-Mail' })).toHaveValue('leadership@example.org');
});

test('leadership sees ties and meetings, but neither minutes nor phone numbers', async ({ page }) => {
  const bodies: string[] = [];
  page.on('response', async (response) => {
    if (/html|turbo|json/.test(response.headers()['content-type'] ?? '')) {
      bodies.push(await response.text().catch(() => ''));
    }
  });
  await signIn(page, 'leadership');
  await page.goto('/treffen');
  await untilReady(page);
  await expect(page.getByText('vertraulich')).toHaveCount(0);
  for (const index of [0, 1, 2, 3]) {
    await page.goto('/treffen');
    await bodyLinks(page).nth(index).click();
    await expect(page.getByRole('heading', { name: 'Protokoll' })).toBeVisible();
    await untilReady(page);
  }
  await page.goto('/kontakte');
  await bodyLinks(page).first().click();
  await expect(page.getByRole('heading', { name: 'Funktionen' })).toBeVisible();
  await page.goto('/netzwerk?view=table');
  await untilReady(page);
  await expect(page.getByRole('table').first()).toBeVisible();
  await expect(page.getByText(/Vertrauliche|vertrauliche/).first()).toBeVisible();
  const all = bodies.join('\n');
  expect(all.length).toBeGreaterThan(10_000);
  expect(all).not.toContain('030 23125');
  expect(all).not.toContain('Nächste Schritte');
  expect(all).not.toContain('stimmen ihre Angebote künftig');
  expect(all).not.toContain('vormittags erreichbar');
  await expect(page.getByRole('link', { name: 'Treffen', exact: true }).first()).toBeVisible();
  await page.goto('/treffen/neu');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dafür fehlt Ihnen die Berechtigung');
});

test('a partner sees its own organisation only', async ({ page, browser }) => {
  const office = await browser.newPage();
  await signIn(office, 'manager');
  await office.goto('/organisationen?q=MAXIMATOR');
  await office.getByRole('link', { name: 'MAXIMATOR GmbH' }).click();
  await office.waitForURL(/\/organisationen\/[0-9a-f-]{36}$/);
  const foreign = new URL(office.url()).pathname;
  await office.close();

  await signIn(page, 'partner', '/');
  await expect(page.getByRole('link', { name: 'Netzwerk' })).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Treffen', exact: true })).toHaveCount(0);
  await page.goto('/organisationen');
  await expect(page.getByRole('row')).toHaveCount(2);
  await page.getByRole('link', { name: 'Hochschule Nordhausen', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hochschule Nordhausen');
  await expect(page.getByRole('heading', { name: 'Verbindungen' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Treffen und Wiedervorlagen' })).toHaveCount(0);
  for (const address of [foreign, '/treffen', '/netzwerk', '/wiedervorlagen', '/verwaltung']) {
    const response = await page.goto(address);
    expect([403, 404]).toContain(response?.status());
  }
  await page.goto(foreign);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Das gibt es hier nicht');
});

test('an administrator makes an account that can sign in at once', async ({ page, browser }) => {
  await signIn(page, 'admin');
  const email = `neu${Date.now()}@example.org`;
  await page.goto('/verwaltung/konten/neu');
  await untilReady(page);
  await page.getByLabel('Name', { exact: false }).first().fill('Nina Neu');
  await page.getByLabel('E-Mail').fill(email);
  await page.getByLabel('Nordthüringen').check();
  await page.getByLabel('Erstes Passwort').fill('drei blaue Boote im Nebel');
  await page.getByRole('button', { name: 'Konto anlegen' }).click();
  await expect(page.getByRole('link', { name: 'Nina Neu' })).toBeVisible();
  const other = await browser.newPage();
  await other.goto('/anmelden');
  await other.getByLabel('E-Mail').fill(email);
  await other.getByLabel('Passwort').fill('drei blaue Boote im Nebel');
  await other.getByRole('button', { name: 'Anmelden' }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Guten Tag, Nina Neu');
});

test('an administrator reads who may do what in one table, in either language', async ({ page }) => {
  await signIn(page, 'admin', '/');
  await expect(page.getByText('Beispieldaten', { exact: true })).toBeVisible();
  await page.goto('/verwaltung/rechte');
  await expect(page).toHaveTitle('Rechte – Akteursnetz');
  const table = page.getByRole('table', { name: 'Rechte' });
  const meeting = table.locator('tbody').filter({ has: page.getByText('Treffen', { exact: true }) });
  await expect(meeting.getByRole('row', { name: /^sieht: Protokoll ja ja nein nein$/ })).toBeVisible();
  await expect(meeting.getByRole('row', { name: /^eintragen ja ja nein nein$/ })).toBeVisible();
  await page.goto('/konto');
  await page.getByLabel('Sprache').selectOption('en');
  await page.getByRole('button', { name: 'Anzeige speichern' }).click();
  await expect(page).toHaveTitle('My account – Akteursnetz');
  await page.goto('/verwaltung/rechte');
  await expect(page.getByRole('row', { name: /^sees: Minutes yes yes no no$/ })).toBeVisible();
  await page.goto('/konto');
  await page.getByLabel('Language').selectOption('de');
  await page.getByRole('button', { name: 'Save display' }).click();
  await expect(page).toHaveTitle('Mein Konto – Akteursnetz');
});
