import { number } from './insight.ts';
import type { Finding, Kind } from './kind.ts';
import type { World } from './world.ts';

/** The chance of a count of at most `count` where `expected` is expected (Poisson). */
export function chanceOfAtMost(count: number, expected: number): number {
  let term = Math.exp(-expected);
  let sum = term;
  for (let step = 1; step <= count; step += 1) {
    term *= expected / step;
    sum += term;
  }
  return Math.min(1, sum);
}

/**
 * Chances corrected for how many were looked at, in their order (Y. Benjamini
 * and Y. Hochberg, Controlling the false discovery rate, Journal of the Royal
 * Statistical Society B 57, 1995): of those of at most q, no more than the part
 * q is expected to be chance.
 */
export function corrected(chances: readonly number[]): number[] {
  const order = chances.map((_chance, place) => place).sort((a, b) => (chances[b] ?? 0) - (chances[a] ?? 0));
  const found = new Array<number>(chances.length).fill(1);
  let least = 1;
  for (const [step, place] of order.entries()) {
    least = Math.min(least, ((chances[place] ?? 1) * chances.length) / (chances.length - step));
    found[place] = least;
  }
  return found;
}

interface Block {
  readonly county: string;
  readonly sector: string;
  readonly members: number;
  /** Tie ends. */
  readonly ends: number;
}

/** Smaller groups say nothing about a county or a sector. */
const smallest = 3;
const shownFrom = 0.1;

/** The groups of county × sector with how many tie ends each has; of each node its group. */
function blocksOf({ nodes, now }: World): { blocks: Block[]; of: Map<number, number> } {
  const { offsets } = now.graph;
  const members = new Map<string, number[]>();
  for (const [node, { countyKey, sector }] of nodes.entries()) {
    if (!countyKey || !sector) continue;
    const key = `${countyKey} ${sector}`;
    members.set(key, [...(members.get(key) ?? []), node]);
  }
  const found = [...members]
    .filter(([, list]) => list.length >= smallest)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const of = new Map(found.flatMap(([, list], block) => list.map((node) => [node, block] as const)));
  const degree = (node: number) => (offsets[node + 1] ?? 0) - (offsets[node] ?? 0);
  const blocks = found.map(([key, list]) => {
    const [county = '', sector = ''] = key.split(' ');
    return { county, sector, members: list.length, ends: list.reduce((sum, node) => sum + degree(node), 0) };
  });
  return { blocks, of };
}

/**
 * Pairs of county × sector groups with fewer ties than the configuration model
 * lets expect (M. E. J. Newman, Networks, 2nd ed., section 12.1): were each tie
 * end to meet another regardless of where it is at home, each actor keeping the
 * ties it has, K(g)·K(h)/(2m − 1) of the m ties would join g and h. The number
 * of ties is taken for Poisson; one-sided, corrected over all pairs looked at.
 */
export const gap: Kind<'gap'> = {
  id: 'gap',
  theme: 'groups',
  levels: ['organisation', 'contact'],
  most: 10,
  find(world) {
    const { blocks, of } = blocksOf(world);
    const { a, b } = world.ground;
    const between = new Map<string, number>();
    for (const tie of a.keys()) {
      const [one, other] = [of.get(a[tie] ?? 0), of.get(b[tie] ?? 0)];
      if (one === undefined || other === undefined) continue;
      const key = `${Math.min(one, other)} ${Math.max(one, other)}`;
      between.set(key, (between.get(key) ?? 0) + 1);
    }
    const pairs = blocks.flatMap((one, place) =>
      blocks.slice(place + 1).map((other, further) => {
        const observed = between.get(`${place} ${place + 1 + further}`) ?? 0;
        const expected = (one.ends * other.ends) / (2 * world.ties - 1);
        return { one, other, observed, expected };
      }),
    );
    const chances = corrected(pairs.map(({ observed, expected }) => chanceOfAtMost(observed, expected)));
    return pairs
      .map((pair, place) => ({ ...pair, p: chances[place] ?? 1 }))
      .filter(({ p }) => p <= shownFrom)
      .sort((x, y) => x.p - y.p || y.expected - y.observed - (x.expected - x.observed))
      .map(({ one, other, observed, expected, p }): Finding => {
        const place = ({ county, sector }: Block) => ({ county, sector });
        return {
          key: `${one.county} ${one.sector} ${other.county} ${other.sector}`,
          sentence: observed === 0 ? 'none' : 'few',
          parts: {
            one: { is: 'place', ...place(one) },
            other: { is: 'place', ...place(other) },
            observed: number(observed),
            expected: number(expected, 1),
          },
          figure: { value: observed, digits: 0 },
          basis: { by: 'test', p },
          evidence: [
            { at: 'organisations', ...place(one) },
            { at: 'organisations', ...place(other) },
          ],
        };
      });
  },
};
