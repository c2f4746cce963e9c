import { buildCsr } from '#app/graph/csr.ts';
import { placeInBlocks } from '#app/graph/layout/blocks.ts';
import { layoutInDiscs } from '#app/graph/layout/discs.ts';
import type { Arrangement, Guide } from '#app/graph/layout/guide.ts';
import { placeInRings } from '#app/graph/layout/rings.ts';
import { boundsOf, trayBeneath } from '#app/graph/layout/tray.ts';
import { arrangeAround } from './arrange-ego.ts';
import { arrangeOnMap } from './arrange-map.ts';
import type { Grouping, Layout } from './look.ts';

/** Data and typed arrays only: it goes to another thread. */
export interface ArrangeQuestion {
  readonly layout: Layout;
  readonly grouping: Grouping;
  /** Where the server has everybody. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Numbers that do not depend on the other nodes. */
  readonly seeds: Uint32Array;
  /** The order of importance: the most important node first. */
  readonly order: Uint32Array;
  /** Position in the list of each, or −1. */
  readonly sectors: Int32Array;
  readonly counties: Int32Array;
  readonly communities: Int32Array;
  readonly places: Int32Array;
  readonly sectorNames: readonly string[];
  readonly countyNames: readonly string[];
  readonly countyKeys: readonly string[];
  readonly placeNames: readonly string[];
  /** What those are called who belong to none. */
  readonly elsewhere: string;
  /** What stands at the scale of a map. */
  readonly tenKilometres: string;
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly weight: Float64Array;
  /** The actor in the middle of the rings; −1 for none. */
  readonly ego: number;
  readonly depth: number;
}

/** Pairs looked at while a browser waits: some tenths of a second, on a thread of its own. */
const budget = 30_000_000;

/** The group of each node, −1 for those in none. */
export function groupsOf(
  grouping: Grouping,
  nodes: Pick<ArrangeQuestion, 'sectors' | 'counties' | 'communities'>,
): Int32Array | null {
  if (grouping === 'none') return null;
  return { community: nodes.communities, county: nodes.counties, sector: nodes.sectors }[grouping];
}

/** Nodes in an order that changes little when one is added: by county, community, then by themselves. */
export function steadyOrder(
  { counties, communities, seeds }: ArrangeQuestion,
  nodes: readonly number[],
): number[] {
  const key = (of: Int32Array, node: number) => of[node] ?? -1;
  return nodes.toSorted(
    (one, other) =>
      key(counties, one) - key(counties, other) ||
      key(communities, one) - key(communities, other) ||
      (seeds[one] ?? 0) - (seeds[other] ?? 0),
  );
}

/** Nodes by what they belong to, in the order of the list; the last list holds those of none. */
export function listsBy(of: Int32Array, count: number, order: ArrayLike<number>): number[][] {
  const lists: number[][] = Array.from({ length: count + 1 }, () => []);
  for (let place = 0; place < order.length; place += 1) {
    const node = order[place] ?? 0;
    const at = of[node] ?? -1;
    lists[at < 0 ? count : at]?.push(node);
  }
  return lists;
}

