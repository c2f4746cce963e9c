import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { decodePicture } from '#app/network/compact.ts';
import { stageOf } from '#app/network/stage.ts';
import { inProject } from '../launch/project.mjs';
import { findChromium } from '../test/chromium.mjs';
import { syntheticPicture } from './browser-data.ts';
import type { Office } from './product.ts';

/** A page that shows what it has to in plain cytoscape, with the same elements in the same places. */
const barePage = `<!doctype html><html lang="de"><title>bare</title><body>
<div id="picture" style="position:absolute;inset:0"></div><script src="/cytoscape.js"></script><script>
fetch('/elements').then((answer) => answer.json()).then((elements) => {
  const cy = cytoscape({ container: document.getElementById('picture'), elements, layout: { name: 'preset', fit: true },
    style: [{ selector: 'node', style: { width: 20, height: 20 } }, { selector: 'edge', style: { width: 1, 'line-opacity': 0.5 } }] });
  cy.one('render', () => requestAnimationFrame(() => { window.usable = performance.now(); }));
});</script>`;

function listen(server: Server): Promise<string> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(`http://localhost:${typeof address === 'object' && address ? address.port : 0}`);
    });
  });
}

/** What the product draws above its ground, as elements of cytoscape. */
function elementsOf(compact: ReturnType<typeof syntheticPicture>): string {
  const { nodes, ties } = decodePicture(compact);
  const order = nodes.ids.map((_id, node) => node);
  const { x, y } = nodes;
  const { a, b, weight } = ties;
  const stage = stageOf({ x, y, order, a, b, weight, groups: null, open: new Set(), wanted: [], view: null });
  return JSON.stringify([
    ...stage.nodes.map((node) => ({ data: { id: `n${node}` }, position: { x: x[node], y: y[node] } })),
    ...stage.ties.map((tie) => ({ data: { id: `t${tie}`, source: `n${a[tie]}`, target: `n${b[tie]}` } })),
  ]);
}

/** A browser with the product's page and the bare one beside it, each fed with the same invented network. */
export class BrowserPages {
  readonly #office: Office;
  readonly #data = new Map<number, string>();
  #browser: Browser | null = null;
  #server: Server | null = null;
  #bare = '';
  #elements = '';

  constructor(office: Office) {
    this.#office = office;
  }

  async start(): Promise<void> {
    const executablePath = findChromium();
    if (!executablePath) throw new Error('There is no Chromium on this machine: set CHROME_PATH.');
    this.#browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--enable-precise-memory-info'],
    });
    const script = readFileSync(inProject('node_modules/cytoscape/dist/cytoscape.min.js'));
    this.#elements = elementsOf(JSON.parse(this.#dataOf(300)));
    this.#server = createServer((request, response) => {
      const [path = '', count = ''] = (request.url ?? '').split('?');
      const [kind, body] = {
        '/cytoscape.js': ['text/javascript', script] as const,
        '/elements': ['application/json', this.#elements] as const,
        '/picture': ['application/json', this.#data.get(Number(count)) ?? ''] as const,
      }[path] ?? ['text/html', barePage];
      response.setHeader('access-control-allow-origin', '*');
      response.setHeader('content-type', kind);
      response.end(body);
    });
    this.#bare = await listen(this.#server);
  }

  #dataOf(count: number): string {
    const known = this.#data.get(count);
    if (known) return known;
    const made = JSON.stringify(syntheticPicture(count));
    this.#data.set(count, made);
    return made;
  }

  async #context(): Promise<BrowserContext> {
    if (!this.#browser) throw new Error('The browser was not started.');
    const context = await this.#browser.newContext({
      viewport: { width: 1280, height: 800 },
      bypassCSP: true,
    });
    const [name = '', value = ''] = this.#office.cookie.split('=', 2);
    await context.addCookies([{ name, value, url: this.#office.served.origin }]);
    return context;
  }

  /** Opens the bare page, does something with it, and closes it. */
  async withBare<Result>(work: (page: Page) => Promise<Result>): Promise<Result> {
    const context = await this.#context();
    const page = await context.newPage();
    try {
      await page.goto(this.#bare);
      await page.waitForFunction('window.usable > 0');
      return await work(page);
    } finally {
      await context.close();
    }
  }

  /** Opens the product's page on a network of so many actors, waits until it is drawn, does something with it. */
  async withProduct<Result>(
    count: number,
    work: (page: Page) => Promise<Result>,
    query = '',
  ): Promise<Result> {
    const context = await this.#context();
    const page = await context.newPage();
    this.#dataOf(count);
    await page.addInitScript((data) => {
      const real = window.fetch;
      window.fetch = (asked, how) => real(String(asked).startsWith('/netzwerk/daten') ? data : asked, how);
      const look = () => {
        const labels = document.querySelector<HTMLElement>('[data-ready] canvas[data-labels]');
        if (labels && labels.dataset.labels !== '0') Object.assign(window, { usable: performance.now() });
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    }, `${this.#bare}/picture?${count}`);
    try {
      await page.goto(`${this.#office.served.origin}/netzwerk${query}`);
      await page.waitForFunction('window.usable > 0', undefined, { timeout: 90_000 });
      return await work(page);
    } finally {
      await context.close();
    }
  }

  /** JavaScript that a page of the product loads, in bytes as they come over the line. */
  async scriptBytes(path: string): Promise<number> {
    const context = await this.#context();
    try {
      const page = await context.newPage();
      await page.goto(`${this.#office.served.origin}${path}`, { waitUntil: 'networkidle' });
      const sizes = await page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .filter(({ name }) => name.endsWith('.js'))
          .map((entry) => (entry as PerformanceResourceTiming).encodedBodySize),
      );
      return sizes.reduce((sum, size) => sum + size, 0);
    } finally {
      await context.close();
    }
  }

  async stop(): Promise<void> {
    await this.#browser?.close();
    this.#server?.close();
  }
}

/** When the picture could be used, in milliseconds from the start of the navigation. */
export const usableAfter = (page: Page) => page.evaluate<number>('window.usable');

/** Milliseconds of the frames while the picture is dragged to and fro and zoomed. */
export async function framesWhileMoving(page: Page): Promise<number[]> {
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(window, { frames });
    let last = performance.now();
    const count = (now: number) => {
      frames.push(now - last);
      last = now;
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
  const [x, y] = [300, 620];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 0; step < 60; step += 1) {
    await page.mouse.move(x + 140 * Math.sin(step / 8), y - 60 * Math.abs(Math.sin(step / 11)));
  }
  await page.mouse.up();
  for (let step = 0; step < 24; step += 1) await page.mouse.wheel(0, step < 12 ? -60 : 60);
  return page.evaluate<number[]>('window.frames');
}
