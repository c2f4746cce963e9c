import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { barriers } from './support/axe.ts';
import { signIn, untilReady } from './support/sign-in.ts';

function hits(page: Page) {
  return page.getByText(/Treffer$/).first();
}

async function openList(page: Page, name: string) {
  await page
    .getByRole('navigation', { name: 'Hauptnavigation' })
    .getByRole('link', { name, exact: true })
    .click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await untilReady(page);
}

test('filters come back with the list, and are cleared for good', async ({ page }) => {
  await signIn(page, 'manager', '/');
  await openList(page, 'Organisationen');
  const all = await hits(page).textContent();
  await page.getByRole('search').getByLabel('Bereich').selectOption('Bildung');
  await expect(page.getByRole('link', { name: /Bereich: Bildung/ })).toBeVisible();
  await page.getByText('Weitere Filter').click();
  await page
    .getByRole('search')
    .getByLabel('Letzter Kontakt')
    .selectOption('länger als 3 Monate her oder nie');
  await expect(page.getByRole('link', { name: /Letzter Kontakt: länger/ })).toBeVisible();
  const some = await hits(page).textContent();
  expect(some).not.toBe(all);
  await openList(page, 'Kontakte');
  await openList(page, 'Organisationen');
  await expect(hits(page)).toHaveText(some ?? '');
  const gone = page.getByRole('link', { name: /Letzter Kontakt: länger/ });
  await gone.click();
  await expect(gone).toHaveCount(0);
  await page.getByRole('link', { name: /Bereich: Bildung/ }).click();
  await expect(hits(page)).toHaveText(all ?? '');
  await page.getByRole('search').getByLabel('Landkreis').selectOption('Kyffhäuserkreis');
  await page.getByRole('link', { name: 'Alle Filter löschen' }).click();
  await expect(hits(page)).toHaveText(all ?? '');
  await openList(page, 'Kontakte');
  await openList(page, 'Organisationen');
  await expect(hits(page)).toHaveText(all ?? '');
});

test('back from a record one is on the same page, on its row', async ({ page }) => {
  await signIn(page, 'manager');
  await page.goto('/organisationen?sort=-contact');
  await page.getByRole('link', { name: 'Weiter ›' }).click();
  // The address is there a moment before the rows.
  await expect(page.getByRole('link', { name: '‹ Zurück' })).toBeVisible();
  const address = page.url();
  const row = page.getByRole('rowgroup').nth(1).getByRole('link').nth(3);
  const name = (await row.textContent()) ?? '';
  for (const back of ['breadcrumb', 'browser'] as const) {
    await page.getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    if (back === 'browser') await page.goBack();
    else await page.getByRole('link', { name: '‹ Organisationen' }).click();
    await expect(page.getByRole('link', { name, exact: true })).toBeFocused();
    expect(new URL(page.url()).searchParams.get('after')).toBe(new URL(address).searchParams.get('after'));
  }
});

test('columns and density stay with the account, and are what the file holds', async ({ page }) => {
  await signIn(page, 'manager');
  await page.goto('/kontakte?alle');
  await page.getByText('Ansicht', { exact: true }).click();
  await page.getByLabel('Position').uncheck();
  await page.getByLabel('Schlagwörter').check();
  await page.getByLabel('dicht').check();
  await page.getByRole('button', { name: 'Ansicht speichern' }).click();
  await expect(page.getByRole('columnheader', { name: 'Schlagwörter' })).toBeVisible();
  await expect(page.getByRole('columnheader', { name: 'Position' })).toHaveCount(0);
  await expect(page.locator('html')).toHaveAttribute('data-density', 'compact');
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'CSV' }).click();
  const text = readFileSync(await (await download).path(), 'utf8');
  const [head = '', ...lines] = text.trimEnd().split('\r\n');
  expect(head).toBe('\uFEFFName;Organisation;Erreichbar unter;Letzter Kontakt;Schlagwörter');
  expect(`${lines.length} Treffer`).toBe(await hits(page).textContent());
  await page.getByText('Ansicht', { exact: true }).click();
  await page.getByLabel('Position').check();
  await page.getByLabel('bequem').check();
  await page.getByRole('button', { name: 'Ansicht speichern' }).click();
  await expect(page.getByRole('columnheader', { name: 'Position' })).toBeVisible();
});

