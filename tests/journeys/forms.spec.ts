import { expect, type Page, test } from '@playwright/test';
import { type DemoRole, signIn, untilReady } from './support/sign-in.ts';

interface WrongForm {
  readonly title: string;
  readonly role: DemoRole;
  readonly address: string;
  /** Labels and what is typed wrongly, or rightly and must be kept. */
  readonly typed: Readonly<Record<string, string>>;
  readonly submit: string;
  readonly errors: readonly string[];
}

const forms: readonly WrongForm[] = [
  {
    title: 'a new organisation',
    role: 'manager',
    address: '/organisationen/neu',
    typed: { Kurzname: 'Bleibt', 'E-Mail': 'keine-adresse', Website: 'ftp://x' },
    submit: 'Organisation anlegen',
    errors: ['Bitte ausfüllen.', 'Bitte eine E-Mail-Adresse wie name@beispiel.de.', 'Bitte eine Webadresse'],
  },
  {
    title: 'a new contact',
    role: 'manager',
    address: '/kontakte/neu',
    typed: { Vorname: 'Bleibt', Notizen: 'Auch das bleibt' },
    submit: 'Kontakt anlegen',
    errors: ['Bitte ausfüllen.'],
  },
  {
    title: 'a meeting',
    role: 'manager',
    address: '/treffen/neu',
    typed: { Protokoll: 'Bleibt stehen', 'Aufgabe 1': 'Bleibt auch' },
    submit: 'Treffen speichern',
    errors: ['Bitte ausfüllen.', 'Bitte mindestens eine Organisation oder Person wählen.'],
  },
  {
    title: 'a follow-up',
    role: 'manager',
    address: '/wiedervorlagen/neu',
    typed: { Notiz: 'Bleibt', 'Fällig am': 'irgendwann' },
    submit: 'Wiedervorlage anlegen',
    errors: ['Bitte ausfüllen.', 'Bitte einen Tag wie 24.11.2026.'],
  },
  {
    title: 'a relationship',
    role: 'manager',
    address: '/beziehungen/neu',
    typed: { Quelle: 'Bleibt' },
    submit: 'Beziehung anlegen',
    errors: ['Bitte ausfüllen.'],
  },
  {
    title: 'an account',
    role: 'admin',
    address: '/verwaltung/konten/neu',
    typed: { 'E-Mail': 'bleibt@example.org', 'Erstes Passwort': 'kurz' },
    submit: 'Konto anlegen',
    errors: ['Bitte ausfüllen.'],
  },
  {
    title: 'a change of password',
    role: 'manager',
    address: '/konto',
    typed: {
      'Jetziges Passwort': 'falsch',
      'Neues Passwort': 'drei blaue Boote',
      'Neues Passwort wiederholen': 'vier',
    },
    submit: 'Passwort ändern',
    errors: ['Die beiden Eingaben sind nicht gleich.'],
  },
];

function field(page: Page, label: string) {
  // Whether it must be filled in stands in the label too, as words.
  const name = new RegExp(`^${label}( ?\\(Pflichtangabe\\))?$`);
  return page.getByRole('textbox', { name }).or(page.getByLabel(name)).first();
}

for (const { title, role, address, typed, submit, errors } of forms) {
  test(`wrong input in ${title} is told beside the field, and the text stays`, async ({ page }) => {
    await signIn(page, role);
    await page.goto(address);
    await untilReady(page);
    for (const [label, text] of Object.entries(typed)) await field(page, label).fill(text);
    const posted = page.waitForResponse((response) => response.request().method() === 'POST');
    await page.getByRole('button', { name: submit }).click();
    expect((await posted).status()).toBe(400);
    for (const error of errors) await expect(page.locator('p', { hasText: error }).first()).toBeVisible();
    for (const [label, text] of Object.entries(typed)) {
      if (!/Passwort/.test(label)) await expect(field(page, label)).toHaveValue(text);
    }
    // The control itself says that it is wrong, to those who do not see the colour.
    await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
    expect(new URL(page.url()).pathname).toBe(address);
  });
}

test('the second of two who edit sees both versions and nothing is overwritten', async ({
  page,
  browser,
}) => {
  await signIn(page, 'manager');
  await page.goto('/organisationen?q=WAGO');
  await page.getByRole('rowgroup').nth(1).getByRole('link').first().click();
  await page.getByRole('link', { name: 'Bearbeiten' }).click();
  await untilReady(page);
  const second = await browser.newPage();
  await signIn(second, 'admin');
  await second.goto(page.url());
  await untilReady(second);
  await field(second, 'Ort').fill('Sondershausen');
  await second.getByRole('button', { name: 'Organisation speichern' }).click();
  await expect(second.getByText('Gespeichert.')).toBeVisible();
  await second.close();

  await field(page, 'Telefon').fill('03632 000');
  await page.getByRole('button', { name: 'Organisation speichern' }).click();
  await expect(page.getByRole('heading', { name: 'Jemand war schneller' })).toBeVisible();
  await expect(page.getByRole('row', { name: /Ort/ })).toContainText('Sondershausen');
  await expect(field(page, 'Telefon')).toHaveValue('03632 000');
});

test('what goes into the bin comes back with one press', async ({ page }) => {
  await signIn(page, 'manager');
  await page.goto('/organisationen/neu');
  await untilReady(page);
  const name = `Zum Löschen ${Date.now()}`;
  await page.getByLabel('Name').first().fill(name);
  await page.getByLabel('Bereich').selectOption('STATE');
  await page.getByRole('button', { name: 'Organisation anlegen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await untilReady(page);
  await page.getByRole('button', { name: 'In den Papierkorb' }).click();
  await expect(page.getByText(`„${name}“ liegt im Papierkorb.`)).toBeVisible();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
});

test('what is not saved is guarded', async ({ page }) => {
  await signIn(page, 'manager');
  await page.goto('/kontakte/neu');
  await untilReady(page);
  await page.getByLabel('Vorname').fill('Angefangen');
  const asked: string[] = [];
  page.once('dialog', (dialog) => {
    asked.push(dialog.message());
    dialog.dismiss();
  });
  await page.getByRole('link', { name: 'Organisationen' }).first().click();
  await expect.poll(() => asked.length).toBe(1);
  await expect(page.getByLabel('Vorname')).toHaveValue('Angefangen');
});

test('a follow-up is done with one key, and open again with one press', async ({ page }) => {
  await signIn(page, 'manager');
  await page.goto('/wiedervorlagen');
  await untilReady(page);
  const first = page.getByRole('button', { name: /^Erledigt: / }).first();
  await first.focus();
  await page.keyboard.press('e');
  await expect(page.getByText(/ist erledigt\./)).toBeVisible();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(page.getByText(/ist wieder offen\./)).toBeVisible();
});
