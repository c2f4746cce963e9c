import type { Ties } from './derive.ts';

/** Which ties each actor is an end of: those of actor `i` stand in `ties` from `begins[i]` up to `begins[i + 1]`, in their order. */
interface Incidence {
  readonly begins: Uint32Array;
  readonly ties: Uint32Array;
}

/** By counting sort over both ends: O(actors + ties). */
function sortedByEnd({ a, b }: Ties, actors: number): Incidence {
  const begins = new Uint32Array(actors + 1);
  for (const ends of [a, b]) for (const end of ends) begins[end + 1] = (begins[end + 1] ?? 0) + 1;
  for (let actor = 0; actor < actors; actor += 1) {
    begins[actor + 1] = (begins[actor + 1] ?? 0) + (begins[actor] ?? 0);
  }
  const next = begins.slice();
  const ties = new Uint32Array(a.length + b.length);
  const put = (end: number, tie: number) => {
    const place = next[end] ?? 0;
    ties[place] = tie;
    next[end] = place + 1;
  };
  for (let tie = 0; tie < a.length; tie += 1) {
    put(a[tie] ?? 0, tie);
    put(b[tie] ?? 0, tie);
  }
  return { begins, ties };
}

const incidences = new WeakMap<Ties, Incidence>();
const positions = new WeakMap<ReadonlyArray<{ readonly id: string }>, ReadonlyMap<string, number>>();

/** Where an actor stands in a list; -1 where it does not. Made once a list: a network of 100,000 is asked again and again. */
export function positionIn(actors: ReadonlyArray<{ readonly id: string }>, id: string): number {
  const known = positions.get(actors) ?? new Map(actors.map((actor, position) => [actor.id, position]));
  positions.set(actors, known);
  return known.get(id) ?? -1;
}

/** The ties of one actor among `actors`, by their places in the columns; sorted once for all. */
export function tiesAt(ties: Ties, actors: number, position: number): Uint32Array {
  if (position < 0) return new Uint32Array(0);
  const incidence = incidences.get(ties) ?? sortedByEnd(ties, actors);
  incidences.set(ties, incidence);
  return incidence.ties.subarray(incidence.begins[position], incidence.begins[position + 1]);
}
