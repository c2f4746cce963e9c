import { type Browser, chromium, type Page } from '@playwright/test';
import sharp from 'sharp';
import type { CompactPicture } from '#app/network/compact.ts';
import { type Layout, layouts } from '#app/network/look.ts';
import type { Office } from '../bench/product.ts';
import { findChromium } from '../test/chromium.mjs';

export const sizes = [30, 300, 5_000, 50_000] as const;
export const themes = ['light', 'dark'] as const;
export const widths = [1280, 390] as const;

export interface Shot {
  readonly size: number;
  readonly layout: Layout;
  readonly theme: (typeof themes)[number];
  readonly width: (typeof widths)[number];
}

/** Every layout at every size, light and dark, on a desk and on a phone. */
export const shots: readonly Shot[] = sizes.flatMap((size) =>
  layouts.flatMap((layout) =>
    themes.flatMap((theme) => widths.map((width) => ({ size, layout, theme, width }) as const)),
  ),
);

/** What the picture of a shot is called, without its ending. */
export const nameOfShot = ({ size, layout, theme, width }: Shot) => `${layout}-${size}-${width}-${theme}`;

async function untilDrawn(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const labels = document.querySelector<HTMLElement>('[data-ready] canvas[data-labels]');
      return labels !== null && labels.dataset.labels !== '0';
    },
    undefined,
    { timeout: 120_000 },
  );
  // What fades in has faded in, and the lines of a very large network are all there.
  await page.waitForTimeout(1_200);
}

/** Takes pictures of the network page of a running product, fed with invented networks. */
export class Gallery {
  readonly #office: Office;
  readonly #browser: Browser;

  private constructor(office: Office, browser: Browser) {
    this.#office = office;
    this.#browser = browser;
  }

  static async open(office: Office): Promise<Gallery> {
    const executablePath = findChromium();
    if (!executablePath) throw new Error('There is no Chromium on this machine: set CHROME_PATH.');
    return new Gallery(office, await chromium.launch({ executablePath, args: ['--no-sandbox'] }));
  }

  /** What the window shows of a network: the page without its panel, and on a phone the picture asked for. */
  async take({ layout, theme, width }: Shot, picture: CompactPicture): Promise<Buffer> {
    const context = await this.#browser.newContext({
      viewport: { width, height: width > 500 ? 800 : 844 },
      colorScheme: theme,
      locale: 'de-DE',
      reducedMotion: 'reduce',
      deviceScaleFactor: width > 500 ? 1 : 1.5,
    });
    const [name = '', value = ''] = this.#office.cookie.split('=', 2);
    await context.addCookies([{ name, value, url: this.#office.served.origin }]);
    const page = await context.newPage();
    try {
      await page.route('**/netzwerk/daten*', (route) => route.fulfill({ json: picture }));
      await page.goto(`${this.#office.served.origin}/netzwerk?layout=${layout}`);
      if (width > 500) await page.getByRole('button', { name: 'Seitenleiste einklappen' }).click();
      else await page.getByRole('button', { name: 'Ganzes Netz zeigen' }).click();
      await untilDrawn(page);
      return await sharp(await page.screenshot())
        .webp({ quality: 62, effort: 6 })
        .toBuffer();
    } finally {
      await context.close();
    }
  }

  close(): Promise<void> {
    return this.#browser.close();
  }
}
