import { expect, type Page, test } from '@playwright/test';
import { signIn, untilReady } from './support/sign-in.ts';

/** What people do whom nobody told how it is meant: odd addresses, odd texts, odd devices, twice, too late. */

async function newOrganisation(page: Page, name: string): Promise<void> {
  await page.goto('/organisationen/neu');
  await untilReady(page);
  await page.getByRole('textbox', { name: /^Name/ }).fill(name);
  await page.getByLabel(/^Bereich/).selectOption('STATE');
}

const create = (page: Page) => page.getByRole('button', { name: 'Organisation anlegen' });

for (const [address, status, heading] of [
  ['/gibt/es/nicht', 404, 'Das gibt es hier nicht'],
  ['/organisationen/xyz', 404, 'Das gibt es hier nicht'],
  ['/kontakte/01900000-0000-7000-8000-000000000000', 404, 'Das gibt es hier nicht'],
  ['/netzwerk/verbindung/a/b', 404, 'Das gibt es hier nicht'],
  ['/verwaltung', 403, 'Dafür fehlt Ihnen die Berechtigung'],
] as const) {
  test(`${address} says what is wrong and leaves the way on in place`, async ({ page }) => {
    await signIn(page, 'manager');
    expect((await page.goto(address))?.status()).toBe(status);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(page).toHaveTitle(`${heading} – Akteursnetz`);
    await page.getByRole('navigation').getByRole('link', { name: 'Kontakte' }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kontakte');
  });
}

test('days are German in a browser that is not', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'en-US', timezoneId: 'America/New_York' });
  const page = await context.newPage();
  await signIn(page, 'manager');
  await page.goto('/treffen/neu');
  await untilReady(page);
  const begin = page.getByRole('group', { name: 'Beginn' });
  await expect(begin.getByRole('textbox', { name: /^Beginn/ })).toHaveValue(/^\d\d\.\d\d\.\d{4}$/);
  await expect(begin.getByRole('textbox', { name: 'Uhrzeit' })).toHaveValue(/^\d\d:\d\d$/);
  await begin.getByRole('textbox', { name: /^Beginn/ }).fill('24.11.2025');
  await begin.getByRole('textbox', { name: 'Uhrzeit' }).fill('930');
  await page.getByText('Weitere Angaben').click();
  // A time alone is one of the same day.
  await page.getByRole('group', { name: 'Ende' }).getByRole('textbox', { name: 'Uhrzeit' }).fill('11');
  await page.getByLabel('Worum ging es?').fill('Zur rechten Zeit');
  await page.getByRole('combobox', { name: /Wer war dabei/ }).fill('Hochschule Nordhausen');
  await page
    .getByRole('option', { name: /Hochschule Nordhausen/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Treffen speichern' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Zur rechten Zeit');
  await expect(page.getByText('Mo., 24. Nov. 2025, 09:30')).toBeVisible();
  await expect(page.getByText('Mo., 24. Nov. 2025, 11:00')).toBeVisible();
  await context.close();
});

test('on a phone the button that saves is always under the thumb', async ({ browser }) => {
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  await signIn(page, 'manager', '/');
  await expect(page.getByRole('navigation', { name: 'Schnellzugriff' })).toBeVisible();
  await page.getByRole('link', { name: 'Eintragen' }).click();
  const save = page.getByRole('button', { name: 'Treffen speichern' });
  for (const field of ['Worum ging es?', 'Protokoll']) {
    await page.getByLabel(field).scrollIntoViewIfNeeded();
    const box = await save.boundingBox();
    expect(box?.y).toBeGreaterThan(844 * 0.6);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844);
    expect(box?.height).toBeGreaterThanOrEqual(44);
  }
  await expect(page.getByRole('navigation', { name: 'Schnellzugriff' })).toBeHidden();
  await context.close();
});

test('a compact list shows 25 rows at 1280 × 800', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await signIn(page, 'leadership');
  const density = async (value: 'compact' | 'comfortable') => {
    await page.goto('/konto');
    await page.getByLabel('Zeilenabstand').selectOption(value);
    await page.getByRole('button', { name: 'Anzeige speichern' }).click();
    await untilReady(page);
  };
  await density('compact');
  for (const list of ['/organisationen', '/kontakte']) {
    await page.goto(list);
    await untilReady(page);
    const whole = await page
      .getByRole('row')
      .evaluateAll((rows) => rows.filter((row) => row.getBoundingClientRect().bottom <= innerHeight).length);
    expect(whole, list).toBeGreaterThanOrEqual(1 + 25);
  }
  await density('comfortable');
});

