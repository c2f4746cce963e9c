import { buildCsr, type Csr } from '#app/graph/csr.ts';
import type { Ties } from '../ties.ts';
import {
  brokerDays,
  brokerWeight,
  fadedAfter,
  fadedBelow,
  mostMembers,
  mostTies,
  reasonWeights,
} from './weights.ts';

/** What an actor offers or looks for, and the words of it that tell something. */
export interface ProposalListing {
  readonly actor: number;
  readonly direction: 'OFFER' | 'NEED';
  readonly kind: string;
  readonly words: readonly string[];
}

/** Actors are positions; everything here is what one viewer may see. */
export interface ProposalQuestion {
  readonly actors: number;
  readonly ties: Pick<Ties, 'a' | 'b' | 'weight' | 'last'>;
  /** The group of each actor; −1: none. */
  readonly groups: Int32Array;
  /** Members of each field of action. */
  readonly fields: readonly (readonly number[])[];
  readonly listings: readonly ProposalListing[];
  /** Pairs that are introduced already, or set aside. */
  readonly excluded: readonly (readonly [number, number])[];
  /** The day of the question, as a day number. */
  readonly today: number;
  readonly most: number;
}

/** Two who should know each other, and every reason with its figures. */
export interface Proposal {
  readonly a: number;
  readonly b: number;
  readonly score: number;
  /** Common acquaintances, and their sum of 1 / ln(ties). */
  readonly common: number;
  readonly adamicAdar: number;
  /** Who knows both best; −1: nobody well enough. */
  readonly broker: number;
  /** Ties between both groups, and as many as chance would make; null within one group. */
  readonly gap: { readonly observed: number; readonly expected: number } | null;
  readonly fields: readonly number[];
  /** Positions of an offer and a need that meet. */
  readonly match: { readonly offer: number; readonly need: number } | null;
  /** The day number of their last contact, if they had any. */
  readonly faded: number | null;
}

const pairOf = (a: number, b: number) => (a < b ? ([a, b] as const) : ([b, a] as const));

interface Grounds {
  readonly live: Csr;
  /** Day of the last trace of each tie, by pair. */
  readonly last: ReadonlyMap<number, number>;
  readonly faded: ReadonlyMap<number, number>;
}

function groundsOf({ actors, ties, today }: ProposalQuestion): Grounds {
  const [a, b, weight]: [number[], number[], number[]] = [[], [], []];
  const last = new Map<number, number>();
  const faded = new Map<number, number>();
  for (let tie = 0; tie < ties.a.length; tie += 1) {
    const [one, other] = pairOf(ties.a[tie] ?? 0, ties.b[tie] ?? 0);
    const key = one * actors + other;
    const day = ties.last[tie] ?? 0;
    if ((ties.weight[tie] ?? 0) < fadedBelow) {
      if (today - day > fadedAfter) faded.set(key, day);
    } else {
      a.push(one);
      b.push(other);
      weight.push(ties.weight[tie] ?? 0);
      last.set(key, day);
    }
  }
  return { live: buildCsr(actors, a, b, weight), last, faded };
}

const degreeOf = ({ offsets }: Csr, node: number) => (offsets[node + 1] ?? 0) - (offsets[node] ?? 0);

function* neighboursOf(live: Csr, node: number) {
  for (let place = live.offsets[node] ?? 0; place < (live.offsets[node + 1] ?? 0); place += 1) {
    yield [live.neighbours[place] ?? 0, live.weights[place] ?? 0] as const;
  }
}

interface Met {
  common: number;
  adamicAdar: number;
  broker: number;
  strength: number;
}

/** Pairs two steps apart: L. Adamic & E. Adar, Friends and neighbors on the Web, Social Networks 25 (2003) 211–230. */
function twoSteps({ actors, today }: ProposalQuestion, { live, last }: Grounds): Map<number, Met> {
  const found = new Map<number, Met>();
  const dayOf = (one: number, other: number) => {
    const [low, high] = pairOf(one, other);
    return last.get(low * actors + high) ?? 0;
  };
  for (let middle = 0; middle < actors; middle += 1) {
    const degree = degreeOf(live, middle);
    if (degree < 2 || degree > mostTies) continue;
    const known = [...neighboursOf(live, middle)];
    const share = 1 / Math.log(degree);
    known.forEach(([one, ownWeight], position) => {
      for (const [other, otherWeight] of known.slice(position + 1)) {
        const key = one * actors + other;
        const met = found.get(key) ?? { common: 0, adamicAdar: 0, broker: -1, strength: 0 };
        met.common += 1;
        met.adamicAdar += share;
        const strength = Math.min(ownWeight, otherWeight);
        const day = Math.min(dayOf(middle, one), dayOf(middle, other));
        if (strength >= brokerWeight && strength > met.strength && today - day <= brokerDays) {
          met.broker = middle;
          met.strength = strength;
        }
        found.set(key, met);
      }
    });
  }
  return found;
}

