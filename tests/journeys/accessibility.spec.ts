import { expect, type Page, test } from '@playwright/test';
import { barriers } from './support/axe.ts';
import { type DemoRole, signIn, untilReady } from './support/sign-in.ts';

const pages: ReadonlyArray<readonly [role: DemoRole, addresses: readonly string[]]> = [
  [
    'manager',
    [
      '/',
      '/organisationen',
      '/organisationen/neu',
      '/papierkorb',
      '/kontakte',
      '/kontakte/neu',
      '/treffen',
      '/treffen/neu',
      '/wiedervorlagen',
      '/wiedervorlagen/neu',
      '/beziehungen/neu',
      '/projekte',
      '/projekte/neu',
      '/angebote',
      '/angebote/neu',
      '/berichte',
      '/netzwerk',
      '/netzwerk?view=table',
      '/netzwerk/ansichten',
      '/netzwerk/praesentationen/neu',
      '/betroffenenanfragen',
      '/rueckmeldungen',
      '/rueckmeldungen/verbindungen',
      '/kampagnen',
      '/kampagnen/neu?all=true&query=sector%3DEDUCATION',
      '/suche',
      '/suche?q=nordhausen',
      '/suche?q=nordhausen&kind=meeting&page=2',
      '/konto',
    ],
  ],
  [
    'admin',
    [
      '/verwaltung',
      '/verwaltung/konten',
      '/verwaltung/konten/neu',
      '/verwaltung/rechte',
      '/verwaltung/netzwerk',
    ],
  ],
  [
    'partner',
    [
      '/',
      '/profil',
      '/profil/bearbeiten',
      '/profil/logo',
      '/profil/personen',
      '/profil/personen/neu',
      '/profil/verbindungen',
      '/profil/konten',
      '/meine-daten',
      '/verzeichnis',
      '/angebote',
      '/angebote/neu',
      '/projekte',
    ],
  ],
];

/** The page of the first row of a list. */
async function detailOf(page: Page, list: string): Promise<string> {
  await page.goto(list);
  const href = await page.getByRole('rowgroup').nth(1).getByRole('link').first().getAttribute('href');
  return href ?? list;
}

test.describe.configure({ mode: 'parallel' });

// Contrast hangs on the theme and layout on the width: each of both is tried, not every pair.
const views = [
  ['light', 1280],
  ['dark', 390],
] as const;
const walks = views.flatMap(([scheme, width]) =>
  pages.map(([role, addresses]) => ({ scheme, width, role, addresses })),
);

for (const { scheme, width, role, addresses } of walks) {
  test(`axe finds nothing, nothing scrolls sideways, nobody else is called (${role}, ${scheme}, ${width})`, async ({
    browser,
  }) => {
    test.setTimeout(300_000);
    const context = await browser.newContext({
      colorScheme: scheme,
      viewport: { width, height: width === 390 ? 844 : 800 },
      hasTouch: width === 390,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (/Content Security Policy|Hydration|did not match/i.test(message.text()))
        complaints.push(message.text());
    });
    page.on('request', (request) => {
      if (!['localhost', ''].includes(new URL(request.url()).hostname)) complaints.push(request.url());
    });
    await signIn(page, role);
    const details =
      role === 'manager'
        ? [
            await detailOf(page, '/organisationen'),
            await detailOf(page, '/kontakte'),
            await detailOf(page, '/treffen'),
            await detailOf(page, '/projekte'),
            await detailOf(page, '/angebote'),
            `${await detailOf(page, '/treffen')}/verlauf`,
            `${await detailOf(page, '/projekte')}/verlauf`,
            `${await detailOf(page, '/angebote')}/verlauf`,
          ]
        : [];
    for (const address of [...addresses, ...details]) {
      await page.goto(address);
      await untilReady(page);
      expect.soft(await barriers(page), address).toEqual([]);
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect.soft(sideways, address).toBeLessThanOrEqual(0);
    }
    expect.soft(complaints).toEqual([]);
    await context.close();
  });
}
