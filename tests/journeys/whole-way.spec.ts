import { expect, type Locator, type Page, test } from '@playwright/test';
import { openSmtpSink, type SmtpSink } from '../support/smtp-sink.ts';
import { smtpPortOf } from './support/server.ts';
import { signIn, untilReady } from './support/sign-in.ts';

test.describe.configure({ timeout: 120_000 });

const own = 'Theater Nordhausen';
const other = 'Hochschule Nordhausen';
/** Not the adult education centre of the same town, whose name ends alike. */
const thatOne = /Hochschule Nordhausen/;

let sink: SmtpSink;
test.beforeAll(async () => {
  sink = await openSmtpSink(smtpPortOf(test.info().parallelIndex));
});
test.afterAll(() => sink.close());

const told = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('status').filter({ hasText: text })).toBeVisible();

/** Opens a page with what it is about in its heading. */
async function open(page: Page, address: string, heading: string | RegExp): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(heading);
  await untilReady(page);
}

async function chooseRule(office: Page, rule: RegExp): Promise<void> {
  await open(office, '/rueckmeldungen', 'Rückmeldungen');
  const region = office.getByRole('group', { name: 'Nordthüringen' });
  await region.getByLabel(rule).check();
  await region.getByRole('button').click();
  await told(office, 'Gespeichert.');
}

/** A manager enters somebody of the theatre and invites her; returns where her mail leads. */
async function invite(office: Page, lastName: string): Promise<string> {
  const email = `${lastName.toLowerCase()}@example.org`;
  await open(office, '/kontakte/neu', 'Kontakt');
  await office.getByLabel('Vorname').fill('Thea');
  await office.getByLabel('Nachname').fill(lastName);
  await office.getByRole('textbox', { name: 'Adresse oder Nummer' }).first().fill(email);
  await office.getByRole('combobox', { name: 'Organisation' }).fill(own);
  await office.getByRole('option', { name: own }).first().click();
  await office.getByRole('button', { name: 'Kontakt anlegen' }).click();
  await expect(office.getByRole('heading', { level: 1 })).toContainText(lastName);
  await office.getByRole('link', { name: 'Einladen' }).click();
  await office.getByRole('button', { name: '1 Person einladen' }).click();
  await told(office, 'Die Einladung ist angelegt.');
  const mails = () => sink.mails.filter(({ to }) => to.includes(email));
  await expect.poll(() => mails().length, { timeout: 30_000 }).toBe(1);
  return /http:\/\/\S+\/einladung\/[\w-]{43}/.exec(mails()[0]?.text ?? '')?.[0] ?? '';
}

/** By keyboard, as on a phone with one attached: fields and buttons are reached without a pointer. */
async function press(target: Locator): Promise<void> {
  await target.focus();
  await target.press('Enter');
}

