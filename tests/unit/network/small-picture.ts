import type { Picture } from '#app/network/picture.ts';

type Tie = readonly [a: string, b: string, weight: number];

/** A picture of a few ties: who is tied is in it, in the order of `ids`. */
export function smallPicture(asOf: string, ids: readonly string[], ties: readonly Tie[]): Picture {
  const at = (id: string) => ids.indexOf(id);
  const zeros = new Float64Array(ids.length);
  const counts = new Uint32Array(ties.length);
  return {
    asOf,
    counties: [],
    nodes: {
      ids,
      names: ids.map((id) => id.toUpperCase()),
      shortNames: ids.map(() => ''),
      sectors: ids.map(() => 'BUSINESS'),
      counties: Int32Array.from(ids, () => -1),
      communities: Int32Array.from(ids, () => 0),
      confirmed: Int32Array.from(ids, () => -1),
      places: ids.map(() => ''),
      x: Float64Array.from(ids, (id) => 10 * id.charCodeAt(0)),
      y: zeros,
      measures: { degree: zeros, strength: zeros, betweenness: zeros },
    },
    ties: {
      a: Uint32Array.from(ties, ([a]) => at(a)),
      b: Uint32Array.from(ties, ([, b]) => at(b)),
      weight: Float64Array.from(ties, ([, , weight]) => weight),
      declared: new Float64Array(ties.length),
      counts: { relationship: counts, meeting: counts, project: counts, people: counts },
      standing: new Uint8Array(ties.length),
      age: new Uint32Array(ties.length),
    },
    untied: 0,
    totals: { nodes: ids.length, ties: ties.length },
    withheld: [],
    exact: true,
  };
}