test('at 400 % zoom nothing scrolls sideways and nothing is out of reach', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 320, height: 256 } });
  const page = await context.newPage();
  await signIn(page, 'manager');
  for (const address of ['/', '/organisationen', '/treffen/neu', '/beziehungen/neu', '/netzwerk', '/konto']) {
    await page.goto(address);
    await untilReady(page);
    const beyond = await page.evaluate(
      () =>
        document.documentElement.scrollWidth -
        document.documentElement.clientWidth +
        [...document.querySelectorAll('main a, main button, main input, main select')].filter(
          (element) => element.getBoundingClientRect().left > innerWidth,
        ).length,
    );
    expect.soft(beyond, address).toBeLessThanOrEqual(0);
  }
  await context.close();
});

test('plain forms work without scripts', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/anmelden');
  await page.getByLabel('E-Mail').fill('manager@example.org');
  await page.getByLabel('Passwort').fill('Beispiel-Passwort-2026');
  await page.getByRole('button', { name: 'Anmelden' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Guten Tag, Mara Beispiel');

  await page.goto('/organisationen/neu');
  await page.getByLabel('E-Mail').fill('keine-adresse');
  await create(page).click();
  await expect(page.getByRole('alert')).toContainText('Bitte eine E-Mail-Adresse wie name@beispiel.de.');
  await expect(page.getByLabel('E-Mail')).toHaveValue('keine-adresse');

  const name = `Ohneskript${Date.now()}`;
  await page.goto('/kontakte/neu');
  await page.getByLabel(/^Nachname/).fill(name);
  await page.getByLabel('Aufbewahren bis').fill('24.11.2031');
  await page.getByRole('button', { name: 'Kontakt anlegen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(page.getByText('Mo., 24. Nov. 2031')).toBeVisible();

  await page.getByRole('link', { name: 'Treffen eintragen' }).click();
  await page.getByLabel('Worum ging es?').fill('Ohne Skript getroffen');
  await page.getByRole('textbox', { name: /^Beginn/ }).fill('3.11.2025');
  await page.getByRole('textbox', { name: 'Uhrzeit' }).first().fill('9:30');
  await page.getByLabel('Aufgabe 1').fill('Ohne Skript nachfassen');
  await page.getByLabel('Fällig am').first().fill('30.11.2031');
  await page.getByRole('button', { name: 'Treffen speichern' }).click();
  await expect(page.getByText('Mo., 3. Nov. 2025, 09:30')).toBeVisible();
  await expect(page.getByText('So., 30. Nov. 2031')).toBeVisible();

  await page.goto('/netzwerk');
  await page.getByRole('main').getByRole('link', { name: 'Tabelle' }).last().click();
  await expect(page.getByRole('table').first()).toBeVisible();
  await context.close();
});

test('a session that ends while somebody writes costs no text', async ({ page, context }) => {
  await signIn(page, 'manager');
  const name = `Sitzung zu Ende ${Date.now()}`;
  await newOrganisation(page, name);
  await context.clearCookies();
  await create(page).click();
  await expect(page.getByRole('alert')).toContainText('Sie sind nicht mehr angemeldet.');
  await expect(page.getByRole('textbox', { name: /^Name/ })).toHaveValue(name);
  const popup = page.waitForEvent('popup');
  await page.getByRole('link', { name: 'In einem neuen Fenster anmelden' }).click();
  const other = await popup;
  await other.getByLabel('E-Mail').fill('manager@example.org');
  await other.getByLabel('Passwort').fill('Beispiel-Passwort-2026');
  await other.getByRole('button', { name: 'Anmelden' }).click();
  await other.waitForURL((url) => url.pathname === '/');
  await create(page).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
});

test('pressing twice makes one', async ({ page }) => {
  await signIn(page, 'manager');
  const name = `Doppelt ${Date.now()}`;
  await newOrganisation(page, name);
  await create(page).evaluate((button: HTMLButtonElement) => {
    for (let presses = 0; presses < 3; presses += 1) button.click();
  });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await page.goto(`/organisationen?q=${encodeURIComponent(name)}`);
  await expect(page.getByRole('row')).toHaveCount(2);
});

test('going back after saving and writing on makes a second one, and the first stays', async ({ page }) => {
  await signIn(page, 'manager');
  const name = `Zurück ${Date.now()}`;
  await newOrganisation(page, name);
  await create(page).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Neue Organisation');
  await newOrganisation(page, `${name} zwei`);
  await create(page).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${name} zwei`);
  await page.goto(`/organisationen?q=${encodeURIComponent(name)}`);
  await expect(page.getByRole('row')).toHaveCount(3);
});

test('names of any script are kept, found, and turn nothing around them', async ({ page }) => {
  await signIn(page, 'manager');
  const stamp = Date.now();
  const written = `😀 שלום Łódź Straße \u202e${stamp} ${'W'.repeat(110)}`;
  const kept = written.replace('\u202e', '');
  await newOrganisation(page, written);
  await create(page).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(kept);
  await expect(page.getByText(`„${kept}“ ist angelegt.`)).toBeVisible();
  for (const query of [`strasse ${stamp}`, 'lodz', '😀']) {
    await page.goto(`/organisationen?q=${encodeURIComponent(query)}`);
    await expect(page.getByRole('row').getByRole('link', { name: String(stamp) })).toBeVisible();
  }
  // A word that is longer than the window is broken; the other columns stay in sight.
  const head = await page.getByRole('columnheader').last().boundingBox();
  expect((head?.x ?? 0) + (head?.width ?? 0)).toBeLessThanOrEqual(1280);
});

test('the other language is offered before the sign-in', async ({ page }) => {
  await page.goto('/anmelden?weiter=%2Fkontakte');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page).toHaveURL(/weiter=%2Fkontakte$/);
  await page.getByRole('button', { name: 'Deutsch' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Anmelden');
});

test('whoever types before the scripts are there keeps the text and a page that works', async ({ page }) => {
  // React's first rendering comes late, as on a slow phone: long enough for some keys before it.
  await page.addInitScript(() => {
    let first = true;
    MessagePort.prototype.postMessage = new Proxy(MessagePort.prototype.postMessage, {
      apply(post, port, args) {
        if (!first) return Reflect.apply(post, port, args);
        first = false;
        setTimeout(() => Reflect.apply(post, port, args), 2_000);
      },
    });
  });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await signIn(page, 'manager');
  await page.goto('/treffen/neu', { waitUntil: 'domcontentloaded' });
  const title = page.getByLabel('Worum ging es?');
  await title.click();
  for (const letter of 'Sehr eilig') {
    await page.keyboard.type(letter);
    await page.waitForTimeout(120);
  }
  const who = page.getByRole('combobox', { name: /Wer war dabei/ });
  await expect(async () => {
    await who.fill('');
    await who.fill('Hochschule Nordhausen');
    await expect(page.getByRole('option', { name: /Hochschule Nordhausen/ }).first()).toBeVisible({
      timeout: 2_000,
    });
  }).toPass();
  await expect(title).toHaveValue('Sehr eilig');
  expect(errors).toEqual([]);
});

test('Enter that is faster than the suggestions is not lost', async ({ page }) => {
  await signIn(page, 'manager');
  await page.goto('/treffen/neu');
  await untilReady(page);
  await page.route('**/suche/akteure?**', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    await route.continue();
  });
  const who = page.getByRole('combobox', { name: /Wer war dabei/ });
  await who.pressSequentially('WAGO');
  await who.press('Enter');
  await expect(page.getByRole('button', { name: /^WAGO .* entfernen$/ })).toBeVisible();
  await expect(who).toHaveValue('');
  // What is not found is offered, never made unasked.
  await who.pressSequentially('Gibtesnicht');
  await who.press('Enter');
  await expect(page.getByRole('option', { name: /als Organisation neu anlegen/ })).toBeVisible();
  await expect(page.getByRole('button', { name: / entfernen$/ })).toHaveCount(1);
});
