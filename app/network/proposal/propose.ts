import { buildCsr, type Csr } from '#app/graph/csr.ts';
import type { Ties } from '../ties.ts';
import { TwoSteps } from './two-steps.ts';
import { fadedAfter, fadedBelow, mostMembers, reasonWeights } from './weights.ts';

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
  /** Day of the last trace of each tie end, beside `live.neighbours`. */
  readonly days: Int32Array;
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
  const live = buildCsr(actors, a, b, weight);
  const days = new Int32Array(live.neighbours.length);
  for (let node = 0; node < actors; node += 1) {
    for (let place = live.offsets[node] ?? 0; place < (live.offsets[node + 1] ?? 0); place += 1) {
      const [one, other] = pairOf(node, live.neighbours[place] ?? 0);
      days[place] = last.get(one * actors + other) ?? 0;
    }
  }
  return { live, days, faded };
}

const degreeOf = ({ offsets }: Csr, node: number) => (offsets[node + 1] ?? 0) - (offsets[node] ?? 0);

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
  const count = groups.reduce((most, group) => Math.max(most, group + 1), 0);
  const observed = new Map<number, number>();
  const ends = new Float64Array(count);
  const keyOf = (one: number, other: number) => Math.min(one, other) * count + Math.max(one, other);
  for (let node = 0; node < actors; node += 1) {
    const group = groups[node] ?? -1;
    if (group < 0) continue;
    ends[group] = (ends[group] ?? 0) + degreeOf(live, node);
    for (let place = live.offsets[node] ?? 0; place < (live.offsets[node + 1] ?? 0); place += 1) {
      const other = live.neighbours[place] ?? 0;
      const theirs = groups[other] ?? -1;
      if (theirs < 0 || other < node) continue;
      const key = keyOf(group, theirs);
      observed.set(key, (observed.get(key) ?? 0) + 1);
    }
  }
  return (one: number, other: number) => {
    if (one < 0 || other < 0 || one === other) return null;
    const expected = live.edges === 0 ? 0 : ((ends[one] ?? 0) * (ends[other] ?? 0)) / (2 * live.edges);
    return { observed: observed.get(keyOf(one, other)) ?? 0, expected };
  };
}

/** Fields of action that each pair has in common, by pair. */
function sharedFields({ actors, fields }: ProposalQuestion): Map<number, number[]> {
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
  return shared;
}

const saturated = (value: number) => value / (value + 1);

function scoreOf(strength: number, proposal: Omit<Proposal, 'score'>): number {
  const { gap, fields, match, faded } = proposal;
  return (
    reasonWeights.match * (match ? 1 : 0) +
    reasonWeights.gap * (gap ? Math.max(0, 1 - gap.observed / Math.max(1, gap.expected)) : 0) +
    reasonWeights.common * saturated(proposal.adamicAdar) +
    reasonWeights.broker * (proposal.broker < 0 ? 0 : saturated(strength)) +
    reasonWeights.field * saturated(fields.length) +
    reasonWeights.faded * (faded === null ? 0 : 1)
  );
}

/** The best so far, in order; among equals those whose actors come first. */
class Best {
  readonly list: Proposal[] = [];
  readonly #most: number;

  constructor(most: number) {
    this.#most = most;
  }

  offer(found: Proposal): void {
    const { list } = this;
    const after = (one: Proposal) => found.score - one.score || one.a - found.a || one.b - found.b;
    const last = list.at(-1);
    if (list.length >= this.#most && (!last || after(last) <= 0)) return;
    let place = list.length;
    while (place > 0 && after(list[place - 1] ?? found) > 0) place -= 1;
    list.splice(place, 0, found);
    if (list.length > this.#most) list.pop();
  }
}

/**
 * Pairs without a live tie that should know each other, the best first; among
 * equals those whose actors come first. Looked at are pairs with a common
 * acquaintance, a common field of action, an offer that meets a need, or a tie
 * that has faded: never all pairs. A gap alone makes no proposal, for it is
 * between groups and says nothing of these two.
 *
 * Actor by actor, whoever is two steps away is added up in arrays of one entry
 * an actor, and of what is found only the best is kept: pairs two steps apart
 * are many times the ties, and a map of them all took five times as long.
 */
export function propose(question: ProposalQuestion): Proposal[] {
  const { actors, groups, excluded, most } = question;
  const { live, days, faded } = groundsOf(question);
  const matches = matchesOf(question);
  const shared = sharedFields(question);
  const between = groupTies(question, live);
  const out = new Set(excluded.map(([one, other]) => Math.min(one, other) * actors + Math.max(one, other)));
  const beside = Map.groupBy(new Set([...matches.keys(), ...shared.keys(), ...faded.keys()]), (key) =>
    Math.floor(key / actors),
  );
  const walk = new TwoSteps(live, days, question.today);
  const best = new Best(most);
  const none: readonly number[] = [];
  for (let a = 0; a < actors; a += 1) {
    walk.from(
      a,
      (beside.get(a) ?? none).map((key) => key % actors),
    );
    for (const b of walk.found) {
      const key = a * actors + b;
      if (walk.tied(b) || out.has(key)) continue;
      const found = {
        a,
        b,
        common: walk.common[b] ?? 0,
        adamicAdar: walk.adamicAdar[b] ?? 0,
        broker: walk.broker[b] ?? -1,
        gap: between(groups[a] ?? -1, groups[b] ?? -1),
        fields: shared.get(key) ?? none,
        match: matches.get(key) ?? null,
        faded: faded.get(key) ?? null,
      };
      best.offer({ ...found, score: scoreOf(walk.strength[b] ?? 0, found) });
    }
  }
  return best.list;
}
