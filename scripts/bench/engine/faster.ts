import type { Figure } from '../figure.ts';
import { inTurns, median } from '../statistics.ts';

interface Times extends Pick<Figure, 'name' | 'otherIs' | 'floor'> {
  /** Milliseconds of each run. */
  readonly ours: readonly number[];
  readonly other: readonly number[];
  readonly note?: string;
}

/** How many times faster ours is: the medians, other ÷ ours. */
export function timesFaster({ ours, other, floor, note = '', ...named }: Times): Figure {
  const [own, peer] = [median(ours), median(other)];
  const ratio = peer / own;
  return {
    ...named,
    ours: own,
    other: peer,
    ratio,
    floor,
    ok: ratio >= floor,
    unit: 'ms',
    runs: ours.length,
    note,
  };
}

interface Race extends Pick<Figure, 'name' | 'otherIs' | 'floor' | 'runs'> {
  readonly ours: () => unknown;
  readonly other: () => unknown;
  readonly note?: string;
}

/** The same of two works, which take turns. */
export async function faster({ ours, other, runs, ...named }: Race): Promise<Figure> {
  const works = [async () => await ours(), async () => await other()];
  const [mine = [], theirs = []] = await inTurns(works, runs, 1);
  return timesFaster({ ...named, ours: mine, other: theirs });
}