async function accept(partner: Page, link: string): Promise<void> {
  await open(partner, link, 'Willkommen, Thea');
  await press(partner.getByRole('link', { name: 'Gelesen, weiter' }));
  await expect(partner.getByRole('heading', { level: 1 })).toHaveText('Ihr Passwort');
  const words = 'sieben gelbe Stühle am Fluss';
  await partner.getByRole('textbox', { name: /^Neues Passwort ?\(/ }).fill(words);
  await partner.getByLabel('Neues Passwort wiederholen').fill(words);
  await press(partner.getByRole('button', { name: 'Konto anlegen und anmelden' }));
  await expect(partner.getByRole('heading', { level: 1 })).toContainText('Guten Tag, Thea');
}

/** The organisation's ties in the network to the other one: on the page about the picture, in its side panel. */
async function tiesInNetwork(office: Page, id: string, shown: string): Promise<Locator> {
  await office.goto(`/netzwerk?actor=${id}`);
  await untilReady(office);
  const panel = office.getByRole('complementary', { name: 'Seitenleiste' });
  await expect(panel.getByRole('heading', { level: 2 })).toContainText(shown);
  return panel.getByRole('listitem').filter({ hasText: thatOne });
}

test('the whole way of a partner: invited, in, profile taken over, a tie confirmed by both and disputed', async ({
  page: partner,
  browser,
}) => {
  await partner.setViewportSize({ width: 390, height: 844 });
  const office = await (await browser.newContext()).newPage();
  await signIn(office, 'manager');
  await chooseRule(office, /erst nach Freigabe/);
  await accept(partner, await invite(office, `Weg${Date.now()}`));

  // Its profile, which waits for the office.
  const name = `${own} ${Date.now()}`;
  await open(partner, '/profil/bearbeiten', 'Profil bearbeiten');
  await partner.getByRole('textbox', { name: /^Name/ }).fill(name);
  await press(partner.getByRole('button', { name: 'Zur Freigabe geben' }));
  await told(partner, 'wartet jetzt auf die Freigabe');
  await open(office, '/rueckmeldungen', 'Rückmeldungen');
  await office.getByRole('link', { name: own }).first().click();
  await expect(office.getByRole('heading', { level: 1 })).toContainText(own);
  await untilReady(office);
  await expect(office.getByRole('table')).toContainText(name);
  await office.getByRole('button', { name: 'Angekreuztes übernehmen' }).click();
  await told(office, 'Die Änderung ist entschieden.');
  await chooseRule(office, /sofort sichtbar/);

  // A tie that nobody has entered yet.
  await open(partner, `/verzeichnis?q=${encodeURIComponent(other)}`, 'Verzeichnis');
  await press(partner.getByRole('link', { name: other, exact: true }));
  await expect(partner.getByRole('heading', { level: 1 })).toHaveText(other);
  await press(partner.getByRole('link', { name: 'Verbindung angeben' }));
  await expect(partner.getByRole('heading', { level: 1 })).toContainText(other);
  await untilReady(partner);
  await partner.getByLabel('Art der Beziehung').selectOption({ label: 'kooperiert mit' });
  await press(partner.getByRole('button', { name: 'Verbindung eintragen' }));
  await told(partner, other);

  // The other side is asked, and agrees.
  const university = await (await browser.newContext()).newPage();
  await signIn(university, 'partner');
  await open(university, '/profil/verbindungen', 'Stimmt das?');
  await university.getByRole('button', { name: `Beziehung zu ${name}: stimmt` }).click();
  await told(university, `Was Sie zu „${name}“ sagen, ist notiert.`);
  await open(office, `/organisationen?q=${encodeURIComponent(name)}`, 'Organisationen');
  const href = await office.getByRole('link', { name, exact: true }).getAttribute('href');
  const id = /[0-9a-f-]{36}/.exec(href ?? '')?.[0] ?? '';
  const tie = (await tiesInNetwork(office, id, name)).first();
  await tie.getByRole('button', { name: /^Warum sind/ }).press('Enter');
  await expect(tie).toContainText('von beiden Seiten bestätigt');

  // One side takes it back, and says why.
  await open(university, '/profil/verbindungen', 'Stimmt das?');
  await university.getByRole('link', { name: `Aussage zu ${name} ändern` }).click();
  await expect(university.getByRole('heading', { name: 'Bestreiten' })).toBeVisible();
  await untilReady(university);
  await university.getByLabel('Anmerkung').last().fill('Das war nur ein Gespräch.');
  await university.getByRole('button', { name: 'Bestreiten' }).click();
  await told(university, 'ist notiert.');
  await open(partner, '/profil/verbindungen', 'Stimmt das?');
  await expect(partner.getByRole('listitem').filter({ hasText: thatOne })).toContainText('bestritten');
  // What one side disputes counts nothing, and nothing else ties these two.
  await expect(await tiesInNetwork(office, id, name)).toHaveCount(0);
  await university.context().close();
  await office.context().close();
});
