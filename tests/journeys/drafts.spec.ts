import { expect, type Page, test } from '@playwright/test';
import { barriers } from './support/axe.ts';
import { signIn, untilReady } from './support/sign-in.ts';

const minutes = 'Ein langes Protokoll, das niemand zweimal tippen will.';

async function begin(page: Page, title: string): Promise<void> {
  await page.goto('/treffen/neu');
  await untilReady(page);
  await page.getByLabel(/^Worum ging es/).fill(title);
  await page.getByRole('combobox', { name: /Wer war dabei/ }).fill('Hochschule Nordhausen');
  await page
    .getByRole('option', { name: /Hochschule Nordhausen/ })
    .first()
    .click();
  await page.getByLabel('Aufgabe 1').fill('Nachhaken');
  await page.getByLabel('Protokoll').fill(minutes);
  await expect(page.getByText(/Entwurf in diesem Browser gesichert/)).toBeVisible();
  // A slow machine may have kept the first fields while the last were still being filled in.
  await page.waitForFunction(
    (text) => Object.values(localStorage).some((kept) => kept.includes(text)),
    minutes,
  );
}

function offer(page: Page, title: string) {
  return page.getByRole('region', { name: 'Entwürfe' }).locator('> div').filter({ hasText: title });
}

async function expectDraft(page: Page, title: string): Promise<void> {
  await offer(page, title).getByRole('button', { name: 'Weiterschreiben' }).click();
  await expect(page.getByLabel(/^Worum ging es/)).toHaveValue(title);
  await expect(page.getByLabel('Protokoll')).toHaveValue(minutes);
  await expect(page.getByLabel('Aufgabe 1')).toHaveValue('Nachhaken');
  await expect(page.getByRole('button', { name: 'Hochschule Nordhausen entfernen' })).toBeVisible();
}

