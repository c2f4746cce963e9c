import { foldOf, type Level } from './evidence/fold.ts';
import type { Gathering, Reading } from './evidence/gathering.ts';
import { type EvidenceKind, type EvidenceKindId, evidenceKinds, type Layer } from './evidence/kinds.ts';
import type { EvidenceRows } from './evidence/rows.ts';
import { dayNumber, dayText, spanOf } from './evidence/span.ts';
import { isDisputed, standingOf } from './standing.ts';
import { TieColumns, type Ties } from './ties.ts';

export type { Ties } from './ties.ts';

/** Days after which a trace counts half, unless the office has set another number. */
export const defaultHalfLifeDays = 365;

export interface DeriveOptions {
  readonly level: Level;
  /** The day of the question: what lies after it counts nothing. */
  readonly asOf: string;
  /** First and last day looked at; what lasted beyond the last day ages from there. */
  readonly from?: string | null;
  readonly to?: string | null;
  readonly halfLifeDays?: number;
  /** What was declared, or what was observed, alone; none: both. */
  readonly layer?: Layer | null;
}

/** The kinds of evidence that a question looks at. */
function kindsOf({ layer = null }: DeriveOptions) {
  return evidenceKinds.filter((kind) => layer === null || kind.layer === layer);
}

/** One piece of evidence between two actors, with every factor of its weight. */
export interface EvidenceItem {
  readonly kind: EvidenceKindId;
  readonly layer: Layer;
  readonly id: string;
  readonly title: string;
  readonly status: string | null;
  /** From when it counts; none: since ever. */
  readonly since: string | null;
  /** The day it was last fresh, at the latest the day of the question. */
  readonly day: string;
  readonly base: number;
  readonly strength: number;
  /** 1/(k−1) of k actors. */
  readonly share: number;
  /** 2^(−age/halfLife). */
  readonly age: number;
  /** base · strength · share · age */
  readonly weight: number;
}

function readingOf(rows: EvidenceRows, actors: readonly string[], options: DeriveOptions): Reading {
  return {
    rows,
    fold: foldOf(options.level, actors, rows.affiliations),
    window: spanOf(options.from ?? null, options.to ?? null),
    asOf: dayNumber(options.asOf),
  };
}

const byRecord = (a: Gathering, b: Gathering) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.start - b.start);

/** In an order of its own, so that the sums do not depend on the order in which rows were read. */
export function collect(kind: EvidenceKind, reading: Reading): Gathering[] {
  return kind.collect(reading).sort(byRecord);
}

/** The same with what is disputed, which `standingOf` tells apart: it marks a tie and makes none. */
export function collectAll(kind: EvidenceKind, reading: Reading): Gathering[] {
  const disputed = kind.collectDisputed?.(reading) ?? [];
  return [...kind.collect(reading), ...disputed].sort(byRecord);
}

function ageFactor({ end }: Gathering, asOf: number, halfLifeDays: number): number {
  return end >= asOf ? 1 : 2 ** (-(asOf - end) / halfLifeDays);
}

/** What a gathering gives each of its pairs: base · strength · 1/(k−1) · 2^(−age/halfLife), and the last day it was fresh. */
export function weigh(
  { base }: EvidenceKind,
  gathering: Gathering,
  asOf: number,
  halfLifeDays: number,
): { weight: number; last: number } {
  const age = ageFactor(gathering, asOf, halfLifeDays);
  return {
    weight: ((base * gathering.strength) / gathering.partners) * age,
    last: Math.min(gathering.end, asOf),
  };
}

/**
 * The ties between the given actors on a day: the sum over all evidence of
 * base · strength · 1/(k−1) · 2^(−age/halfLife). The half-life is in days; ages
 * are whole days. Actors that are not in the list neither tie nor count among
 * the k, so that nothing about a hidden one can be read from a figure. The same
 * rows in any order give the same figures to the last bit.
 */
export function derive(rows: EvidenceRows, actors: readonly string[], options: DeriveOptions): Ties {
  const reading = readingOf(rows, actors, options);
  const { halfLifeDays = defaultHalfLifeDays } = options;
  const columns = new TieColumns(actors.length);
  for (const kind of kindsOf(options)) {
    for (const gathering of collectAll(kind, reading)) {
      const { weight, last } = weigh(kind, gathering, reading.asOf, halfLifeDays);
      const standing = standingOf(gathering);
      gathering.actors.forEach((a, position) => {
        for (let other = position + 1; other < gathering.actors.length; other += 1) {
          columns.add(kind, standing, a, gathering.actors[other] ?? a, weight, last);
        }
      });
    }
  }
  return columns.finish();
}

/**
 * Why two actors are tied: each piece of evidence with its factors, the
 * heaviest first. Their weights sum up to the tie's.
 */
export function evidenceBetween(
  rows: EvidenceRows,
  actors: readonly string[],
  pair: readonly [string, string],
  options: DeriveOptions,
): EvidenceItem[] {
  return explainedBetween(rows, actors, pair, options).filter((item) => !isDisputed(item));
}

/** The same with what is disputed, as evidence of strength 0: to be shown, and to count nothing. */
export function explainedBetween(
  rows: EvidenceRows,
  actors: readonly string[],
  pair: readonly [string, string],
  options: DeriveOptions,
): EvidenceItem[] {
  const reading = readingOf(rows, actors, options);
  const [a, b] = pair.map((id) => actors.indexOf(id));
  if (a === undefined || b === undefined || a < 0 || b < 0 || a === b) return [];
  const items = kindsOf(options).flatMap((kind) =>
    collectAll(kind, reading)
      .filter((gathering) => gathering.actors.includes(a) && gathering.actors.includes(b))
      .map((gathering) => itemOf(kind, gathering, reading.asOf, options.halfLifeDays ?? defaultHalfLifeDays)),
  );
  return items.sort((one, other) => other.weight - one.weight);
}

function itemOf(kind: EvidenceKind, gathering: Gathering, asOf: number, halfLifeDays: number): EvidenceItem {
  const age = ageFactor(gathering, asOf, halfLifeDays);
  const { id, title, status, partners } = gathering;
  const strength = isDisputed(gathering) ? 0 : gathering.strength;
  return {
    kind: kind.id,
    layer: kind.layer,
    id,
    title,
    status,
    since: dayText(gathering.start),
    day: dayText(Math.min(gathering.end, asOf)) ?? '',
    base: kind.base,
    strength,
    share: 1 / partners,
    age,
    weight: ((kind.base * strength) / partners) * age,
  };
}
