import { buildCsr } from '#app/graph/csr.ts';
import { degree } from '#app/graph/measures/degree.ts';
import { strength } from '#app/graph/measures/strength.ts';
import { communitiesAmong } from '#app/network/communities.ts';
import { type CompactPicture, encodePicture } from '#app/network/compact.ts';
import type { Ties } from '#app/network/derive.ts';
import { placeActors } from '#app/network/place.ts';
import { sectors } from '#app/records/organisation/terms.ts';
import { seededRandom } from '../seed/random.ts';
import { grown } from './engine/graphs.ts';

const counties = [
  { key: '16062', name: 'Landkreis Nordhausen', latitude: 51.5, longitude: 10.75 },
  { key: '16064', name: 'Unstrut-Hainich-Kreis', latitude: 51.2, longitude: 10.5 },
  { key: '16065', name: 'Kyffhäuserkreis', latitude: 51.35, longitude: 11.05 },
];

/**
 * A network of so many actors with three ties each in the page's compact form:
 * what the server sends, made by the same functions from an invented network
 * that is grown rather than derived, for a record of that size takes long to write.
 */
export function syntheticPicture(count: number): CompactPicture {
  const { below } = seededRandom(count);
  const pairs = grown(count)
    .edges.map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    .sort(([a, b], [c, d]) => a - c || b - d);
  const a = Uint32Array.from(pairs, ([one]) => one);
  const b = Uint32Array.from(pairs, ([, other]) => other);
  const weight = Float64Array.from(pairs, () => (1 + below(4000)) / 1000);
  const none = new Uint32Array(pairs.length);
  const counts = { relationship: none, meeting: none.map(() => 1), project: none, people: none };
  const declared = new Float64Array(pairs.length);
  const standing = new Uint8Array(pairs.length);
  const last = new Int32Array(pairs.length);
  const ties: Ties = { a, b, weight, declared, observed: weight, counts, standing, last };
  const actors = Array.from({ length: count }, (_, node) => ({
    id: `00000000-0000-7000-8000-${node.toString(16).padStart(12, '0')}`,
    sector: sectors[below(sectors.length)] ?? sectors[0],
    countyKey: counties[below(counties.length)]?.key ?? null,
  }));
  const communities = communitiesAmong(count, ties);
  const positions = placeActors(actors, counties, ties, communities);
  const graph = buildCsr(count, a, b, weight);
  const at = new Map(counties.map(({ key }, place) => [key, place]));
  return encodePicture({
    asOf: '2026-11-30',
    counties: counties.map(({ key, name }) => ({ key, name })),
    nodes: {
      ids: actors.map(({ id }) => id),
      names: actors.map((_actor, node) => `Organisation ${node}`),
      shortNames: actors.map(() => ''),
      sectors: actors.map(({ sector }) => sector),
      counties: Int32Array.from(actors, ({ countyKey }) => at.get(countyKey ?? '') ?? -1),
      communities,
      places: actors.map((_actor, node) => `Ort ${node % 90}`),
      confirmed: Int32Array.from(actors, (_actor, node) => (node % 2 ? -1 : node % 900)),
      x: Float64Array.from(actors, (_actor, node) => positions[2 * node] ?? 0),
      y: Float64Array.from(actors, (_actor, node) => positions[2 * node + 1] ?? 0),
      measures: {
        degree: degree.compute(graph),
        strength: strength.compute(graph),
        betweenness: degree.compute(graph),
      },
    },
    ties: { a, b, weight, declared, counts, standing, age: none },
    untied: 0,
    totals: { nodes: count, ties: pairs.length },
    withheld: [],
    exact: true,
  });
}
