import type { Picture } from './picture.ts';
import { changeOf, type TieChange, tieChanges, worthATie } from './tie-change.ts';

export interface Compared {
  readonly id: string;
  readonly name: string;
}

/** A tie whose weight is another than on the day compared with. */
export interface ChangedTie {
  readonly a: Compared;
  readonly b: Compared;
  readonly was: number;
  readonly is: number;
}

/** What lies between two pictures of one network. */
export interface Difference {
  /** By what has become of them, those that changed most first. */
  readonly ties: Readonly<Record<TieChange, readonly ChangedTie[]>>;
  /** Actors with a tie worth one on the later day alone, and on the earlier alone, by name. */
  readonly come: readonly Compared[];
  readonly gone: readonly Compared[];
}

interface Pair {
  readonly a: Compared;
  readonly b: Compared;
  was: number;
  is: number;
}

function endOf({ nodes }: Picture, node: number): Compared {
  return { id: nodes.ids[node] ?? '', name: nodes.names[node] ?? '' };
}

function take(pairs: Map<string, Pair>, picture: Picture, side: 'was' | 'is'): void {
  const { a, b, weight } = picture.ties;
  for (let tie = 0; tie < a.length; tie += 1) {
    // The two pictures need not number their actors alike.
    const ends = [endOf(picture, a[tie] ?? 0), endOf(picture, b[tie] ?? 0)] as const;
    const [one, other] = ends[0].id < ends[1].id ? ends : [ends[1], ends[0]];
    const key = `${one.id} ${other.id}`;
    const pair = pairs.get(key) ?? { a: one, b: other, was: 0, is: 0 };
    pair[side] = weight[tie] ?? 0;
    pairs.set(key, pair);
  }
}

const byName = (one: Compared, other: Compared) =>
  one.name.localeCompare(other.name, 'de') || (one.id < other.id ? -1 : 1);

const byChange = (one: ChangedTie, other: ChangedTie) =>
  Math.abs(other.is - other.was) - Math.abs(one.is - one.was) ||
  byName(one.a, other.a) ||
  byName(one.b, other.b);

/** Who has a tie worth one on a day. */
function tiedOn(pairs: Iterable<Pair>, side: 'was' | 'is'): Map<string, Compared> {
  const tied = new Map<string, Compared>();
  for (const pair of pairs) {
    if (pair[side] < worthATie) continue;
    tied.set(pair.a.id, pair.a);
    tied.set(pair.b.id, pair.b);
  }
  return tied;
}

/** What has become of each tie and actor between two pictures, whatever the order of their actors. */
export function differenceOf(before: Picture, now: Picture): Difference {
  const pairs = new Map<string, Pair>();
  take(pairs, before, 'was');
  take(pairs, now, 'is');
  const ties: Record<TieChange, ChangedTie[]> = { new: [], lost: [], stronger: [], weaker: [] };
  for (const pair of pairs.values()) {
    const change = changeOf(pair.was, pair.is);
    if (change) ties[change].push(pair);
  }
  for (const change of tieChanges) ties[change].sort(byChange);
  const [then, today] = [tiedOn(pairs.values(), 'was'), tiedOn(pairs.values(), 'is')];
  const without = (some: Map<string, Compared>, others: Map<string, Compared>) =>
    [...some.values()].filter(({ id }) => !others.has(id)).sort(byName);
  return { ties, come: without(today, then), gone: without(then, today) };
}