/** The first offer and need of each pair that meet: of one kind, with a word in common. */
function matchesOf({ actors, listings }: ProposalQuestion) {
  const found = new Map<number, { offer: number; need: number }>();
  const places = listings.map((_listing, place) => place);
  const byKind = Map.groupBy(places, (place) => listings[place]?.kind ?? '');
  for (const members of byKind.values()) {
    const offers = members.filter((place) => listings[place]?.direction === 'OFFER');
    const needs = Map.groupBy(
      members
        .filter((place) => listings[place]?.direction === 'NEED')
        .flatMap((place) => (listings[place]?.words ?? []).map((word) => [word, place] as const)),
      ([word]) => word,
    );
    for (const offer of offers) {
      for (const word of listings[offer]?.words ?? []) {
        const meeting = needs.get(word) ?? [];
        if (meeting.length > mostMembers) continue;
        for (const [, need] of meeting) {
          const [a, b] = pairOf(listings[offer]?.actor ?? 0, listings[need]?.actor ?? 0);
          const key = a * actors + b;
          if (a !== b && !found.has(key)) found.set(key, { offer, need });
        }
      }
    }
  }
  return found;
}

/** Ties between each two groups, and as many as chance would make between members with as many ties each (the configuration model: M. E. J. Newman, Networks, 2nd ed., 12.1). */
function groupTies({ actors, groups }: ProposalQuestion, live: Csr) {
  const observed = new Map<string, number>();
  const ends = new Map<number, number>();
  for (let node = 0; node < actors; node += 1) {
    const group = groups[node] ?? -1;
    ends.set(group, (ends.get(group) ?? 0) + degreeOf(live, node));
    for (const [other] of neighboursOf(live, node)) {
      const key = pairOf(group, groups[other] ?? -1).join();
      if (node < other) observed.set(key, (observed.get(key) ?? 0) + 1);
    }
  }
  return (one: number, other: number) => {
    if (one < 0 || other < 0 || one === other) return null;
    const expected =
      live.edges === 0 ? 0 : ((ends.get(one) ?? 0) * (ends.get(other) ?? 0)) / (2 * live.edges);
    return { observed: observed.get(pairOf(one, other).join()) ?? 0, expected };
  };
}

const saturated = (value: number) => value / (value + 1);

function scoreOf(met: Met, proposal: Omit<Proposal, 'score'>): number {
  const { gap, fields, match, faded } = proposal;
  const worth = {
    match: match ? 1 : 0,
    gap: gap ? Math.max(0, 1 - gap.observed / Math.max(1, gap.expected)) : 0,
    common: saturated(met.adamicAdar),
    broker: met.broker < 0 ? 0 : saturated(met.strength),
    field: saturated(fields.length),
    faded: faded === null ? 0 : 1,
  };
  return Object.entries(reasonWeights).reduce(
    (sum, [reason, weight]) => sum + weight * worth[reason as keyof typeof worth],
    0,
  );
}

/**
 * Pairs without a live tie that should know each other, the best first; among
 * equals those whose actors come first. Looked at are pairs with a common
 * acquaintance, a common field of action, an offer that meets a need, or a tie
 * that has faded: never all pairs. A gap alone makes no proposal, for it is
 * between groups and says nothing of these two.
 */
export function propose(question: ProposalQuestion): Proposal[] {
  const { actors, groups, fields, excluded, most } = question;
  const grounds = groundsOf(question);
  const met = twoSteps(question, grounds);
  const matches = matchesOf(question);
  const shared = new Map<number, number[]>();
  fields.forEach((members, field) => {
    if (members.length > mostMembers) return;
    const sorted = [...new Set(members)].sort((one, other) => one - other);
    sorted.forEach((one, position) => {
      for (const other of sorted.slice(position + 1)) {
        const key = one * actors + other;
        const known = shared.get(key);
        if (known) known.push(field);
        else shared.set(key, [field]);
      }
    });
  });
  const out = new Set(
    excluded.map(([one, other]) => {
      const [a, b] = pairOf(one, other);
      return a * actors + b;
    }),
  );
  const between = groupTies(question, grounds.live);
  const nobody: Met = { common: 0, adamicAdar: 0, broker: -1, strength: 0 };
  const keys = new Set([...met.keys(), ...matches.keys(), ...shared.keys(), ...grounds.faded.keys()]);
  const proposals: Proposal[] = [];
  for (const key of keys) {
    if (out.has(key) || grounds.last.has(key)) continue;
    const [a, b] = [Math.floor(key / actors), key % actors];
    const known = met.get(key) ?? nobody;
    const found = {
      a,
      b,
      common: known.common,
      adamicAdar: known.adamicAdar,
      broker: known.broker,
      gap: between(groups[a] ?? -1, groups[b] ?? -1),
      fields: shared.get(key) ?? [],
      match: matches.get(key) ?? null,
      faded: grounds.faded.get(key) ?? null,
    };
    proposals.push({ ...found, score: scoreOf(known, found) });
  }
  return proposals
    .sort((one, other) => other.score - one.score || one.a - other.a || one.b - other.b)
    .slice(0, most);
}
