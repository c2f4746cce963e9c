import { buildCsr } from '#app/graph/csr.ts';
import { clusterAnchors } from '#app/graph/layout/anchors.ts';
import type { ForceInput } from '#app/graph/layout/force.ts';
import { hashText, randomFrom } from '#app/graph/layout/random.ts';

export interface Tie {
  readonly a: string;
  readonly b: string;
  readonly weight: number;
}

/** Actors `county:number`, tied mostly within their county: the shape of a region. */
export function region(perCounty: number, seed: number): { ids: string[]; ties: Tie[] } {
  const random = randomFrom(seed);
  const counties = ['north', 'west', 'east'];
  const ids = counties.flatMap((county) =>
    Array.from({ length: perCounty }, (_, index) => `${county}:${index}`),
  );
  const draw = (list: readonly string[]) => list[Math.floor(random() ** 1.6 * list.length)] ?? '';
  const ties = ids.flatMap((a) => {
    const home = ids.filter((id) => id.split(':')[0] === a.split(':')[0]);
    return [draw(home), draw(home), random() < 0.15 ? draw(ids) : draw(home)]
      .filter((b) => b !== a)
      .map((b) => ({ a, b, weight: 0.2 + 2 * random() }));
  });
  return { ids, ties };
}

const directions: Readonly<Record<string, number>> = { north: -1.9, west: 2.2, east: 0.2 };

export function forceInput(ids: readonly string[], ties: readonly Tie[]): ForceInput {
  const county = (id: string) => id.split(':')[0] ?? '';
  const counties = [...new Set(ids.map(county))];
  const sizeOf = (name: string) => ids.filter((id) => county(id) === name).length;
  const anchors = clusterAnchors(
    counties.map((name) => ({ size: sizeOf(name), direction: directions[name] ?? null })),
  );
  const place = new Map(ids.map((id, index) => [id, index]));
  return {
    graph: buildCsr(
      ids.length,
      ties.map(({ a }) => place.get(a) ?? -1),
      ties.map(({ b }) => place.get(b) ?? -1),
      ties.map(({ weight }) => weight),
    ),
    seeds: Uint32Array.from(ids, hashText),
    anchors: Float64Array.from(
      ids.flatMap((id) => {
        const anchor = anchors[counties.indexOf(county(id))];
        return [anchor?.x ?? 0, anchor?.y ?? 0];
      }),
    ),
    clusterSizes: Uint32Array.from(ids, (id) => sizeOf(county(id))),
  };
}