function byDiscs(question: ArrangeQuestion): Arrangement {
  const { x, y, a, b, weight, seeds } = question;
  const given = groupsOf(question.grouping, question) ?? new Int32Array(x.length);
  const grouped: number[] = [];
  const single: number[] = [];
  given.forEach((group, node) => {
    (group < 0 ? single : grouped).push(node);
  });
  const position = new Int32Array(x.length).fill(-1);
  grouped.forEach((node, place) => {
    position[node] = place;
  });
  const inside: number[] = [];
  a.forEach((end, tie) => {
    if ((position[end] ?? -1) >= 0 && (position[b[tie] ?? 0] ?? -1) >= 0) inside.push(tie);
  });
  const ends = (column: Uint32Array) => Uint32Array.from(inside, (tie) => position[column[tie] ?? 0] ?? 0);
  const weights = Float64Array.from(inside, (tie) => weight[tie] ?? 0);
  const placed = layoutInDiscs({
    graph: buildCsr(grouped.length, ends(a), ends(b), weights),
    seeds: Uint32Array.from(grouped, (node) => seeds[node] ?? 0),
    groups: Uint32Array.from(grouped, (node) => given[node] ?? 0),
    wishes: Float64Array.from(grouped.flatMap((node) => [x[node] ?? 0, y[node] ?? 0])),
    budget,
  });
  const out = { x: new Float64Array(x.length), y: new Float64Array(x.length) };
  grouped.forEach((node, place) => {
    out.x[node] = placed[2 * place] ?? 0;
    out.y[node] = placed[2 * place + 1] ?? 0;
  });
  trayBeneath(single.length, boundsOf(placed)).forEach((at, place) => {
    out.x[single[place] ?? 0] = at.x;
    out.y[single[place] ?? 0] = at.y;
  });
  return { ...out, guides: [] };
}

function bySectors(question: ArrangeQuestion): Arrangement {
  const { sectors, sectorNames, order } = question;
  const [x, y] = [new Float64Array(order.length), new Float64Array(order.length)];
  const lists = listsBy(sectors, sectorNames.length, order).slice(0, sectorNames.length);
  const { radii } = placeInRings(
    lists.map((nodes) => ({ nodes: steadyOrder(question, nodes) })),
    (node, at) => {
      x[node] = at.x;
      y[node] = at.y;
    },
  );
  const guides = lists.flatMap((nodes, ring): Guide[] => {
    const radius = radii[ring] ?? 0;
    if (nodes.length === 0) return [];
    const caption = { text: sectorNames[ring] ?? '', x: 0, y: -radius - 34, room: radius, strong: true };
    return [
      { kind: 'circle', x: 0, y: 0, radius: radius + 34 },
      { kind: 'caption', ...caption },
    ];
  });
  return { x, y, guides };
}

function byTerritory(question: ArrangeQuestion): Arrangement {
  const { counties, countyNames, places, placeNames, order, elsewhere } = question;
  const [x, y] = [new Float64Array(order.length), new Float64Array(order.length)];
  const parts = listsBy(counties, countyNames.length, order).flatMap((nodes, county) => {
    if (nodes.length === 0) return [];
    const blocks = listsBy(places, placeNames.length, nodes).flatMap((own, place) =>
      own.length === 0 ? [] : [{ name: placeNames[place] || elsewhere, nodes: own }],
    );
    const collator = new Intl.Collator('de');
    const sorted = blocks.sort((one, other) => collator.compare(one.name, other.name));
    return [{ name: countyNames[county] ?? elsewhere, blocks: sorted }];
  });
  const boxes = placeInBlocks(parts, (node, left, top) => {
    x[node] = left;
    y[node] = top;
  });
  const guides = boxes.flatMap(({ name, depth, left, top, width, height }): Guide[] => {
    const [right, bottom] = [left + width, top + height];
    const points = [left, top, right, top, right, bottom, left, bottom];
    const caption = { text: name, x: left + width / 2, y: top + 26 + 6 * (1 - depth), room: width };
    return [
      { kind: 'outline', points, filled: depth === 1 },
      { kind: 'caption', ...caption, strong: depth === 0 },
    ];
  });
  return { x, y, guides };
}

/** Where everybody stands in a layout. The same question has the same answer everywhere. */
export function arrange(question: ArrangeQuestion): Arrangement {
  const { layout, x, y } = question;
  if (layout === 'map') return arrangeOnMap(question);
  if (layout === 'sectors') return bySectors(question);
  if (layout === 'territory') return byTerritory(question);
  if (layout === 'ego') return arrangeAround(question);
  if (question.grouping === 'none') return { x, y, guides: [] };
  return byDiscs(question);
}
