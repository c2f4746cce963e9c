import type { Picture } from './picture.ts';

/** How many of the chosen ones are of a kind, the most frequent kind first. */
export interface KindCount {
  readonly kind: string;
  readonly count: number;
}

export interface ChosenSet {
  /** Ties among the chosen ones, the heaviest first. */
  readonly within: readonly number[];
  /** Ties from one of them to anybody else. */
  readonly outside: number;
  readonly sectors: readonly KindCount[];
  /** By name; those of no county are left out. */
  readonly counties: readonly KindCount[];
}

function counted(kinds: readonly string[]): KindCount[] {
  const counts = new Map<string, number>();
  for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts]
    .map(([kind, count]) => ({ kind, count }))
    .sort((one, other) => other.count - one.count || one.kind.localeCompare(other.kind, 'de'));
}

/** What several actors of a picture are together. */
export function chosenSetOf({ nodes, ties, counties }: Picture, chosen: readonly number[]): ChosenSet {
  const inside = new Uint8Array(nodes.ids.length);
  for (const node of chosen) inside[node] = 1;
  const within: number[] = [];
  let outside = 0;
  for (let tie = 0; tie < ties.a.length; tie += 1) {
    const ends = (inside[ties.a[tie] ?? 0] ?? 0) + (inside[ties.b[tie] ?? 0] ?? 0);
    if (ends === 2) within.push(tie);
    else outside += ends;
  }
  return {
    within: within.sort((one, other) => (ties.weight[other] ?? 0) - (ties.weight[one] ?? 0) || one - other),
    outside,
    sectors: counted(chosen.map((node) => nodes.sectors[node] ?? '')),
    counties: counted(chosen.flatMap((node) => counties[nodes.counties[node] ?? -1]?.name ?? [])),
  };
}
