import type { Drawing } from './draw.ts';
import { evidenceKinds } from './evidence/kinds.ts';
import type { Ties } from './ties.ts';

function countBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(keyOf(item), (counts.get(keyOf(item)) ?? 0) + 1);
  return counts;
}

/** The ties among those who stay, between their new positions. */
function tiesAmong(ties: Ties, place: Int32Array): Ties {
  const kept: number[] = [];
  ties.a.forEach((a, tie) => {
    if ((place[a] ?? -1) >= 0 && (place[ties.b[tie] ?? 0] ?? -1) >= 0) kept.push(tie);
  });
  const ends = (column: Uint32Array) => Uint32Array.from(kept, (tie) => place[column[tie] ?? 0] ?? 0);
  const figures = (column: Float64Array) => Float64Array.from(kept, (tie) => column[tie] ?? 0);
  const counts = evidenceKinds.map(({ id }) => [
    id,
    Uint32Array.from(kept, (tie) => ties.counts[id][tie] ?? 0),
  ]);
  return {
    a: ends(ties.a),
    b: ends(ties.b),
    weight: figures(ties.weight),
    declared: figures(ties.declared),
    observed: figures(ties.observed),
    counts: Object.fromEntries(counts) as Ties['counts'],
    standing: Uint8Array.from(kept, (tie) => ties.standing[tie] ?? 0),
    last: Int32Array.from(kept, (tie) => ties.last[tie] ?? 0),
  };
}

/**
 * The network without its small groups: whoever is one of fewer than `least` of
 * a sector in a county is not in it, nor in any of its counts; a place or a
 * community of fewer is not named. The groups are judged by the whole network
 * and not by what a filter leaves of it, or two filters would tell what one hides.
 */
export function withoutSmallGroups(drawing: Drawing, least: number): Drawing {
  const { actors, positions, communities } = drawing;
  const cellOf = ({ countyKey, sector }: (typeof actors)[number]) => `${countyKey ?? ''} ${sector}`;
  const cells = countBy(actors, cellOf);
  const place = new Int32Array(actors.length).fill(-1);
  const kept: number[] = [];
  actors.forEach((actor, index) => {
    if ((cells.get(cellOf(actor)) ?? 0) < least) return;
    place[index] = kept.length;
    kept.push(index);
  });
  const stay = actors.filter((_actor, index) => (place[index] ?? -1) >= 0);
  const places = countBy(stay, ({ territory }) => territory?.name ?? '');
  const groups = countBy(kept, (index) => String(communities[index] ?? -1));
  return {
    ...drawing,
    actors: stay.map((actor) =>
      (places.get(actor.territory?.name ?? '') ?? 0) < least ? { ...actor, territory: null } : actor,
    ),
    ties: tiesAmong(drawing.ties, place),
    positions: Float64Array.from(
      kept.flatMap((index) => [positions[2 * index] ?? 0, positions[2 * index + 1] ?? 0]),
    ),
    communities: Int32Array.from(kept, (index) =>
      (groups.get(String(communities[index] ?? -1)) ?? 0) < least ? -1 : (communities[index] ?? -1),
    ),
  };
}
