import { expect, test } from '@playwright/test';
import { barriers } from './support/axe.ts';
import { signIn, untilReady } from './support/sign-in.ts';

test('a proposal becomes an introduction by one press, and is followed to its result', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page, 'manager');
  await page.goto('/vermittlungen/vorschlaege');
  await untilReady(page);
  expect(await barriers(page)).toEqual([]);
  const first = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { level: 2 }) })
    .first();
  const names = (await first.getByRole('heading', { level: 2 }).textContent()) ?? '';
  await expect(first.getByRole('listitem').first()).not.toBeEmpty();
  await first.getByRole('button', { name: /^Vermittlung von/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(names);
  await untilReady(page);
  expect(await barriers(page)).toEqual([]);

  // Both are asked: two drafts that name the other, two tasks.
  const [one = '', other = ''] = names.split(' – ');
  const letter = page.getByRole('region', { name: `An ${one}` });
  await expect(letter).toContainText(other);
  await expect(letter.getByRole('link', { name: 'Im Mailprogramm öffnen' })).toHaveAttribute(
    'href',
    /^mailto:.*subject=.*body=/,
  );
  await expect(page.getByText('fragen, ob die Vermittlung recht ist')).toHaveCount(2);

  await page.getByLabel(`Zustimmung von ${one}`).selectOption('ja');
  await page.getByRole('button', { name: `Zustimmung eintragen: ${one}` }).click();
  await expect(page.getByText(/ja, am \d/)).toBeVisible();
  await page.getByRole('button', { name: 'Weiter: Geplant' }).click();
  await page.getByRole('button', { name: 'Weiter: Vermittelt' }).click();
  await expect(page.getByText('Vermittelt am')).toBeVisible();

  // A result without its stage comes back at the field, and what was typed stays.
  await page.getByRole('link', { name: 'Bearbeiten', exact: true }).click();
  await untilReady(page);
  expect(await barriers(page)).toEqual([]);
  await page.getByLabel('Ergebnis', { exact: true }).selectOption('Zusammenarbeit');
  await page.getByLabel('Was daraus wurde').fill('Sie arbeiten zusammen.');
  await page.getByRole('button', { name: 'Vermittlung speichern' }).click();
  await expect(page.getByRole('alert')).toContainText('Ein Ergebnis gehört zum Stand');
  await expect(page.getByLabel('Was daraus wurde')).toHaveValue('Sie arbeiten zusammen.');
  await page.getByLabel('Stand', { exact: true }).selectOption('Ergebnis');
  await page.getByRole('button', { name: 'Vermittlung speichern' }).click();
  await expect(page.getByText('Ergebnis: Zusammenarbeit')).toBeVisible();

  await page.getByRole('button', { name: 'In den Papierkorb' }).click();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(names);
});

test('a proposal is set aside with a reason, and that can be taken back', async ({ page }) => {
  await signIn(page, 'manager');
  await page.goto('/vermittlungen/vorschlaege');
  await untilReady(page);
  const headings = page.getByRole('heading', { level: 2 });
  const names = (await headings.last().textContent()) ?? '';
  const last = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: names }) });
  await last.getByText('Nicht vorschlagen').click();
  await last.getByLabel('Warum nicht?').fill('Kennen sich privat');
  await last.getByRole('button', { name: /nicht mehr vorschlagen$/ }).click();
  await expect(page.getByText('wird nicht mehr vorgeschlagen')).toBeVisible();
  await expect(page.getByRole('heading', { name: names })).toHaveCount(0);
  await page.getByRole('link', { name: 'Verworfene ansehen' }).click();
  await page.getByRole('link', { name: names }).click();
  await expect(page.getByText('Kennen sich privat')).toBeVisible();
  await page.getByRole('button', { name: 'Verwerfen zurücknehmen' }).click();
  await page.goto('/vermittlungen/vorschlaege');
  await expect(page.getByRole('heading', { name: names })).toBeVisible();
});

test('two are introduced by hand; the list, its columns and leadership show them', async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await signIn(page, 'manager');
  await page.goto('/vermittlungen/neu');
  await untilReady(page);
  const pick = async (label: string, text: string) => {
    await page.getByRole('combobox', { name: label }).fill(text);
    await page.getByRole('listbox').getByRole('option').first().click();
  };
  await pick('Erste Organisation', 'Theater Nordhausen');
  await page.getByRole('button', { name: 'Vermittlung anlegen' }).click();
  await expect(page.getByRole('alert')).toContainText('Zweite Organisation');
  await pick('Zweite Organisation', 'Hufeland');
  await page.getByLabel('Anlass').fill('GEHEIMER-ANLASS');
  await page.getByRole('button', { name: 'Vermittlung anlegen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Theater Nordhausen');
  const address = new URL(page.url()).pathname;

  for (const view of ['liste', 'spalten']) {
    await page.goto(`/vermittlungen?ansicht=${view}&q=Theater`);
    await untilReady(page);
    await expect(page.getByRole('link', { name: /Theater Nordhausen/ })).toBeVisible();
    expect(await barriers(page)).toEqual([]);
  }
  const leader = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await signIn(leader, 'leadership');
  expect((await leader.goto(address))?.status()).toBe(200);
  expect(await leader.content()).not.toContain('GEHEIMER-ANLASS');
  await expect(leader.getByRole('link', { name: 'Bearbeiten', exact: true })).toHaveCount(0);
  expect((await leader.goto('/vermittlungen/vorschlaege'))?.status()).toBe(403);
  await leader.goto('/vermittlungen');
  const wider = await leader.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
  expect(wider).toBe(false);
});
