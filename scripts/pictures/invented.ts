import { here } from '#app/graph/crew.ts';
import type { Csr } from '#app/graph/csr.ts';
import { betweennessBy } from '#app/graph/measures/betweenness.ts';
import { degree } from '#app/graph/measures/degree.ts';
import { strength } from '#app/graph/measures/strength.ts';
import { communitiesAmong } from '#app/network/communities.ts';
import type { Ties } from '#app/network/derive.ts';
import { drawPicture, type Measuring } from '#app/network/draw.ts';
import { dayNumber } from '#app/network/evidence/span.ts';
import type { Picture } from '#app/network/picture.ts';
import { placeActors } from '#app/network/place.ts';
import { regionPlaces } from '#app/network/region-places.ts';
import { standings } from '#app/network/standing.ts';
import { sectors } from '#app/records/organisation/terms.ts';
import { nameOf } from '../generate/actors.ts';
import { type Random, seededRandom } from '../seed/random.ts';

const counties = [
  { key: '16062', name: 'Landkreis Nordhausen', latitude: 51.5, longitude: 10.75 },
  { key: '16064', name: 'Unstrut-Hainich-Kreis', latitude: 51.2, longitude: 10.5 },
  { key: '16065', name: 'Kyffhäuserkreis', latitude: 51.35, longitude: 11.05 },
];

/** Ties looked at from every node that are worth an exact answer; beyond, it is estimated as the product does. */
const exactUpTo = 2e8;

const asOf = '2026-11-30';

/** What is said of a declared tie: mostly by one side, often by both, seldom disputed. */
const { said: once, confirmed, disputed } = standings;
const said = [once, once, once, once, confirmed, confirmed, confirmed, disputed];

/** An invented organisation of a real place. */
function actorOf(number: number, random: Random) {
  const { key } = random.pick(counties);
  const place = random.pick(Object.keys(regionPlaces[key] ?? {}));
  const { name, sector } = nameOf(place, random);
  return {
    id: `00000000-0000-7000-8000-${number.toString(16).padStart(12, '0')}`,
    name,
    shortName: null,
    sector: sectors.find((one) => one === sector) ?? sectors[0],
    countyKey: key,
    territory: { name: place },
    confirmedAt: random.chance(0.6) ? new Date(Date.parse(asOf) - random.below(900) * 86_400_000) : null,
  };
}

/** Ties as they grow: whoever comes ties to those who have many, mostly in the same county. */
function tiesOf(actors: ReadonlyArray<{ readonly countyKey: string }>, random: Random): Ties {
  const near = new Map<string, number[]>();
  const all: number[] = [];
  const pairs = new Set<string>();
  actors.forEach(({ countyKey }, actor) => {
    const own = near.get(countyKey) ?? [];
    near.set(countyKey, own);
    for (let tie = 0; tie < 2 + random.below(2); tie += 1) {
      const ends = random.chance(0.88) ? own : all;
      if (ends.length === 0) continue;
      const other = random.pick(ends);
      if (other !== actor) pairs.add(`${Math.min(actor, other)} ${Math.max(actor, other)}`);
      own.push(other);
      all.push(other);
    }
    own.push(actor);
    all.push(actor);
  });
  const ends = [...pairs].map((pair) => pair.split(' ').map(Number));
  ends.sort(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d);
  const weight = Float64Array.from(ends, () => (1 + random.below(40) ** 2) / 500);
  // A third was declared, a third seen, a third both; now and then somebody disputes it.
  const kinds = ends.map(() => random.below(3));
  const declared = weight.map((value, tie) => (kinds[tie] === 0 ? value : kinds[tie] === 1 ? 0 : value / 2));
  const count = (is: (kind: number) => boolean) => Uint32Array.from(kinds, (kind) => Number(is(kind)));
  const none = new Uint32Array(ends.length);
  const today = dayNumber(asOf);
  return {
    a: Uint32Array.from(ends, ([a = 0]) => a),
    b: Uint32Array.from(ends, ([, b = 0]) => b),
    weight,
    declared,
    observed: weight.map((value, tie) => value - (declared[tie] ?? 0)),
    counts: {
      relationship: count((kind) => kind !== 1),
      meeting: count((kind) => kind !== 0),
      project: none,
      people: none,
    },
    standing: Uint8Array.from(kinds, (kind) => (kind === 1 ? 0 : random.pick(said))),
    last: Int32Array.from(ends, () => today - random.below(700)),
  };
}

/** The measures that the product sends with a picture. */
const measured: Measuring = async (graph) => {
  const { values, method } = await betweennessBy(here, graph, { exactUpTo });
  return { measures: { ...plain(graph), betweenness: values }, exact: method === 'exact' };
};

const plain = (graph: Csr) => ({ degree: degree.compute(graph), strength: strength.compute(graph) });

/** Measured quickly, for whoever looks at where things stand and not at who is how central. */
export const measuredQuickly: Measuring = async (graph) => ({
  measures: { ...plain(graph), betweenness: plain(graph).degree },
  exact: false,
});

/** The picture of an invented network of so many organisations, by the functions that draw the record's; the same each time. */
export function inventedPicture(count: number, measure: Measuring = measured): Promise<Picture> {
  const random = seededRandom(count);
  const actors = Array.from({ length: count }, (_, number) => actorOf(number, random));
  const ties = tiesOf(actors, random);
  const communities = communitiesAmong(count, ties);
  const positions = placeActors(actors, counties, ties, communities);
  const filter = { sector: null, county: null, minWeight: 0, untied: false };
  return drawPicture({ actors, counties, ties, positions, communities, asOf, filter, withheld: [] }, measure);
}
