import type { Page } from '@playwright/test';
import { BrowserPages, framesWhileMoving, usableAfter } from './browser-pages.ts';
import { type Figure, figureOf } from './figure.ts';
import type { Bench, Plan } from './plan.ts';
import { openOffice } from './product.ts';
import { median, p95 } from './statistics.ts';

const runs = 5;
const fed = 'fed with an invented network in the compact form; navigation start to labels drawn, cold';

/** Medians of some works in turns, after one of each that does not count. */
async function inTurn(works: ReadonlyArray<() => Promise<number>>): Promise<number[]> {
  const found: number[][] = works.map(() => []);
  for (let run = -1; run < runs; run += 1) {
    for (const [at, work] of works.entries()) {
      const value = await work();
      if (run >= 0) found[at]?.push(value);
    }
  }
  return found.map(median);
}

async function* first(pages: BrowserPages): AsyncGenerator<Figure> {
  const [ours = 0, bare = 0, some = 0, many = 0] = await inTurn([
    () => pages.withProduct(300, usableAfter),
    () => pages.withBare(usableAfter),
    () => pages.withProduct(5_000, usableAfter),
    () => pages.withProduct(50_000, usableAfter),
  ]);
  const shared = { unit: 'ms', runs, bound: 'at most', note: fed } as const;
  const own = { ...shared, other: ours, otherIs: 'our own at 300 actors' };
  const otherIs = 'a bare page with cytoscape and the same elements';
  yield figureOf({ ...shared, name: 'browser.first', ours, other: bare, otherIs, floor: 1.3 });
  yield figureOf({ ...own, name: 'browser.5k', ours: some, floor: 1.5 });
  yield figureOf({ ...own, name: 'browser.50k', ours: many, floor: 2 });
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  return (await session.send('Runtime.getHeapUsage')).usedSize;
}

async function* heap(pages: BrowserPages): AsyncGenerator<Figure> {
  yield figureOf({
    name: 'browser.50k.heap',
    ours: await pages.withProduct(50_000, heapOf),
    other: 60e6,
    otherIs: 'the 60 MB allowed',
    floor: 1,
    bound: 'at most',
    unit: 'bytes',
    runs: 1,
    note: 'used heap of the page at 50,000 actors, after collecting',
  });
}

async function* frames(pages: BrowserPages): AsyncGenerator<Figure> {
  const [ours = 0, other = 0] = await inTurn([
    () => pages.withProduct(300, async (page) => p95(await framesWhileMoving(page))),
    () => pages.withBare(async (page) => p95(await framesWhileMoving(page))),
  ]);
  yield figureOf({
    name: 'browser.frames',
    ours,
    other,
    otherIs: 'bare cytoscape with the same elements',
    floor: 1.2,
    bound: 'at most',
    unit: 'ms',
    runs,
    note: 'p95 of the frames while dragging and zooming, 300 actors',
  });
}

async function* bytes(pages: BrowserPages): AsyncGenerator<Figure> {
  const start = await pages.scriptBytes('/');
  const network = await pages.scriptBytes('/netzwerk');
  const shared = {
    floor: 1,
    bound: 'at most',
    unit: 'bytes',
    runs: 1,
    note: 'JavaScript over the line, packed',
  } as const;
  yield figureOf({
    ...shared,
    name: 'browser.bytes.first',
    ours: start,
    other: 130e3,
    otherIs: 'the 130 kB allowed',
  });
  const onTop = { ours: network - start, other: 220e3, otherIs: 'the 220 kB allowed' };
  yield figureOf({ ...shared, name: 'browser.bytes.network', ...onTop });
}

/** The longest stretch in which the page answers nothing, while another layout of 5,000 actors is made and shown. */
async function longestTask(page: Page): Promise<number> {
  await page.waitForTimeout(1_000);
  await page.evaluate(() => {
    const tasks: number[] = [0];
    Object.assign(window, { tasks });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) tasks.push(entry.duration);
    }).observe({ type: 'longtask' });
  });
  await page.getByLabel('Anordnung').selectOption('territory');
  await page.waitForTimeout(3_000);
  return Math.max(...(await page.evaluate<number[]>('window.tasks')));
}

async function* layout(pages: BrowserPages): AsyncGenerator<Figure> {
  const [ours = 0] = await inTurn([() => pages.withProduct(5_000, longestTask)]);
  yield figureOf({
    name: 'browser.layout',
    ours,
    other: 100,
    otherIs: 'the 100 ms allowed',
    floor: 1,
    bound: 'at most',
    unit: 'ms',
    runs,
    note: 'longest task while 5,000 actors are laid out anew; 0 where none took 50 ms',
  });
}

async function* measure(plan: Plan): AsyncGenerator<Figure> {
  const office = await openOffice(plan, 'sqlite', plan.scale.small);
  const pages = new BrowserPages(office);
  try {
    await pages.start();
    yield* first(pages);
    yield* heap(pages);
    yield* frames(pages);
    yield* bytes(pages);
    yield* layout(pages);
  } finally {
    await pages.stop();
    await office.served.stop();
  }
}

/** The picture in a browser, on the production build. */
export const browser: Bench = { name: 'browser', measure };
