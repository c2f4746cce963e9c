import { hashText } from '#app/graph/layout/random.ts';
import { sectors } from '#app/records/organisation/terms.ts';
import type { ArrangeQuestion } from './arrange.ts';
import type { Picture } from './picture.ts';

interface Asked
  extends Pick<
    ArrangeQuestion,
    'layout' | 'grouping' | 'depth' | 'ego' | 'elsewhere' | 'tenKilometres' | 'sectorNames'
  > {
  readonly order: readonly number[];
}

/** What a layout has to know of a picture. */
export function questionOf({ nodes, ties, counties }: Picture, { order, ...asked }: Asked): ArrangeQuestion {
  const placeNames = [...new Set(nodes.places)].filter(Boolean);
  const placeAt = new Map(placeNames.map((name, place) => [name, place]));
  const sectorAt = new Map<string, number>(sectors.map((sector, place) => [sector, place]));
  return {
    ...asked,
    order: Uint32Array.from(order),
    x: nodes.x,
    y: nodes.y,
    seeds: Uint32Array.from(nodes.ids, hashText),
    sectors: Int32Array.from(nodes.sectors, (sector) => sectorAt.get(sector) ?? -1),
    counties: nodes.counties,
    communities: nodes.communities,
    places: Int32Array.from(nodes.places, (place) => placeAt.get(place) ?? -1),
    countyKeys: counties.map(({ key }) => key),
    countyNames: counties.map(({ name }) => name),
    placeNames,
    a: ties.a,
    b: ties.b,
    weight: ties.weight,
  };
}
