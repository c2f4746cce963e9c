import { expect, type Page, test } from '@playwright/test';
import { openSmtpSink, type SmtpSink } from '../support/smtp-sink.ts';
import { barriers } from './support/axe.ts';
import { smtpPortOf } from './support/server.ts';
import { signIn, untilReady } from './support/sign-in.ts';

test.describe.configure({ timeout: 180_000 });

const words = 'drei blaue Boote im Nebel';

let sink: SmtpSink;
test.beforeAll(async () => {
  sink = await openSmtpSink(smtpPortOf(test.info().parallelIndex));
});
test.afterAll(() => sink.close());

const mailsTo = (address: string) => sink.mails.filter(({ to }) => to.includes(address));

async function linkTo(address: string, path: string, nth = 1): Promise<string> {
  await expect.poll(() => mailsTo(address).length, { timeout: 30_000 }).toBe(nth);
  const [link = ''] =
    new RegExp(`http://\\S+/${path}/[\\w-]{43}`).exec(mailsTo(address).at(-1)?.text ?? '') ?? [];
  return link;
}

async function makeContact(page: Page, firstName: string, lastName: string): Promise<string> {
  const email = `${lastName.toLowerCase().replace(/\W/g, '')}@example.org`;
  await page.goto('/kontakte/neu');
  await untilReady(page);
  await page.getByLabel('Vorname').fill(firstName);
  await page.getByLabel('Nachname').fill(lastName);
  await page.getByRole('textbox', { name: 'Adresse oder Nummer' }).first().fill(email);
  const picker = page.getByRole('combobox', { name: 'Organisation' });
  await picker.fill('Hochschule Nordhausen');
  await page
    .getByRole('option', { name: /Hochschule Nordhausen/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Kontakt anlegen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(lastName);
  return email;
}

test('invited by mail: sees what is stored, sets a password, is in; the link is dead after that', async ({
  page,
  browser,
}) => {
  await signIn(page, 'manager');
  const lastName = `Ladung${Date.now()}`;
  const email = await makeContact(page, 'Ina', lastName);
  await page.getByRole('link', { name: 'Einladen' }).click();
  await expect(page.getByText('1 Person wird eingeladen')).toBeVisible();
  await page.getByLabel('Ihre persönlichen Zeilen').fill('Wir sehen uns am Dienstag.');
  await page.getByRole('button', { name: 'Vorschau ansehen' }).click();
  const preview = page.getByRole('region', { name: 'So kommt die Mail an' });
  await expect(preview).toContainText(`Guten Tag Ina ${lastName}`);
  await expect(preview).toContainText('Wir sehen uns am Dienstag.');
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: '1 Person einladen' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Die Einladung ist angelegt.' })).toBeVisible();

  const link = await linkTo(email, 'einladung');
  await page.goto(`/einladungen?q=${lastName}`);
  await expect(page.getByRole('cell', { name: 'verschickt' })).toBeVisible();
  expect(await barriers(page)).toEqual([]);

  const other = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await other.goto(link);
  await untilReady(other);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(`Willkommen, Ina ${lastName}`);
  await expect(other.getByText(`E-Mail ${email} (nur für das Büro)`)).toBeVisible();
  await expect(other.getByText('öffentliche Aufgabe')).toBeVisible();
  expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await barriers(other)).toEqual([]);
  await other.getByRole('link', { name: 'Gelesen, weiter' }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Ihr Passwort');
  expect(await barriers(other)).toEqual([]);
  await other.getByRole('textbox', { name: /^Neues Passwort ?\(/ }).fill('passwortpasswort');
  await other.getByLabel('Neues Passwort wiederholen').fill('passwortpasswort');
  await other.getByRole('button', { name: 'Konto anlegen und anmelden' }).click();
  await expect(other.getByRole('alert')).toContainText('Dieses Passwort ist zu leicht zu erraten.');
  await other.getByRole('textbox', { name: /^Neues Passwort ?\(/ }).fill(words);
  await other.getByLabel('Neues Passwort wiederholen').fill(words);
  await other.getByRole('button', { name: 'Konto anlegen und anmelden' }).click();
  await expect(other.getByRole('heading', { level: 1 })).toHaveText(`Guten Tag, Ina ${lastName}`);

  // Whoever came first of the organisation passes on the right to invite, by keyboard alone.
  const first = await (await browser.newContext({ viewport: { width: 390, height: 844 } })).newPage();
  await signIn(first, 'partner', '/profil/konten');
  await expect(first.getByRole('heading', { level: 1 })).toHaveText('Konten');
  await untilReady(first);
  expect(await barriers(first)).toEqual([]);
  const name = `Ina ${lastName}`;
  await first.getByRole('button', { name: `${name} das Recht zum Einladen geben` }).focus();
  await first.keyboard.press('Enter');
  await expect(
    first.getByRole('status').filter({ hasText: `${name} kann jetzt Kolleginnen und Kollegen einladen.` }),
  ).toBeVisible();
  await first.getByRole('button', { name: `${name} das Recht zum Einladen nehmen` }).focus();
  await first.keyboard.press('Enter');
  await expect(
    first.getByRole('status').filter({ hasText: `${name} kann niemanden mehr einladen.` }),
  ).toBeVisible();
  await first.context().close();

  const answer = await other.goto(link);
  expect(answer?.status()).toBe(404);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Diese Einladung ist schon angenommen');
  expect(await barriers(other)).toEqual([]);
  await other.context().close();
});

test('a forgotten password is set anew by mail, and the page says the same to everybody', async ({
  page,
}) => {
  const known = 'leadership@example.org';
  const said: string[] = [];
  for (const address of [known, 'niemand@example.org']) {
    await page.goto('/anmelden');
    await untilReady(page);
    await page.getByRole('link', { name: 'Passwort vergessen?' }).click();
    // The sign-in page has a field of the same name.
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Passwort vergessen');
    await page.getByRole('textbox', { name: 'E-Mail' }).fill(address);
    await page.getByRole('button', { name: 'Link anfordern' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Ihre Anfrage ist angekommen');
    said.push((await page.getByRole('main').textContent()) ?? '');
  }
  expect(said[0]).toBe(said[1]);
  expect(await barriers(page)).toEqual([]);
  await page.goto(await linkTo(known, 'passwort'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Passwort setzen');
  expect(mailsTo('niemand@example.org')).toEqual([]);
});

test('a refused mail is noted, the link is handed over by hand, and withdrawing ends it', async ({
  page,
  browser,
}) => {
  sink.refuse = { code: 550, text: '5.1.1 No such user' };
  await signIn(page, 'manager');
  await makeContact(page, 'Ruth', `Rückläufer${Date.now()}`);
  await page.getByRole('link', { name: 'Einladen' }).click();
  await page.getByRole('button', { name: '1 Person einladen' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Die Einladung ist angelegt.' })).toBeVisible();
  await expect
    .poll(
      async () => {
        await page.reload();
        return page.getByText('nicht zustellbar').count();
      },
      { timeout: 30_000 },
    )
    .toBe(1);
  await expect(page.getByText('550 5.1.1 No such user')).toBeVisible();
  sink.refuse = null;
  await page.getByRole('button', { name: 'Link zum Kopieren erzeugen' }).click();
  const link = await page
    .getByRole('textbox', { name: 'Der Link, nur hier und jetzt zu sehen' })
    .inputValue();
  await expect(page.getByText('Link übergeben').first()).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await untilReady(page);
  await page.getByRole('button', { name: 'Zurückziehen' }).click();
  await expect(page.getByText('zurückgezogen', { exact: true })).toBeVisible();
  const other = await (await browser.newContext()).newPage();
  await other.goto(link);
  await expect(other.getByRole('heading', { level: 1 })).toHaveText('Diese Einladung gilt nicht mehr');
  await other.context().close();
});

test('a whole filtered list is chosen, and each left out is told why', async ({ page }) => {
  await signIn(page, 'manager');
  await page.goto('/kontakte?q=m');
  await untilReady(page);
  await page.getByRole('link', { name: /^Alle .* Treffer auswählen/ }).click();
  await page.getByRole('link', { name: 'Zum Netzwerk einladen' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /Personen werden eingeladen$/ })).toBeVisible();
  expect(await barriers(page)).toEqual([]);
});

test('the administrator writes the office’s texts and sees what does not get out', async ({ page }) => {
  await signIn(page, 'admin');
  await page.goto('/verwaltung/mail');
  await expect(page.getByText('Ein Mailserver ist eingerichtet.')).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name: 'Einladung, English', exact: true }).click();
  await untilReady(page);
  const text = page.getByRole('textbox', { name: /^Text/ });
  await text.fill('Come in!');
  await page.getByRole('button', { name: 'Text speichern' }).click();
  await expect(page.getByRole('alert')).toContainText('Ohne link in doppelten geschweiften Klammern');
  expect(await barriers(page)).toEqual([]);
  await text.fill('Come in: {{link}}');
  await page.getByRole('button', { name: 'Text speichern' }).click();
  await expect(page.getByText(/eigener Text, geändert/)).toBeVisible();
  await page.getByRole('link', { name: 'Einladung, English', exact: true }).click();
  await page.getByRole('button', { name: 'Mitgelieferten Text wieder einsetzen' }).click();
  await expect(
    page.getByRole('status').filter({ hasText: 'Der mitgelieferte Text gilt wieder.' }),
  ).toBeVisible();
});
