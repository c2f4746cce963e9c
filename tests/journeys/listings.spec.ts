import { expect, test } from '@playwright/test';
import { barriers } from './support/axe.ts';
import { signIn, untilReady } from './support/sign-in.ts';

test('a partner enters an offer, the office publishes it, leadership reads it', async ({ page, browser }) => {
  test.setTimeout(120_000);
  const title = `Werkbank frei ${Date.now()}`;
  await signIn(page, 'partner', '/');
  await page.getByRole('link', { name: 'Angebot oder Gesuch eintragen' }).click();
  await expect(page.getByText('sobald das Regionalmanagement ihn freigibt')).toBeVisible();
  await expect(page.getByLabel('Veröffentlichung')).toHaveCount(0);
  await untilReady(page);

  // Wrong first: the error stands at its field and what was typed stays.
  await page.getByLabel('Text').fill('Dienstags und **donnerstags**');
  await page.getByLabel('Gültig bis').fill('gestern');
  await page.getByRole('button', { name: 'Eintrag anlegen' }).click();
  await expect(page.getByRole('alert')).toContainText('Titel: Bitte ausfüllen.');
  await expect(page.getByLabel('Text')).toHaveValue('Dienstags und **donnerstags**');
  await page.getByLabel('Titel').fill(title);
  await page.getByRole('button', { name: 'Eintrag anlegen' }).click();
  await expect(page.locator('p', { hasText: 'Dieser Tag ist schon vorbei.' }).first()).toBeVisible();
  await expect(page.getByLabel('Titel')).toHaveValue(title);

  await page.getByLabel('Gültig bis').fill('+30');
  await page.getByLabel('Art').selectOption('Raum');
  await page.getByRole('button', { name: 'Eintrag anlegen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByText('Er wartet auf die Freigabe.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Veröffentlichen' })).toHaveCount(0);
  await untilReady(page);
  expect(await barriers(page)).toEqual([]);
  const address = new URL(page.url()).pathname;
  await page.goto('/');
  await expect(page.getByRole('link', { name: title })).toBeVisible();

  const leader = await browser.newPage();
  await signIn(leader, 'leadership');
  expect((await leader.goto(address))?.status()).toBe(404);

  const office = await browser.newPage();
  await signIn(office, 'manager');
  await office.goto('/angebote?state=waiting');
  await office.getByRole('link', { name: title }).click();
  await untilReady(office);
  await office.getByRole('button', { name: 'Veröffentlichen' }).click();
  await expect(office.getByText(`„${title}“ ist veröffentlicht.`)).toBeVisible();

  expect((await leader.goto(address))?.status()).toBe(200);
  await expect(leader.locator('strong', { hasText: 'donnerstags' })).toBeVisible();
  await expect(leader.getByRole('link', { name: 'Bearbeiten' })).toHaveCount(0);

  // What the partner changes waits again.
  await page.goto(`${address}/bearbeiten`);
  await expect(page.getByText('wartet er wieder auf die Freigabe')).toBeVisible();
  await untilReady(page);
  await page.getByLabel('Titel').fill(`${title} (neu)`);
  await page.getByRole('button', { name: 'Eintrag speichern' }).click();
  await expect(page.getByText('Der Eintrag wartet jetzt wieder')).toBeVisible();
  expect((await leader.goto(address))?.status()).toBe(404);

  await untilReady(page);
  await page.getByRole('button', { name: 'In den Papierkorb' }).click();
  await expect(page.getByText('liegt im Papierkorb')).toBeVisible();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${title} (neu)`);
  await Promise.all([leader.close(), office.close()]);
});

test('the office enters a need for somebody, takes it back and finds it by its filters', async ({ page }) => {
  const title = `Halle gesucht ${Date.now()}`;
  await signIn(page, 'manager');
  await page.goto('/organisationen?q=MAXIMATOR');
  await page.getByRole('link', { name: 'MAXIMATOR GmbH' }).click();
  await page.getByRole('link', { name: 'Eintragen', exact: true }).click();
  await untilReady(page);
  await page.getByLabel('Gesuch', { exact: true }).check();
  await page.getByLabel('Art').selectOption('Raum');
  await page.getByLabel('Titel').fill(title);
  await page.getByLabel('Veröffentlichung').selectOption('für Partner und Leitung sichtbar');
  await page.getByRole('button', { name: 'Eintrag anlegen' }).click();
  await expect(page.getByText('Sichtbar für die Partner der Region')).toBeVisible();
  await untilReady(page);
  await page.getByRole('button', { name: 'Zurückziehen' }).click();
  await expect(page.getByText(`„${title}“ ist nicht mehr veröffentlicht.`)).toBeVisible();
  await page.goto('/angebote?direction=NEED&kind=ROOM&state=waiting');
  await expect(page.getByRole('link', { name: title })).toBeVisible();
  await page.goto('/angebote?direction=OFFER&kind=ROOM');
  await expect(page.getByRole('link', { name: title })).toHaveCount(0);
  // Over since ten days: only when asked for.
  await page.goto('/angebote');
  await expect(page.getByRole('link', { name: 'Begleitung einer Gästebefragung' })).toHaveCount(0);
  await page.getByLabel('Stand').selectOption('abgelaufen');
  await expect(page.getByRole('link', { name: 'Begleitung einer Gästebefragung' })).toBeVisible();
});

test('on a phone a partner reaches its listings with the thumb', async ({ browser }) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, hasTouch: true });
  const page = await context.newPage();
  await signIn(page, 'partner', '/');
  await page
    .getByRole('navigation', { name: 'Schnellzugriff' })
    .getByRole('link', { name: 'Angebote' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Angebote & Gesuche');
  await page.getByRole('link', { name: 'Sprechstunde zu angewandter Forschung' }).click();
  await expect(page.getByRole('button', { name: 'Zurückziehen' })).toBeVisible();
  await untilReady(page);
  for (const address of [page.url(), `${page.url()}/bearbeiten`, '/angebote', '/angebote/papierkorb']) {
    await page.goto(address);
    await untilReady(page);
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide, address).toBeLessThanOrEqual(0);
    expect(await barriers(page), address).toEqual([]);
  }
  await context.close();
});

test('a partner keeps the draft of its offer, and where the office was faster both versions', async ({
  page,
  browser,
}) => {
  page.on('dialog', (dialog) => dialog.accept());
  const title = `Messstand ${Date.now()}`;
  await signIn(page, 'partner');
  await page.goto('/angebote/neu');
  await untilReady(page);
  await page.getByLabel('Titel').fill(title);
  await page.getByLabel('Gesuch', { exact: true }).check();
  await page.getByLabel('Art').selectOption('Raum');
  await expect(page.getByText(/Entwurf in diesem Browser gesichert/)).toBeVisible();
  await page.waitForFunction(() => Object.values(localStorage).some((kept) => kept.includes('"ROOM"')));
  await page.reload();
  await untilReady(page);
  await page.getByRole('button', { name: 'Weiterschreiben' }).click();
  await expect(page.getByLabel('Titel')).toHaveValue(title);
  await expect(page.getByLabel('Gesuch', { exact: true })).toBeChecked();
  await page.getByRole('button', { name: 'Eintrag anlegen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByRole('link', { name: 'Verlauf' })).toHaveCount(0);
  const address = new URL(page.url()).pathname;

  await page.goto(`${address}/bearbeiten`);
  await untilReady(page);
  const office = await browser.newPage();
  await signIn(office, 'manager');
  await office.goto(`${address}/bearbeiten`);
  await untilReady(office);
  await office.getByLabel('Text').fill('Vom Büro ergänzt');
  await office.getByRole('button', { name: 'Eintrag speichern' }).click();
  await expect(office.getByText('Gespeichert.')).toBeVisible();
  await untilReady(office);
  await office.getByRole('link', { name: 'Verlauf', exact: true }).click();
  await expect(office.locator('main ol > li')).toHaveCount(2);
  await expect(office.locator('ins').filter({ hasText: 'Vom Büro ergänzt' })).toBeVisible();
  await office.close();

  // The history is the office's alone: the partner is shown both texts, not who wrote what.
  await page.getByLabel('Text').fill('Von uns ergänzt');
  await page.getByRole('button', { name: 'Eintrag speichern' }).click();
  await expect(page.getByRole('heading', { name: 'Jemand war schneller' })).toBeVisible();
  await expect(page.getByText('Vom Büro ergänzt')).toBeVisible();
  await expect(page.getByLabel('Text')).toHaveValue('Von uns ergänzt');
  await page.getByRole('button', { name: 'Eintrag speichern' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByText('Von uns ergänzt')).toBeVisible();
});
