import { expect, type Page, test } from '@playwright/test';
import { barriers } from './support/axe.ts';
import { demoPassword } from './support/server.ts';
import { signIn, untilReady } from './support/sign-in.ts';

test.describe.configure({ timeout: 180_000 });

const words = 'drei blaue Boote im Nebel';
const link = /^http:\/\/localhost:\d+\/passwort\/[\w-]{43}$/;

/** A new account of the region, as an administrator makes one; it has no password yet. */
async function makeAccount(page: Page, name: string): Promise<string> {
  const email = `${name.toLowerCase().replace(/\W/g, '.')}.${Date.now()}@example.org`;
  await page.goto('/verwaltung/konten/neu');
  await untilReady(page);
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  await page.getByRole('textbox', { name: 'E-Mail' }).fill(email);
  await page.getByLabel('Nordthüringen').check();
  await page.getByRole('button', { name: 'Konto anlegen' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'ist angelegt' })).toBeVisible();
  return email;
}

async function enter(page: Page, email: string, password: string): Promise<void> {
  await page.goto('/anmelden');
  await untilReady(page);
  await page.getByRole('textbox', { name: 'E-Mail' }).fill(email);
  await page.getByRole('textbox', { name: 'Passwort' }).fill(password);
  await page.getByRole('button', { name: 'Anmelden' }).click();
}

