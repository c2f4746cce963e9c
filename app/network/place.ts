import { buildCsr } from '#app/graph/csr.ts';
import { clusterAnchors } from '#app/graph/layout/anchors.ts';
import { discsFrom, layoutInDiscs } from '#app/graph/layout/discs.ts';
import { layoutByForce } from '#app/graph/layout/force.ts';
import { hashText } from '#app/graph/layout/random.ts';
import { boundsOf, trayBeneath } from '#app/graph/layout/tray.ts';
import type { Ties } from './derive.ts';

/** What decides where an actor stands. */
export interface PlacedActor {
  readonly id: string;
  readonly sector: string;
  readonly countyKey: string | null;
}

export interface CountyPlace {
  readonly key: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** A degree of longitude is this much shorter than one of latitude, at 51° north. */
const longitudeScale = Math.cos((51 * Math.PI) / 180);

/** The direction of each county as seen from the middle of all: on the picture as on the map. */
function directionsOf(counties: readonly CountyPlace[]): Map<string, number> {
  const known = counties.flatMap(({ key, latitude, longitude }) =>
    latitude === null || longitude === null ? [] : [{ key, x: longitude * longitudeScale, y: -latitude }],
  );
  const middle = (axis: 'x' | 'y') => known.reduce((sum, county) => sum + county[axis], 0) / known.length;
  const [x, y] = [middle('x'), middle('y')];
  return new Map(known.map((county) => [county.key, Math.atan2(county.y - y, county.x - x)]));
}

function clustersOf(actors: readonly PlacedActor[], counties: readonly CountyPlace[]) {
  const directions = directionsOf(counties);
  const keys = [...new Set(actors.map(({ countyKey }) => countyKey ?? ''))].sort();
  const sizes = new Map<string, number>();
  for (const { countyKey } of actors) sizes.set(countyKey ?? '', (sizes.get(countyKey ?? '') ?? 0) + 1);
  const anchors = clusterAnchors(
    keys.map((key) => ({ size: sizes.get(key) ?? 0, direction: directions.get(key) ?? null })),
  );
  const anchorOf = new Map(keys.map((key, index) => [key, anchors[index] ?? { x: 0, y: 0 }]));
  return { sizes, anchorOf };
}

/** The order of the tray: county by county, there by sector. */
function trayOrder(one: PlacedActor, other: PlacedActor): number {
  const key = ({ countyKey, sector, id }: PlacedActor) => `${countyKey ?? '~'} ${sector} ${id}`;
  return key(one) < key(other) ? -1 : 1;
}

/** Pairs looked at for a large network: about a second. */
const budget = 150_000_000;

/**
 * Where every actor stands, x and y each: the tied ones by forces, each county
 * for itself in the direction in which it lies, those without a tie in rows
 * beneath. Of a large network each community is for itself, near its counties. Made from the whole network that a viewer sees, so that no filter
 * and no other date moves anybody; whoever draws picks out what is shown.
 */
export function placeActors(
  actors: readonly PlacedActor[],
  counties: readonly CountyPlace[],
  ties: Ties,
  communities: Int32Array,
): Float64Array {
  const tied = new Uint8Array(actors.length);
  for (const ends of [ties.a, ties.b]) for (const actor of ends) tied[actor] = 1;
  const inside = actors.flatMap((actor, index) => (tied[index] ? [{ ...actor, index }] : []));
  const outside = actors
    .flatMap((actor, index) => (tied[index] ? [] : [{ ...actor, index }]))
    .sort(trayOrder);
  const node = new Uint32Array(actors.length);
  inside.forEach(({ index }, position) => {
    node[index] = position;
  });
  const { sizes, anchorOf } = clustersOf(inside, counties);
  const ends = (column: Uint32Array) => Array.from(column, (actor) => node[actor] ?? 0);
  const graph = buildCsr(inside.length, ends(ties.a), ends(ties.b), ties.weight);
  const seeds = Uint32Array.from(inside, ({ id }) => hashText(id));
  const anchors = Float64Array.from(
    inside.flatMap(({ countyKey }) => {
      const { x, y } = anchorOf.get(countyKey ?? '') ?? { x: 0, y: 0 };
      return [x, y];
    }),
  );
  const clusterSizes = Uint32Array.from(inside, ({ countyKey }) => sizes.get(countyKey ?? '') ?? 1);
  const groups = Uint32Array.from(inside, ({ index }) => Math.max(0, communities[index] ?? 0));
  const placed =
    inside.length > discsFrom
      ? layoutInDiscs({ graph, seeds, groups, wishes: anchors, budget })
      : layoutByForce({ graph, seeds, anchors, clusterSizes });
  const positions = new Float64Array(2 * actors.length);
  inside.forEach(({ index }, position) => {
    positions[2 * index] = placed[2 * position] ?? 0;
    positions[2 * index + 1] = placed[2 * position + 1] ?? 0;
  });
  const tray = trayBeneath(outside.length, boundsOf(placed));
  outside.forEach(({ index }, position) => {
    positions[2 * index] = tray[position]?.x ?? 0;
    positions[2 * index + 1] = tray[position]?.y ?? 0;
  });
  return positions;
}