async function save(page: Page, title: string): Promise<void> {
  await page.getByRole('button', { name: 'Treffen speichern' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
}

async function countOf(page: Page, title: string): Promise<number> {
  await page.goto(`/treffen?q=${encodeURIComponent(title)}`);
  await untilReady(page);
  return page.getByRole('table').getByRole('link', { name: title }).count();
}

test('a draft is there after a reload, is saved once and then gone', async ({ page }) => {
  page.on('dialog', (dialog) => dialog.accept());
  await signIn(page, 'manager');
  const title = `Entwurf neu geladen ${Date.now()}`;
  await begin(page, title);
  await page.reload();
  await untilReady(page);
  expect(await barriers(page)).toEqual([]);
  await expectDraft(page, title);
  await save(page, title);
  await page.goto('/treffen/neu');
  await untilReady(page);
  await expect(offer(page, title)).toHaveCount(0);
  expect(await countOf(page, title)).toBe(1);
});

test('a draft outlives its page being killed, and signing out, for the same person alone', async ({
  page,
  context,
}) => {
  page.on('dialog', (dialog) => dialog.accept());
  await signIn(page, 'manager');
  const title = `Entwurf abgestürzt ${Date.now()}`;
  await begin(page, title);
  const browser = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  browser.send('Page.crash').catch(() => {});
  await crashed;

  const next = await context.newPage();
  await next.goto('/treffen/neu');
  await untilReady(next);
  await expect(offer(next, title)).toBeVisible();
  await next.locator('header details summary').click();
  await next.getByRole('button', { name: 'Abmelden' }).click();
  await next.waitForURL('**/anmelden');

  await signIn(next, 'admin');
  await next.goto('/treffen/neu');
  await untilReady(next);
  await expect(next.getByRole('region', { name: 'Entwürfe' })).toHaveCount(0);
  await expect(next.getByText(title)).toHaveCount(0);
  await next.locator('header details summary').click();
  await next.getByRole('button', { name: 'Abmelden' }).click();
  await next.waitForURL('**/anmelden');

  await signIn(next, 'manager');
  await next.goto('/treffen/neu');
  await untilReady(next);
  await expectDraft(next, title);
  await save(next, title);
});

test('a form sent after the session has ended keeps its text, and its draft past signing in', async ({
  page,
  context,
}) => {
  page.on('dialog', (dialog) => dialog.accept());
  await signIn(page, 'manager');
  const title = `Sitzung vorbei ${Date.now()}`;
  await begin(page, title);
  await context.clearCookies();
  await page.getByRole('button', { name: 'Treffen speichern' }).click();
  await expect(page.getByRole('alert')).toContainText('Sie sind nicht mehr angemeldet.');
  await expect(page.getByLabel('Protokoll')).toHaveValue(minutes);
  await signIn(page, 'manager');
  await page.goto('/treffen/neu');
  await untilReady(page);
  await expectDraft(page, title);
  await save(page, title);
  expect(await countOf(page, title)).toBe(1);
});

test('without a connection the text stays with a clear sentence, and is saved once when it is back', async ({
  page,
  context,
}) => {
  await signIn(page, 'manager');
  const title = `Ohne Netz ${Date.now()}`;
  await begin(page, title);
  await context.setOffline(true);
  await page.getByRole('button', { name: 'Treffen speichern' }).click();
  await expect(page.getByRole('alert')).toContainText('Keine Verbindung zum Server.');
  await expect(page.getByLabel('Protokoll')).toHaveValue(minutes);
  await page.getByRole('button', { name: 'Treffen speichern' }).click();
  await expect(page.getByLabel('Protokoll')).toHaveValue(minutes);
  await context.setOffline(false);
  await save(page, title);
  expect(await countOf(page, title)).toBe(1);
});

test('an answer that got lost does not make a second one, of what is new nor of what is changed', async ({
  page,
}) => {
  await signIn(page, 'manager');
  const title = `Antwort verloren ${Date.now()}`;
  await begin(page, title);
  let lost = 0;
  await page.route('**/treffen/**', async (route) => {
    if (route.request().method() !== 'POST' || lost > 0) return route.fallback();
    lost += 1;
    await route.fetch();
    await route.abort('connectionreset');
  });
  await page.getByRole('button', { name: 'Treffen speichern' }).click();
  await expect(page.getByRole('alert')).toContainText('Keine Verbindung zum Server.');
  await save(page, title);
  await untilReady(page);
  await expect(page.getByText('Nachhaken')).toHaveCount(1);

  await page.getByRole('link', { name: 'Bearbeiten' }).click();
  await page.waitForURL('**/bearbeiten');
  await untilReady(page);
  await page.getByLabel('Protokoll').fill(`${minutes} Und mehr.`);
  lost = 0;
  await page.getByRole('button', { name: 'Treffen speichern' }).click();
  await expect(page.getByRole('alert')).toContainText('Keine Verbindung zum Server.');
  await page.getByRole('button', { name: 'Treffen speichern' }).click();
  await expect(page.getByText('Gespeichert.')).toBeVisible();
  await page.unrouteAll();
  await page.getByRole('link', { name: 'Verlauf', exact: true }).click();
  await expect(page.locator('main ol > li')).toHaveCount(2);
  expect(await countOf(page, title)).toBe(1);
});

test('a double click saves once, in a new form and in one that is changed', async ({ page }) => {
  await signIn(page, 'manager');
  const name = `Doppelt ${Date.now()}`;
  await page.goto('/organisationen/neu');
  await untilReady(page);
  await page.getByLabel(/^Name/).first().fill(name);
  await page.getByLabel(/^Bereich/).selectOption('STATE');
  await page.getByRole('button', { name: 'Organisation anlegen' }).dblclick();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await untilReady(page);
  await page.getByRole('link', { name: 'Bearbeiten' }).click();
  await untilReady(page);
  await page.getByLabel('Kurzname').fill('DK');
  await page.getByRole('button', { name: 'Organisation speichern' }).dblclick();
  await expect(page.getByText('Gespeichert.')).toBeVisible();
  await page.getByRole('link', { name: 'Verlauf', exact: true }).click();
  await expect(page.locator('main ol > li')).toHaveCount(2);
  await page.goto(`/organisationen?q=${encodeURIComponent(name)}`);
  await expect(page.getByRole('table').getByRole('link', { name })).toHaveCount(1);
});

test('a draft of what somebody has changed since is merged when it is saved', async ({ page, browser }) => {
  page.on('dialog', (dialog) => dialog.accept());
  await signIn(page, 'manager');
  await page.goto('/kontakte');
  await page.getByRole('rowgroup').nth(1).getByRole('link').first().click();
  await page.getByRole('link', { name: 'Bearbeiten' }).click();
  await untilReady(page);
  const note = `Nur im Entwurf ${Date.now()}`;
  await page.getByLabel('Notizen').fill(note);
  await expect(page.getByText(/Entwurf in diesem Browser gesichert/)).toBeVisible();
  const address = page.url();
  await page.goto('/');

  const other = await browser.newPage();
  await signIn(other, 'admin');
  await other.goto(address);
  await untilReady(other);
  await other.getByLabel('Titel').fill('Dr.');
  await other.getByRole('button', { name: 'Kontakt speichern' }).click();
  await expect(other.getByText('Gespeichert.')).toBeVisible();
  await other.close();

  await page.goto(address);
  await untilReady(page);
  await expect(page.getByText('Der Eintrag wurde seitdem geändert.')).toBeVisible();
  await page.getByRole('button', { name: 'Weiterschreiben' }).click();
  await expect(page.getByLabel('Notizen')).toHaveValue(note);
  await page.getByRole('button', { name: 'Kontakt speichern' }).click();
  await expect(page.getByRole('radio', { name: 'Titel: Jetzt gespeichert' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Notizen: Ihre Fassung' })).toBeChecked();
  await page.getByRole('button', { name: 'Kontakt speichern' }).click();
  await expect(page.getByText('Gespeichert.')).toBeVisible();
  await expect(page.getByText(note)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Dr.');
});

test('a draft is let go with one press and one question', async ({ page }) => {
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    dialog.accept();
  });
  await signIn(page, 'manager');
  await page.goto('/beziehungen/neu');
  await untilReady(page);
  await page.getByLabel('Notiz').fill('Doch nicht');
  await page.getByRole('button', { name: 'Entwurf verwerfen' }).click();
  expect(asked).toHaveLength(1);
  await expect(page.getByLabel('Notiz')).toHaveValue('');
  await page.reload();
  await untilReady(page);
  await expect(page.getByRole('region', { name: 'Entwürfe' })).toHaveCount(0);
});

test('walking away while a form is being sent keeps its draft', async ({ page }) => {
  page.on('dialog', (dialog) => dialog.accept());
  await signIn(page, 'manager');
  const title = `Weggegangen ${Date.now()}`;
  await begin(page, title);
  await page.route('**/treffen/neu**', (route) =>
    route.request().method() === 'POST' ? undefined : route.fallback(),
  );
  await page.getByRole('button', { name: 'Treffen speichern' }).click();
  await page.getByRole('link', { name: 'Kontakte' }).first().click();
  await page.waitForURL('**/kontakte');
  await page.unrouteAll();
  await page.goto('/treffen/neu');
  await untilReady(page);
  await expectDraft(page, title);
});
