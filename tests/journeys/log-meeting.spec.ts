import { expect, type Page, test } from '@playwright/test';
import { signIn, untilReady } from './support/sign-in.ts';

/** Counts what a hand does besides typing words: each key that is no text, each click. */
class Hand {
  readonly page: Page;
  interactions = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async press(key: string): Promise<void> {
    this.interactions += 1;
    await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Types a name and takes the first suggestion. */
  async choose(name: string): Promise<void> {
    await this.type(name);
    await expect(this.page.getByRole('option', { name: new RegExp(name) }).first()).toBeVisible();
    await this.press('Enter');
    await expect(this.page.getByRole('button', { name: new RegExp(`${name}.* entfernen$`) })).toBeVisible();
  }

  async click(label: string): Promise<void> {
    this.interactions += 1;
    await this.page.getByLabel(label, { exact: true }).click();
  }
}

const organisations = ['Hochschule Nordhausen', 'MAXIMATOR', 'WAGO'] as const;

/** Four people of the demo, found as a manager would find them. */
async function fourPeople(page: Page): Promise<string[]> {
  await page.goto('/kontakte');
  const names = await page
    .getByRole('rowgroup')
    .nth(1)
    .getByRole('link')
    .filter({ hasText: /^\S+ \S+$/ })
    .allTextContents();
  return [...new Set(names)].slice(0, 4);
}

test('a manager logs a meeting by keyboard and sees its ties with their evidence', async ({ page }) => {
  await signIn(page, 'manager');
  const people = await fourPeople(page);
  expect(people).toHaveLength(4);

  await page.goto('/organisationen');
  await page.getByLabel('Name, Ort oder Schlagwort').fill('Hochschule Nordhausen');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Hochschule Nordhausen', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hochschule Nordhausen');
  await untilReady(page);

  const title = `Runder Tisch ${Date.now()}`;
  const hand = new Hand(page);
  await hand.press('n');
  await expect(page.getByLabel('Worum ging es?')).toBeFocused();
  await hand.type(title);
  await hand.press('Tab');
  for (const name of organisations) await hand.choose(name);
  for (const name of people) await hand.choose(name);
  await hand.click('Aufgabe 1');
  await hand.type('Protokoll senden');
  await hand.click('Aufgabe 2');
  await hand.type('Termin abstimmen');
  await hand.press('Control+Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  expect(hand.interactions).toBeLessThanOrEqual(15);

  for (const name of people) await expect(page.getByRole('link', { name })).toBeVisible();
  await expect(page.getByText('Protokoll senden')).toBeVisible();
  await expect(page.getByText('Termin abstimmen')).toBeVisible();

  await page.goto('/netzwerk?view=table');
  await untilReady(page);
  const row = page.getByRole('row', {
    name: /Hochschule Nordhausen.*(MAXIMATOR|WAGO)|(MAXIMATOR|WAGO).*Hochschule Nordhausen/,
  });
  await expect(row.first()).toBeVisible();
  await row.first().getByRole('link').last().click();
  await expect(page.getByText(title)).toBeVisible();
});

test('a missing person is made without leaving the log', async ({ page }) => {
  await signIn(page, 'manager');
  await page.goto('/treffen/neu');
  await untilReady(page);
  const name = `Neuling${Date.now()}`;
  await page.getByLabel('Worum ging es?').fill('Erstgespräch');
  const who = page.getByRole('combobox', { name: /Wer war dabei/ });
  await who.fill('Hochschule Nordhausen');
  await page
    .getByRole('option', { name: /Hochschule Nordhausen/ })
    .first()
    .click();
  await who.fill(`Ada ${name}`);
  await page.getByRole('option', { name: /als Kontakt neu anlegen/ }).click();
  await expect(page.getByLabel('Nachname')).toHaveValue(name);
  await expect(page.getByLabel('Vorname')).toHaveValue('Ada');
  await page.getByRole('button', { name: 'Anlegen und hinzufügen' }).click();
  await expect(page.getByText(`Ada ${name}`)).toBeVisible();
  await expect(page.getByLabel('Worum ging es?')).toHaveValue('Erstgespräch');
  await page.getByRole('button', { name: 'Treffen speichern' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Erstgespräch');
  await expect(page.getByRole('link', { name: `Ada ${name}` })).toBeVisible();
});

test('making a person in place survives wrong input, a lost answer and a slow machine', async ({ page }) => {
  await signIn(page, 'manager');
  const slow = await page.context().newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 12 });
  await page.goto('/treffen/neu');
  await untilReady(page);
  const name = `Einmal${Date.now()}`;
  const who = page.getByRole('combobox', { name: /Wer war dabei/ });
  await who.fill(`Eva ${name}`);
  await page.getByRole('option', { name: /als Kontakt neu anlegen/ }).click();
  const create = page.getByRole('button', { name: 'Anlegen und hinzufügen' });
  await page.getByLabel('Nachname').fill('');
  await create.click();
  await expect(page.getByLabel('Nachname')).toHaveAccessibleDescription('Bitte ausfüllen.');
  await expect(page.getByLabel('Vorname')).toHaveValue('Eva');

  await page.getByLabel('Nachname').fill(name);
  await page.route(
    '**/suche/akteure',
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 1 },
  );
  await create.click();
  await expect(page.getByText('Nicht angelegt', { exact: false })).toBeVisible();
  await create.click();
  await expect(page.getByRole('button', { name: `Eva ${name} entfernen` })).toBeVisible();

  await slow.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.goto(`/kontakte?q=${name}`);
  await expect(page.getByRole('cell').getByRole('link', { name: new RegExp(name) })).toHaveCount(1);
});
