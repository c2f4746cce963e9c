import type { Figure } from '../figure.ts';
import { inTurns, median } from '../statistics.ts';

interface Race {
  readonly name: string;
  readonly ours: () => unknown;
  readonly other: () => unknown;
  readonly otherIs: string;
  readonly floor: number;
  readonly runs: number;
  readonly note?: string;
}

/** How many times faster ours is: both in turns, medians, other ÷ ours. */
export async function faster({ name, ours, other, otherIs, floor, runs, note = '' }: Race): Promise<Figure> {
  const works = [async () => await ours(), async () => await other()];
  const [mine = [], theirs = []] = await inTurns(works, runs, 1);
  const [own, peer] = [median(mine), median(theirs)];
  const ratio = peer / own;
  return { name, ours: own, other: peer, otherIs, ratio, floor, ok: ratio >= floor, unit: 'ms', runs, note };
}
