import type { Arrangement, Guide } from '#app/graph/layout/guide.ts';
import { packDiscs } from '#app/graph/layout/pack.ts';
import { sunflower } from '#app/graph/layout/sunflower.ts';
import { trayBeneath } from '#app/graph/layout/tray.ts';
import type { ArrangeQuestion } from './arrange.ts';
import { regionOutlines } from './region-outlines.ts';
import { regionPlaces } from './region-places.ts';

/** Between two actors of one town, in units of the layout. */
const step = 34;
/** The part of the map that marks may take. */
const covered = 0.22;
const degreeOfLatitude = 111.32;
const narrower = Math.cos((51.2 * Math.PI) / 180);

interface Projection {
  readonly across: (longitude: number) => number;
  readonly down: (latitude: number) => number;
  readonly scale: number;
}

/** Pairs of an outline's flat list. */
function pairs(outline: readonly number[]): Array<[number, number]> {
  return Array.from({ length: outline.length / 2 }, (_, at) => [
    outline[2 * at] ?? 0,
    outline[2 * at + 1] ?? 0,
  ]);
}

function areaOf(points: ReadonlyArray<readonly [number, number]>): number {
  let doubled = 0;
  points.forEach(([x, y], at) => {
    const [nextX, nextY] = points[(at + 1) % points.length] ?? [x, y];
    doubled += x * nextY - nextX * y;
  });
  return Math.abs(doubled) / 2;
}

function middleOf(points: ReadonlyArray<readonly [number, number]>): readonly [number, number] {
  const sum = points.reduce(([x, y], [nextX, nextY]) => [x + nextX, y + nextY] as const, [0, 0] as const);
  return [sum[0] / points.length, sum[1] / points.length];
}

/** So large that the actors take a set part of the ground. */
function projectionFor(
  outlines: ReadonlyArray<ReadonlyArray<readonly [number, number]>>,
  count: number,
): Projection {
  const ground = outlines.reduce((sum, points) => sum + areaOf(points) * narrower, 0);
  const scale = Math.sqrt((Math.max(count, 30) * Math.PI * step * step) / covered / ground);
  return {
    scale,
    across: (longitude) => longitude * narrower * scale,
    down: (latitude) => -latitude * scale,
  };
}

interface Town {
  readonly nodes: number[];
  readonly wish: readonly [longitude: number, latitude: number];
}

function townsOf(question: ArrangeQuestion, middles: ReadonlyArray<readonly [number, number] | null>) {
  const { order, counties, places, countyKeys, placeNames } = question;
  const towns = new Map<string, Town>();
  const outside: number[] = [];
  for (const node of order) {
    const county = counties[node] ?? -1;
    const middle = middles[county];
    if (!middle) {
      outside.push(node);
      continue;
    }
    const place = placeNames[places[node] ?? -1] ?? '';
    const known = regionPlaces[countyKeys[county] ?? '']?.[place];
    const key = `${county} ${known ? place : ''}`;
    const town = towns.get(key) ?? { nodes: [], wish: known ?? middle };
    town.nodes.push(node);
    towns.set(key, town);
  }
  return { towns: [...towns.values()], outside };
}

/** A bar of ten kilometres beneath the map: it grows with it, so it is right at any size. */
function scaleBar(edge: { left: number; bottom: number }, scale: number, text: string): Guide[] {
  const length = (10_000 / degreeOfLatitude) * scale;
  const [left, right, y] = [edge.left, edge.left + length, edge.bottom];
  const tick = length / 12;
  return [
    {
      kind: 'outline',
      points: [left, y - tick, left, y, right, y, right, y - tick, right, y, left, y],
      filled: false,
    },
    { kind: 'caption', text, x: (left + right) / 2, y: y - length / 3, room: 1e6, strong: false },
  ];
}

/**
 * Everybody in their town, on the outlines of the counties. Where towns lie so
 * close that their actors would cover each other they are moved apart, no
 * further than needed; who lies in no county of the map stands beneath it.
 */
export function arrangeOnMap(question: ArrangeQuestion): Arrangement {
  const { countyKeys, countyNames, order } = question;
  const shapes = countyKeys.map((key) => pairs(regionOutlines[key] ?? []));
  const project = projectionFor(
    shapes.filter((points) => points.length > 0),
    order.length,
  );
  const middles = shapes.map((points) => (points.length > 0 ? middleOf(points) : null));
  const { towns, outside } = townsOf(question, middles);
  const radii = towns.map(({ nodes }) => step * Math.sqrt(nodes.length));
  const spots = packDiscs(radii, (town) => {
    const [longitude, latitude] = towns[town]?.wish ?? [0, 0];
    return { x: project.across(longitude), y: project.down(latitude) };
  });
  const [x, y] = [new Float64Array(order.length), new Float64Array(order.length)];
  towns.forEach(({ nodes }, town) => {
    nodes.forEach((node, place) => {
      const at = sunflower(place, step * 0.95);
      x[node] = (spots[town]?.x ?? 0) + at.x;
      y[node] = (spots[town]?.y ?? 0) + at.y;
    });
  });
  const guides: Guide[] = [];
  const edge = {
    left: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
  };
  shapes.forEach((points, county) => {
    if (points.length === 0) return;
    const drawn = points.map(
      ([longitude, latitude]) => [project.across(longitude), project.down(latitude)] as const,
    );
    for (const [across, down] of drawn) {
      edge.left = Math.min(edge.left, across);
      edge.right = Math.max(edge.right, across);
      edge.bottom = Math.max(edge.bottom, down);
    }
    guides.push({ kind: 'outline', points: drawn.flat(), filled: true });
    const [across] = middleOf(drawn);
    const top = Math.min(...drawn.map(([, down]) => down));
    const room = Math.max(...drawn.map(([left]) => left)) - Math.min(...drawn.map(([left]) => left));
    guides.push({
      kind: 'caption',
      text: countyNames[county] ?? '',
      x: across,
      y: top - 20,
      room: 1.6 * room,
      strong: true,
    });
  });
  const bounds = Number.isFinite(edge.left) ? edge : { left: -200, right: 200, bottom: 0 };
  trayBeneath(outside.length, bounds).forEach((at, place) => {
    x[outside[place] ?? 0] = at.x;
    y[outside[place] ?? 0] = at.y;
  });
  if (outside.length > 0) {
    const middle = { x: (bounds.left + bounds.right) / 2, y: bounds.bottom + 70 };
    guides.push({ kind: 'caption', text: question.elsewhere, ...middle, room: 1e6, strong: false });
  }
  if (Number.isFinite(edge.left)) guides.push(...scaleBar(edge, project.scale, question.tenKilometres));
  return { x, y, guides };
}