test('a filter is kept under a name, renamed, removed and brought back', async ({ page }) => {
  await signIn(page, 'manager');
  await page.goto('/organisationen?sector=EDUCATION');
  const name = `Schulen ${Date.now()}`;
  const menu = page.getByText('Gespeicherte Filter', { exact: true });
  await menu.click();
  await page.getByLabel('Name des Filters').fill(name);
  await page.getByRole('button', { name: 'Filter speichern' }).click();
  await expect(page.getByText(`Der Filter „${name}“ ist gespeichert.`)).toBeVisible();
  await page.goto('/organisationen?alle');
  await menu.click();
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page.getByRole('link', { name: /Bereich: Bildung/ })).toBeVisible();
  await menu.click();
  await page.getByRole('link', { name: `Filter „${name}“ bearbeiten` }).click();
  // The list has a field of the same name.
  const editing = page.getByRole('heading', { level: 1, name: 'Gespeicherter Filter' });
  await expect(editing).toBeVisible();
  await page.getByLabel('Name des Filters').fill(`${name} neu`);
  await page.getByRole('button', { name: 'Änderung speichern' }).click();
  await expect(page.getByText(`Der Filter „${name} neu“ ist gespeichert.`)).toBeVisible();
  await menu.click();
  await page.getByRole('link', { name: `Filter „${name} neu“ bearbeiten` }).click();
  await page.getByRole('button', { name: 'Filter löschen' }).click();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(page.getByText(`Der Filter „${name} neu“ ist gespeichert.`)).toBeVisible();
  await menu.click();
  await expect(page.getByRole('link', { name: `${name} neu`, exact: true })).toBeVisible();
});

test('rows are chosen by keyboard, changed after a preview, and changed back', async ({ page }) => {
  await signIn(page, 'manager');
  await page.goto('/organisationen?sector=STATE');
  await untilReady(page);
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(page.getByText('2 ausgewählt')).toBeVisible();
  await page.getByRole('button', { name: 'Ausgewählte ändern' }).click();
  await expect(page.getByText('2 Einträge sind ausgewählt.')).toBeVisible();
  const tag = `Probe ${Date.now()}`;
  await page
    .getByRole('textbox', { name: 'Schlagwort' })
    .or(page.getByRole('combobox', { name: 'Schlagwort' }))
    .fill(tag);
  await page.getByRole('button', { name: 'Vorschau zeigen' }).click();
  await expect(page.getByText('Wird geändert: 2')).toBeVisible();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('button', { name: 'Jetzt ändern' }).click();
  await expect(page.getByText('Geändert: 2')).toBeVisible();
  await page.goto(`/organisationen?tag=${encodeURIComponent(tag.toLowerCase())}`);
  await expect(hits(page)).toHaveText('2 Treffer');
  await page.goBack();
  await page.getByRole('button', { name: 'Alles rückgängig machen' }).click();
  await expect(page.getByText('Zurückgenommen: 2')).toBeVisible();
  await page.goto(`/organisationen?tag=${encodeURIComponent(tag.toLowerCase())}`);
  await expect(page.getByText('Zu diesen Filtern gibt es keine Organisation.')).toBeVisible();
});

test('all hits are chosen across pages, and the preview tells how many', async ({ page }) => {
  await signIn(page, 'manager');
  await page.goto('/treffen?alle');
  const all = (await hits(page).textContent())?.replace(' Treffer', '') ?? '';
  await page.getByRole('link', { name: `Alle ${all} Treffer auswählen` }).click();
  await expect(page.getByText(`${all} Einträge sind ausgewählt.`)).toBeVisible();
  await page.getByRole('button', { name: 'Vorschau zeigen' }).click();
  await expect(page.getByText(`Wird geändert: ${all}`)).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a list is filtered, sorted and paged by forms and links', async ({ page }) => {
    await page.goto('/anmelden');
    await page.getByLabel('E-Mail').fill('leadership@example.org');
    await page.getByLabel('Passwort').fill('Beispiel-Passwort-2026');
    await page.getByRole('button', { name: 'Anmelden' }).click();
    await page.goto('/organisationen');
    await page.getByRole('search').getByLabel('Bereich').selectOption('Kommune');
    await page.getByRole('button', { name: 'Suchen' }).click();
    await expect(page.getByRole('link', { name: /Bereich: Kommune/ })).toBeVisible();
    await page.getByRole('link', { name: 'Letzter Kontakt' }).click();
    await page.getByRole('link', { name: 'Weiter ›' }).click();
    await expect(page.getByRole('link', { name: '‹ Zurück' })).toBeVisible();
    await page.goto('/organisationen');
    await expect(page.getByRole('link', { name: /Bereich: Kommune/ })).toBeVisible();
    await expect(page.getByRole('checkbox', { name: /auswählen/ })).toHaveCount(0);
  });
});

for (const [scheme, width] of [
  ['light', 1280],
  ['dark', 390],
] as const) {
  test(`every open menu and further filter is without barriers (${scheme}, ${width})`, async ({
    browser,
  }) => {
    test.setTimeout(120_000);
    const context = await browser.newContext({
      colorScheme: scheme,
      viewport: { width, height: 844 },
      hasTouch: width === 390,
    });
    const page = await context.newPage();
    await signIn(page, 'manager');
    for (const [address, opened] of [
      ['/organisationen?sector=STATE', 'Gespeicherte Filter'],
      ['/kontakte?alle', 'Ansicht'],
      ['/treffen?from=2026-01-01', 'Weitere Filter'],
      ['/listen/auswahl?list=organisation&all=true', null],
    ] as const) {
      await page.goto(address);
      await untilReady(page);
      if (opened) await page.locator('summary', { hasText: opened }).click();
      expect.soft(await barriers(page), address).toEqual([]);
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(sideways, address).toBeLessThanOrEqual(0);
    }
    await context.close();
  });
}
