import type { Fold, Standing } from './fold.ts';
import type { EvidenceRows } from './rows.ts';
import { overlap, type Span } from './span.ts';

/**
 * One piece of evidence that ties actors to each other: each pair of them, by
 * `base · strength / partners`, ageing from the end of its span.
 */
export interface Gathering extends Span {
  readonly id: string;
  readonly title: string;
  /** How sure the evidence is, where its kind says so. */
  readonly status: string | null;
  readonly strength: number;
  /** Distinct. */
  readonly actors: readonly number[];
  /** How many others each of them met in it: a large gathering says little about a pair. */
  readonly partners: number;
}

/** What a kind of evidence reads from the rows. */
export interface Reading {
  readonly rows: EvidenceRows;
  readonly fold: Fold;
  /** The days looked at; what lies outside counts nothing. */
  readonly window: Span;
  /** The day of the question, as a day number. */
  readonly asOf: number;
}

/** The part of a span inside the window that has begun by the day of the question. */
export function visibleSpan(span: Span, { window, asOf }: Reading): Span | null {
  const seen = overlap(span, window);
  return seen && seen.start <= asOf ? seen : null;
}

type Shared = Pick<Gathering, 'id' | 'title' | 'status' | 'strength'>;

function sameSpan(standings: readonly Standing[]): boolean {
  const [first] = standings;
  return standings.every((one) => one.start === first?.start && one.end === first?.end);
}

/** The pair's later connection, when two actors stood together more than once. */
function later(known: Gathering | undefined, found: Gathering): Gathering {
  if (!known) return found;
  if (known.end !== found.end) return known.end > found.end ? known : found;
  return known.start <= found.start ? known : found;
}

/**
 * Evidence among all who stood in the same thing at the same time: one
 * gathering if they shared the same days, else one a pair with the days both
 * were there. The partners are counted on the day that the pair is judged by:
 * the last one of both, or the day of the question.
 */
export function gather(shared: Shared, standings: readonly Standing[], reading: Reading): Gathering[] {
  const seen = standings.flatMap((standing) => {
    const span = visibleSpan(standing, reading);
    return span ? [{ actor: standing.actor, ...span }] : [];
  });
  const actors = [...new Set(seen.map(({ actor }) => actor))].sort((a, b) => a - b);
  const [first] = seen;
  if (!first || actors.length < 2) return [];
  if (sameSpan(seen)) {
    return [{ ...shared, actors, partners: actors.length - 1, start: first.start, end: first.end }];
  }
  const presentOn = new Map<number, number>();
  const countOn = (day: number) => {
    const known = presentOn.get(day);
    if (known !== undefined) return known;
    const there = seen.filter(({ start, end }) => start <= day && day <= end);
    const count = new Set(there.map(({ actor }) => actor)).size;
    presentOn.set(day, count);
    return count;
  };
  const pairs = new Map<string, Gathering>();
  seen.forEach((one, position) => {
    for (const other of seen.slice(position + 1)) {
      const both = one.actor === other.actor ? null : overlap(one, other);
      if (!both) continue;
      const pair = one.actor < other.actor ? [one.actor, other.actor] : [other.actor, one.actor];
      const partners = countOn(Math.min(both.end, reading.asOf)) - 1;
      pairs.set(pair.join(), later(pairs.get(pair.join()), { ...shared, ...both, actors: pair, partners }));
    }
  });
  return [...pairs.values()];
}

/** Evidence between two sides, each of which one actor at a time stood for: every pair across, weighed whole. */
export function gatherAcross(
  shared: Shared,
  span: Span,
  sides: readonly [readonly Standing[], readonly Standing[]],
  reading: Reading,
): Gathering[] {
  const pairs = new Map<string, Gathering>();
  for (const one of sides[0]) {
    for (const other of sides[1]) {
      const together = one.actor === other.actor ? null : overlap(one, other);
      const both = together && overlap(together, span);
      const seen = both && visibleSpan(both, reading);
      if (!seen) continue;
      const pair = one.actor < other.actor ? [one.actor, other.actor] : [other.actor, one.actor];
      pairs.set(
        pair.join(),
        later(pairs.get(pair.join()), { ...shared, ...seen, actors: pair, partners: 1 }),
      );
    }
  }
  return [...pairs.values()];
}
