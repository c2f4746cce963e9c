import { expect, type Page, test } from '@playwright/test';
import { barriers } from './support/axe.ts';
import { signIn, untilReady } from './support/sign-in.ts';

async function pictureReady(page: Page) {
  await expect(page.getByRole('application', { name: /Bild des Netzwerks/ })).toHaveAttribute(
    'data-ready',
    'true',
  );
  await untilReady(page);
}

/** The menu of views, by what stands on it. */
const menu = (page: Page, name: string) => page.locator('summary', { hasText: name });

test('a view is saved by keyboard with its filters, shared by its link, changed, deleted and brought back', async ({
  page,
  browser,
}) => {
  await signIn(page, 'manager', '/netzwerk?layout=sectors&asOf=2026-06-30');
  await pictureReady(page);
  const name = `Stand im Juni ${Date.now()}`;
  await menu(page, 'Ansichten').press('Enter');
  await page.getByLabel('Name der Ansicht').fill(name);
  await page.getByLabel('Für wen?').selectOption({ label: 'für Büro und Leitung: Nordthüringen' });
  await page.getByRole('button', { name: 'Ansicht speichern' }).press('Enter');
  await expect(page.getByText(`Die Ansicht „${name}“ ist gespeichert.`)).toBeVisible();
  await expect(page).toHaveURL(/ansicht=/);
  await pictureReady(page);
  await menu(page, `Ansicht „${name}“`).press('Enter');
  const link = await page.getByLabel('Link zur Ansicht').inputValue();

  // Leadership opens it by its link, and a partner is told that there is nothing.
  const leader = await browser.newPage();
  await signIn(leader, 'leadership', new URL(link).pathname);
  await pictureReady(leader);
  await expect(leader.getByLabel('Anordnung')).toHaveValue('sectors');
  await expect(leader.getByText('Stand Di., 30. Juni 2026').first()).toBeVisible();
  await signIn(leader, 'partner');
  expect((await leader.goto(new URL(link).pathname))?.status()).toBe(404);
  await leader.close();

  // Changed to what is shown now.
  await page.keyboard.press('Escape');
  await page.getByLabel('Anordnung').selectOption({ label: 'auf der Karte' });
  await expect(page).toHaveURL(/layout=map.*/);
  await untilReady(page);
  await expect(page).toHaveURL(/ansicht=/);
  await menu(page, `Ansicht „${name}“`).press('Enter');
  await page.getByRole('button', { name: `„${name}“ auf das jetzt Gezeigte ändern` }).click();
  await expect(page.getByText(`Die Ansicht „${name}“ ist gespeichert.`)).toBeVisible();

  await page.goto('/netzwerk/ansichten?q=stand+im+juni');
  await untilReady(page);
  expect(await barriers(page)).toEqual([]);
  await page.getByRole('link', { name: `Ansicht „${name}“ bearbeiten` }).click();
  await expect(page.getByRole('heading', { name: 'Ansicht bearbeiten' })).toBeVisible();
  await untilReady(page);
  await page.getByRole('button', { name: 'Ansicht löschen' }).click();
  await expect(page.getByText(`Die Ansicht „${name}“ ist gelöscht.`)).toBeVisible();
  await expect(page.getByRole('link', { name, exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await expect(page.getByText(`„${name}“ ist wiederhergestellt.`)).toBeVisible();
  await page.getByRole('link', { name, exact: true }).click();
  await expect(page).toHaveURL(/layout=map/);
});

test('a presentation is gone through by keyboard alone, on a phone too', async ({ page }) => {
  await signIn(page, 'leadership', '/netzwerk/praesentationen');
  await page.getByRole('link', { name: 'Netzwerk für den Beirat', exact: true }).press('Enter');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Das Netz vor zwei Jahren');
  await untilReady(page);
  await page.keyboard.press('ArrowRight');
  await expect(heading).toHaveText('Das Netz heute');
  await expect(page).toHaveURL(/schritt=2/);
  await page.keyboard.press(' ');
  await expect(heading).toHaveText('Drei Kreise auf der Karte');
  await expect(page.getByText('Ansicht 3 von 3')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Home');
  await expect(heading).toHaveText('Das Netz vor zwei Jahren');
  await page.keyboard.press('End');
  await expect(heading).toHaveText('Drei Kreise auf der Karte');
  await page.keyboard.press('ArrowLeft');
  await expect(heading).toHaveText('Das Netz heute');
  await expect(page.getByRole('img', { name: /Bild des Netzwerks/ })).toHaveAttribute('data-ready', 'true');
  expect(await barriers(page)).toEqual([]);
  await page.reload();
  await expect(heading).toHaveText('Das Netz heute');
  await page.setViewportSize({ width: 390, height: 844 });
  await untilReady(page);
  await expect(page.getByRole('img', { name: /Bild des Netzwerks/ })).toHaveAttribute('data-ready', 'true');
  await page.getByRole('button', { name: 'Weiter' }).click();
  await expect(heading).toHaveText('Drei Kreise auf der Karte');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: 'Präsentationen' })).toBeVisible();

  // On paper one view a page, all of them drawn before anybody prints.
  await untilReady(page);
  await page.getByRole('link', { name: 'Drucken Netzwerk für den Beirat' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Präsentation drucken' })).toBeVisible();
  await expect(page.getByText('Alle Bilder sind da.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Drucken' })).toBeEnabled();
  await expect(page.getByRole('img', { name: /Bild des Netzwerks/ })).toHaveCount(3);
  expect(await barriers(page)).toEqual([]);
});