test('a link sets a password once: made, handed over, used, dead', async ({ page, browser }) => {
  await signIn(page, 'admin');
  const email = await makeAccount(page, 'Lotte Link');
  await page.getByRole('link', { name: 'Lotte Link' }).click();
  await page.getByRole('button', { name: 'Link erzeugen' }).click();
  const field = page.getByRole('textbox', { name: 'Der Link, nur hier und jetzt zu sehen' });
  await expect(field).toHaveValue(link);
  await expect(page.getByText(/^Er gilt bis \w\w\., \d+\. .* und nur einmal\.$/)).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Kopieren' }).click();
  await expect(page.getByText('In die Zwischenablage kopiert.')).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await field.inputValue());
  // Looked at again, the page has nothing to show.
  await page.goto(page.url());
  await expect(field).toHaveCount(0);

  const other = await (await browser.newContext()).newPage();
  await other.goto(copied);
  await untilReady(other);
  await expect(other.getByText(email)).toBeVisible();
  expect(await barriers(other)).toEqual([]);
  await other.getByRole('textbox', { name: /^Neues Passwort ?\(/ }).fill('passwortpasswort');
  await other.getByLabel('Neues Passwort wiederholen').fill('passwortpasswort');
  await other.getByRole('button', { name: 'Passwort setzen' }).click();
  await expect(other.getByRole('alert')).toContainText('Dieses Passwort ist zu leicht zu erraten.');
  await other.getByRole('textbox', { name: /^Neues Passwort ?\(/ }).fill(words);
  await other.getByLabel('Neues Passwort wiederholen').fill(words);
  await other.getByRole('button', { name: 'Passwort setzen' }).click();
  await expect(other).toHaveURL(/\/anmelden$/);
  await expect(other.getByText('Ihr Passwort ist gesetzt. Bitte melden Sie sich damit an.')).toBeVisible();

  for (const dead of [copied, copied.replace(/.{5}$/, 'abcde')]) {
    const answer = await other.goto(dead);
    expect(answer?.status()).toBe(404);
    await expect(other.getByRole('heading', { level: 1 })).toHaveText('Dieser Link gilt nicht');
    expect(await barriers(other)).toEqual([]);
  }
  await enter(other, email, words);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Guten Tag, Lotte Link');
  await other.context().close();
});

test('the list of accounts keeps its filters on the way to an account and back', async ({ page }) => {
  await signIn(page, 'admin');
  await makeAccount(page, 'Fritz Filter');
  await page.getByRole('searchbox').fill('filter fritz');
  await page.keyboard.press('Enter');
  await page.getByLabel('Rolle').selectOption('MANAGER');
  await expect(page).toHaveURL(/role=MANAGER/);
  await page.getByRole('link', { name: 'E-Mail' }).click();
  await expect(page).toHaveURL(/sort=email/);
  await expect(page.getByRole('columnheader', { name: 'E-Mail' })).toHaveAttribute('aria-sort', 'ascending');
  const list = new URL(page.url()).search;

  await page.getByRole('link', { name: 'Fritz Filter' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Fritz Filtermann');
  await page.getByRole('button', { name: 'Konto speichern' }).click();
  await expect(page.getByRole('link', { name: 'Fritz Filtermann' })).toBeVisible();
  expect(new URL(page.url()).search).toBe(list);

  await page.getByRole('button', { name: /^Sperren ?: Fritz Filtermann$/ }).click();
  await expect(page.getByRole('table').getByText('gesperrt')).toBeVisible();
  expect(new URL(page.url()).search).toBe(list);
  await page.getByRole('link', { name: 'Fritz Filtermann' }).click();
  await expect(page.getByText('Dieses Konto ist gesperrt. Geben Sie es frei')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Link erzeugen' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Abbrechen' }).click();
  await page.getByRole('button', { name: /^Freigeben ?: Fritz Filtermann$/ }).click();
  await expect(page.getByText('„Fritz Filtermann“ ist wieder freigegeben.')).toBeVisible();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(page.getByRole('button', { name: /^Freigeben ?: Fritz Filtermann$/ })).toBeVisible();

  await page.goto('/verwaltung/konten?q=niemand');
  await expect(page.getByText('Kein Konto passt zu diesen Filtern.')).toBeVisible();
  await page.getByRole('link', { name: 'Alle Filter entfernen' }).last().click();
  await expect(page.getByRole('link', { name: 'Mara Beispiel' })).toBeVisible();
});

test('nobody locks themselves out, and is told why', async ({ page }) => {
  await signIn(page, 'admin');
  await page.goto('/verwaltung/konten');
  await untilReady(page);
  const own = page.getByRole('row', { name: /Arne Beispiel/ });
  await expect(own).toContainText('Ihr Konto');
  await expect(own.getByRole('button')).toHaveCount(0);
  // A page from before, or somebody who writes requests by hand: the answer is a sentence, not a wall.
  const id = (await own.getByRole('link').getAttribute('href'))?.split('/').at(-1) ?? '';
  await page
    .getByRole('row', { name: /Mara Beispiel/ })
    .locator('input[name=id]')
    .evaluate((input, value) => input.setAttribute('value', value), id);
  await page.getByRole('button', { name: /^Sperren ?: Mara Beispiel$/ }).click();
  await expect(page.getByRole('alert')).toContainText(
    'Das eigene Konto sperrt nur jemand anderes aus der Administration.',
  );
  await own.getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Arne Beispiel');
  await page.getByLabel('Rolle').selectOption('LEADERSHIP');
  await page.getByLabel('Nordthüringen').check();
  await page.getByRole('button', { name: 'Konto speichern' }).click();
  await expect(page.getByRole('alert')).toContainText(
    'Die eigene Rolle ändert nur jemand anderes aus der Administration.',
  );
});

test('whoever guesses is told how long to wait, at the sign-in and at the change of password', async ({
  page,
  browser,
}) => {
  await signIn(page, 'admin');
  const email = await makeAccount(page, 'Gerda Geraten');
  await page.getByRole('link', { name: 'Gerda Geraten' }).click();
  await page.getByLabel('Neues Passwort (leer: bleibt)').fill(words);
  await page.getByRole('button', { name: 'Konto speichern' }).click();
  await expect(page.getByText('Gespeichert.')).toBeVisible();

  const other = await (await browser.newContext()).newPage();
  await enter(other, email, words);
  await other.waitForURL((url) => url.pathname === '/');
  await other.goto('/konto');
  await untilReady(other);
  const change = async () => {
    await other.getByLabel('Jetziges Passwort').fill('falsch geraten');
    await other.getByLabel('Neues Passwort', { exact: true }).fill('noch drei rote Boote');
    await other.getByLabel('Neues Passwort wiederholen').fill('noch drei rote Boote');
    const answered = other.waitForResponse((response) => response.request().method() === 'POST');
    await other.getByRole('button', { name: 'Passwort ändern' }).click();
    return (await answered).status();
  };
  const statuses = [];
  for (let tries = 0; tries < 7; tries += 1) statuses.push(await change());
  expect(statuses).toEqual([400, 400, 400, 400, 400, 400, 429]);
  await expect(other.getByRole('alert')).toContainText(/Zu viele Versuche\. Bitte warten Sie \d+ Sekunden\./);
  await other.context().clearCookies();
  await enter(other, email, 'falsch geraten');
  for (let tries = 0; tries < 7; tries += 1) {
    await expect(other.getByRole('alert')).toBeVisible();
    await other.getByRole('textbox', { name: 'Passwort' }).fill('falsch geraten');
    const answered = other.waitForResponse((response) => response.request().method() === 'POST');
    await other.getByRole('button', { name: 'Anmelden' }).click();
    await answered;
  }
  await expect(other.getByRole('alert')).toContainText(/Zu viele Versuche\. Bitte warten Sie \d+ Sekunden\./);
  await expect(other.getByRole('textbox', { name: 'E-Mail' })).toHaveValue(email);
  await other.context().close();
});

test('sessions are devices, and end one by one or all but this', async ({ page, browser }) => {
  const android = await browser.newContext({
    userAgent: 'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/142.0 Mobile Safari/537.36',
  });
  const firefox = await browser.newContext({
    userAgent: 'Mozilla/5.0 (Windows NT 10.0; rv:145.0) Gecko/20100101 Firefox/145.0',
  });
  await signIn(page, 'admin');
  const email = await makeAccount(page, 'Gunda Geraete');
  await page.getByRole('link', { name: 'Gunda Geraete' }).click();
  await page.getByLabel('Neues Passwort (leer: bleibt)').fill(words);
  await page.getByRole('button', { name: 'Konto speichern' }).click();
  await expect(page.getByText('Gespeichert.')).toBeVisible();

  const [phone, desktop] = [await android.newPage(), await firefox.newPage()];
  for (const one of [phone, desktop, page]) {
    if (one === page) await page.context().clearCookies();
    await enter(one, email, words);
    await one.waitForURL((url) => url.pathname === '/');
  }
  await page.goto('/konto');
  await untilReady(page);
  const sessions = page.getByRole('region', { name: 'Meine Sitzungen' }).getByRole('listitem');
  await expect(sessions).toHaveCount(3);
  await expect(sessions.filter({ hasText: 'diese hier' })).toHaveCount(1);
  await page.getByRole('button', { name: /^Beenden ?: Chrome, Android/ }).click();
  await expect(sessions).toHaveCount(2);
  await phone.goto('/konto');
  await expect(phone).toHaveURL(/\/anmelden/);
  await page.getByRole('button', { name: 'Alle anderen beenden' }).click();
  await expect(page.getByText('Alle anderen Sitzungen sind beendet.')).toBeVisible();
  await expect(sessions).toHaveCount(1);
  await desktop.goto('/konto');
  await expect(desktop).toHaveURL(/\/anmelden/);

  await page.getByLabel('Jetziges Passwort').fill(words);
  await page.getByLabel('Neues Passwort', { exact: true }).fill('noch drei rote Boote');
  await page.getByLabel('Neues Passwort wiederholen').fill('noch drei rote Boote');
  await page.getByRole('button', { name: 'Passwort ändern' }).click();
  await expect(page.getByText('Ihr Passwort ist geändert.')).toBeVisible();
  await enter(phone, email, words);
  await expect(phone.getByRole('alert')).toContainText('E-Mail oder Passwort stimmt nicht.');
  await enter(phone, email, 'noch drei rote Boote');
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Guten Tag, Gunda Geraete');
  await android.close();
  await firefox.close();
});

test('a link works without scripts too', async ({ page, browser }) => {
  await signIn(page, 'admin');
  const email = await makeAccount(page, 'Olga Ohne');
  await page.getByRole('link', { name: 'Olga Ohne' }).click();
  await page.getByRole('button', { name: 'Link erzeugen' }).click();
  const path = new URL(await page.getByLabel('Der Link').inputValue()).pathname;
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await plain.goto(path);
  await plain.getByRole('textbox', { name: /^Neues Passwort ?\(/ }).fill('kurz');
  await plain.getByLabel('Neues Passwort wiederholen').fill('kurz');
  await plain.getByRole('button', { name: 'Passwort setzen' }).click();
  await expect(plain.getByText('Mindestens 12 Zeichen.', { exact: true })).toBeVisible();
  expect(await plain.content()).not.toContain('kurz');
  await plain.getByRole('textbox', { name: /^Neues Passwort ?\(/ }).fill(demoPassword);
  await plain.getByLabel('Neues Passwort wiederholen').fill(demoPassword);
  await plain.getByRole('button', { name: 'Passwort setzen' }).click();
  await plain.getByRole('textbox', { name: 'E-Mail' }).fill(email);
  await plain.getByRole('textbox', { name: 'Passwort' }).fill(demoPassword);
  await plain.getByRole('button', { name: 'Anmelden' }).click();
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText('Guten Tag, Olga Ohne');
  await plain.context().close();
});
