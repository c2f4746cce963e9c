import type { Dialect } from '../db/derive.ts';
import { type Addresses, findAddresses } from './addresses.ts';
import { barePath, serveBare } from './bare.ts';
import { type Figure, figureOf } from './figure.ts';
import type { Bench, Plan } from './plan.ts';
import { type Office, openOffice } from './product.ts';
import type { Served } from './served.ts';
import { inTurns, p95 } from './statistics.ts';

async function get({ served, cookie }: Office, path: string): Promise<string> {
  const { status, body } = await served.client.ask(path, { cookie });
  if (status !== 200) throw new Error(`${path} answered ${status}.`);
  return body;
}

const names = ['list', 'detail', 'meetings', 'start'] as const satisfies ReadonlyArray<keyof Addresses>;

async function* besideBare(
  dialect: Dialect,
  office: Office,
  addresses: Addresses,
  bare: Served,
  turns: number,
): AsyncGenerator<Figure> {
  for (const name of names) {
    const bytes = Buffer.byteLength(await get(office, addresses[name]));
    const path = await barePath(bare.client, bytes);
    const [ours = [], other = []] = await inTurns(
      [() => get(office, addresses[name]), () => bare.client.ask(path)],
      turns,
      10,
    );
    yield figureOf({
      name: `pages.${name}`,
      ours: p95(ours),
      other: p95(other),
      otherIs: 'a bare Remix page of the same size, from memory',
      floor: 4,
      bound: 'at most',
      unit: 'ms',
      runs: turns,
      note: `${dialect}, p95, ${bytes} bytes`,
    });
  }
}

async function* besideSmall(
  dialect: Dialect,
  large: readonly [Office, Addresses],
  small: readonly [Office, Addresses],
  turns: number,
): AsyncGenerator<Figure> {
  for (const name of [...names, 'lastPage'] as const) {
    const [ours = [], other = []] = await inTurns(
      [large, small].map(
        ([office, addresses]) =>
          () =>
            get(office, addresses[name]),
      ),
      turns,
      10,
    );
    yield figureOf({
      name: `pages.growth.${name}`,
      ours: p95(ours),
      other: p95(other),
      otherIs: 'the same page of a small record',
      floor: 1.5,
      bound: 'at most',
      unit: 'ms',
      runs: turns,
      note: `${dialect}, p95`,
    });
  }
}

async function* measure(plan: Plan): AsyncGenerator<Figure> {
  const { scale, dialects } = plan;
  const bare = await serveBare();
  try {
    for (const dialect of dialects) {
      const large = await openOffice(plan, dialect, scale.large);
      const small = await openOffice(plan, dialect, scale.small);
      try {
        const largeAddresses = await findAddresses(large.served, large.cookie);
        const smallAddresses = await findAddresses(small.served, small.cookie);
        yield* besideBare(dialect, large, largeAddresses, bare, scale.turns);
        yield* besideSmall(dialect, [large, largeAddresses], [small, smallAddresses], scale.turns);
      } finally {
        await large.served.stop();
        await small.served.stop();
      }
    }
  } finally {
    await bare.stop();
  }
}

/** What a page costs beside one that asks no database, and beside itself in a small record. */
export const pages: Bench = { name: 'pages', measure };
