import { describe, expect, it } from 'vitest';
import { insightsOf } from '#app/network/insight/compute.ts';
import type { Insight, Part } from '#app/network/insight/insight.ts';
import { north } from '../../../scripts/seed/actors.ts';
import { demoRows } from '../../../scripts/seed/rows.ts';
import { evidenceOf } from './network-of.ts';

/**
 * The story of the demo, worked out again from the meetings, relationships,
 * projects and functions behind it, as somebody with paper and patience would:
 * nothing here calls the engine, `derive` or the insights' own functions.
 */
const asOf = '2026-11-23';
const since = '2025-11-23';
const rows = demoRows(asOf);
const all = evidenceOf(rows);
const inNorth = new Set(
  rows.organisationRegions.filter(({ regionKey }) => regionKey === north).map((row) => row.organisationId),
);
const organisations = rows.organisations.filter(({ id }) => inNorth.has(id));
const northern = new Set(rows.meetings.filter(({ regionKey }) => regionKey === north).map(({ id }) => id));
const evidence = { ...all, meetings: all.meetings.filter(({ id }) => northern.has(id)) };
const fields = rows.meetingFields.map((row) => [row.meetingId, row.fieldOfActionId] as const);
const ids = organisations.map(({ id }) => id);
const answer = insightsOf({
  level: 'organisation',
  asOf,
  since,
  halfLifeDays: 365,
  rows: evidence,
  actors: organisations.map(({ id, sector, countyKey }) => ({ id, sector, countyKey: countyKey ?? null })),
  inside: ids,
  fields,
  seed: 1,
});

const named = (name: string) => organisations.find((one) => one.name === name)?.id ?? '';
const countyOf = new Map(organisations.map(({ id, countyKey }) => [id, countyKey ?? 'none']));
const of = (kind: string) => answer.insights.filter((insight) => insight.kind === kind);
const first = (kind: string): Insight => {
  const [insight] = of(kind);
  if (!insight) throw new Error(`The demo has nothing to say of ${kind}.`);
  return insight;
};
const part = <Is extends Part['is']>(insight: Insight, name: string, is: Is) => {
  const found = insight.parts[name];
  if (found?.is !== is) throw new Error(`${insight.kind} has no ${name}.`);
  return found as Extract<Part, { is: Is }>;
};
const count = (insight: Insight, name: string) => part(insight, name, 'number').value;

const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;
const pairOf = (a: string, b: string) => (a < b ? `${a} ${b}` : `${b} ${a}`);

interface Piece {
  readonly id: string;
  readonly present: readonly string[];
  readonly weight: number;
  readonly start: number;
  readonly end: number;
  readonly share: boolean;
}

const forever = Number.POSITIVE_INFINITY;
const spanOf = (from: string | null, to: string | null) => ({
  start: from ? day(from) : -forever,
  end: to ? day(to) : forever,
});

/** Each piece of evidence with who is in it. In the demo every attendance names its organisation. */
function pieces(without: string | null = null): Piece[] {
  const strengths: Record<string, number> = { CALL: 0.5, EMAIL: 0.25 };
  const meetings = evidence.meetings
    .filter(({ status }) => status === 'TOOK_PLACE')
    .map(({ id, kind, day: on, attendances }): Piece => {
      const there = attendances.filter(
        ({ status, contactId }) => status === 'ATTENDED' && (contactId === null || contactId !== without),
      );
      const present = [...new Set(there.flatMap((one) => one.organisationId ?? []))];
      return { id, present, weight: strengths[kind] ?? 1, start: day(on), end: day(on), share: true };
    });
  const declared = evidence.relationships
    .filter(({ status, from, to }) => status !== 'DISPUTED' && from.organisationId && to.organisationId)
    .map(({ id, from, to, strength, since: begin, until }): Piece => {
      const present = [from.organisationId ?? '', to.organisationId ?? ''];
      return { id, present, weight: strength, ...spanOf(begin, until), share: false };
    });
  return [...meetings, ...declared];
}

/** Pairs tied by meetings and by relationships between organisations, with their weight on a day. */
function weights(on: number, found: readonly Piece[] = pieces()): Map<string, number> {
  const ties = new Map<string, number>();
  for (const { present, weight, start, end, share } of found) {
    const seen = present.filter((id) => inNorth.has(id));
    if (start > on || seen.length < 2) continue;
    const each = (weight / (share ? seen.length - 1 : 1)) * (end >= on ? 1 : 2 ** ((end - on) / 365));
    seen.forEach((a, at) => {
      for (const b of seen.slice(at + 1)) ties.set(pairOf(a, b), (ties.get(pairOf(a, b)) ?? 0) + each);
    });
  }
  return ties;
}

/** Running projects and people with two functions tie too: both by hand, for whom is tied, not how strongly. */
function otherPairs(without: string | null = null): string[] {
  const pairs: string[] = [];
  const add = (list: ReadonlyArray<{ id: string; start: number; end: number }>) => {
    list.forEach((a, at) => {
      for (const b of list.slice(at + 1)) {
        const start = Math.max(a.start, b.start);
        if (a.id !== b.id && start <= Math.min(a.end, b.end) && start <= day(asOf))
          pairs.push(pairOf(a.id, b.id));
      }
    });
  };
  for (const { status, startsOn, endsOn, participants } of evidence.projects) {
    if (!['APPROVED', 'RUNNING', 'DONE'].includes(status)) continue;
    const span = spanOf(startsOn, endsOn);
    add(
      participants
        .filter(({ organisationId }) => inNorth.has(organisationId))
        .map(({ organisationId, from, to }) => {
          const own = spanOf(from, to);
          const [start, end] = [Math.max(own.start, span.start), Math.min(own.end, span.end)];
          return { id: organisationId, start, end };
        })
        .filter(({ start, end }) => start <= end),
    );
  }
  const held = Map.groupBy(evidence.affiliations, ({ contactId }) => contactId);
  for (const [contactId, functions] of held) {
    if (contactId === without) continue;
    add(
      functions
        .filter(({ organisationId }) => inNorth.has(organisationId))
        .map(({ organisationId, from, to }) => ({ id: organisationId, ...spanOf(from, to) })),
    );
  }
  // Two of the relationships are between people: they stand for their organisations.
  for (const { from, to, status, since: begin, until } of evidence.relationships) {
    if (!from.contactId || !to.contactId || status === 'DISPUTED') continue;
    if (from.contactId === without || to.contactId === without) continue;
    const homes = [from.contactId, to.contactId].map((id) =>
      evidence.affiliations.filter(({ contactId, primary }) => contactId === id && primary),
    );
    for (const one of homes[0] ?? []) {
      for (const other of homes[1] ?? []) {
        const spans = [spanOf(one.from, one.to), spanOf(other.from, other.to), spanOf(begin, until)];
        const start = Math.max(...spans.map((span) => span.start));
        const end = Math.min(...spans.map((span) => span.end));
        const [a, b] = [one.organisationId, other.organisationId];
        if (a !== b && start <= end && start <= day(asOf) && inNorth.has(a) && inNorth.has(b))
          pairs.push(pairOf(a, b));
      }
    }
  }
  return pairs;
}

function neighbours(pairs: Iterable<string>): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const pair of pairs) {
    const [a = '', b = ''] = pair.split(' ');
    found.set(a, (found.get(a) ?? new Set()).add(b));
    found.set(b, (found.get(b) ?? new Set()).add(a));
  }
  return found;
}

const tied = [...new Set([...weights(day(asOf)).keys(), ...otherPairs()])];
const near = neighbours(tied);

function reachable(graph: ReadonlyMap<string, ReadonlySet<string>>, from: string, without = ''): Set<string> {
  const seen = new Set([from]);
  for (const one of seen) for (const next of graph.get(one) ?? []) if (next !== without) seen.add(next);
  return seen;
}

const waysFrom = new Map([...near.keys()].map((start) => [start, countedFrom(start)]));

function countedFrom(start: string) {
  const [far, ways] = [new Map([[start, 0]]), new Map([[start, 1]])];
  for (const one of far.keys()) {
    for (const next of near.get(one) ?? []) {
      if (!far.has(next)) far.set(next, (far.get(one) ?? 0) + 1);
      if (far.get(next) === (far.get(one) ?? 0) + 1)
        ways.set(next, (ways.get(next) ?? 0) + (ways.get(one) ?? 0));
    }
  }
  return { far, ways };
}

/** On how many shortest ways between two others somebody stands, counted way by way. */
function waysThrough(middle: string): number {
  let sum = 0;
  const others = [...near.keys()].filter((id) => id !== middle);
  others.forEach((a, at) => {
    const one = waysFrom.get(a);
    for (const b of others.slice(at + 1)) {
      const rest = waysFrom.get(b);
      const whole = one?.far.get(b);
      if (
        !one ||
        !rest ||
        whole === undefined ||
        (one.far.get(middle) ?? forever) + (rest.far.get(middle) ?? forever) !== whole
      )
        continue;
      sum += ((one.ways.get(middle) ?? 0) * (rest.ways.get(middle) ?? 0)) / (one.ways.get(b) ?? 1);
    }
  });
  return sum;
}

describe('what the demo region has to say, worked out again from its evidence', () => {
  it('speaks of at least eight kinds', () => {
    expect(new Set(answer.insights.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(14);
    expect(answer.ties).toBe(tied.length);
    expect(answer.actors).toBe(near.size);
  });

  it('1 who holds it together, and in which role', () => {
    const best = first('broker');
    const ranking = [...near.keys()].map((id) => [id, waysThrough(id)] as const).sort((x, y) => y[1] - x[1]);
    expect(ranking[0]?.[0]).toBe(best.key);
    expect(best.figure.value).toBeCloseTo(ranking[0]?.[1] ?? 0, 6);
    const own = countyOf.get(best.key);
    const times: Record<string, number> = {};
    const around = [...(near.get(best.key) ?? [])];
    around.forEach((a, at) => {
      for (const b of around.slice(at + 1)) {
        if (near.get(a)?.has(b)) continue;
        const [one, other] = [countyOf.get(a), countyOf.get(b)];
        const role =
          one === other
            ? one === own
              ? 'coordinator'
              : 'consultant'
            : one === own || other === own
              ? 'gatekeeper'
              : 'liaison';
        times[role] = (times[role] ?? 0) + 1;
      }
    });
    const [most] = Object.entries(times).sort((x, y) => y[1] - x[1]);
    expect([part(best, 'role', 'role').role, count(best, 'times')]).toEqual(most);
  });

  it('2 without whom others have no way to the rest', () => {
    const best = first('cut');
    const left = [...near.keys()].filter((id) => id !== best.key);
    const parts = new Set(left.map((id) => [...reachable(near, id, best.key)].sort().join()));
    const sizes = [...parts].map((one) => one.split(',').length).sort((x, y) => y - x);
    expect(best.figure.value).toBe(sizes.slice(1).reduce((sum, size) => sum + size, 0));
  });

  it('3 what would end if one person retired', () => {
    const best = first('person');
    const person = best.key;
    const left = new Set([...weights(day(asOf), pieces(person)).keys(), ...otherPairs(person)]);
    const gone = tied.filter((pair) => !left.has(pair));
    expect(count(best, 'count')).toBe(gone.length);
    const after = neighbours(left);
    const [hub = ''] = [...after].sort(([, one], [, other]) => other.size - one.size)[0] ?? [];
    const still = reachable(after, hub);
    const before = reachable(near, hub);
    expect(count(best, 'separated')).toBe([...before].filter((id) => !still.has(id)).length);
  });

  it('4 what a group shares', () => {
    const group = first('group');
    const county = part(group, 'traits', 'traits').traits.find(({ of: what }) => what === 'county');
    // Most of them are of one county, which is not more than a half of all.
    const share = [...near.keys()].filter((id) => countyOf.get(id) === county?.key).length / near.size;
    expect(county?.share).toBeGreaterThan(1.2 * share);
    expect(group.evidence.every((one) => one.at === 'actor' && near.has(one.id))).toBe(true);
  });

  it('5 between whom there is a gap', () => {
    const gap = first('gap');
    const members = (name: string) => {
      const { county, sector } = part(gap, name, 'place');
      return organisations
        .filter((one) => one.countyKey === county && one.sector === sector)
        .map(({ id }) => id);
    };
    const [one, other] = [members('one'), members('other')];
    const ends = (list: string[]) => list.reduce((sum, id) => sum + (near.get(id)?.size ?? 0), 0);
    const across = tied.filter((pair) => {
      const [a = '', b = ''] = pair.split(' ');
      return (one.includes(a) && other.includes(b)) || (one.includes(b) && other.includes(a));
    });
    expect(count(gap, 'observed')).toBe(across.length);
    expect(count(gap, 'expected')).toBeCloseTo((ends(one) * ends(other)) / (2 * tied.length - 1), 9);
    expect(count(gap, 'expected')).toBeGreaterThan(10);
  });

  it('6 who has gone quiet', () => {
    const quiet = first('quiet');
    expect(quiet.key).toBe(named('Landesentwicklungsgesellschaft Thüringen mbH'));
    const days = [
      ...new Set(
        pieces()
          .filter(({ share, present }) => share && present.includes(quiet.key))
          .map(({ start }) => start),
      ),
    ].sort((x, y) => x - y);
    const [begin = 0, last = 0] = [days[0], days.at(-1)];
    expect(count(quiet, 'silent')).toBe(day(asOf) - last);
    expect(count(quiet, 'meetings')).toBe(days.length);
    expect(quiet.certainty.p).toBeCloseTo(
      Math.exp((-(day(asOf) - last) * (days.length - 1)) / (last - begin)),
      9,
    );
  });

  it('7 which ties are about to fade', () => {
    expect(of('fading').length).toBeGreaterThan(0);
    for (const tie of of('fading')) {
      const only = pieces().filter(({ present }) => tie.key.split(' ').every((id) => present.includes(id)));
      expect(count(tie, 'pieces')).toBeGreaterThanOrEqual(only.length);
      if (count(tie, 'pieces') !== only.length) continue;
      expect(count(tie, 'now')).toBeCloseTo(
        weights(day(asOf), only).get(pairOf(...(tie.key.split(' ') as [string, string]))) ?? 0,
        9,
      );
      expect(count(tie, 'now')).toBeGreaterThanOrEqual(0.25);
      expect(count(tie, 'soon')).toBeLessThan(0.25);
    }
  });

  it('8 who is new and still alone', () => {
    const newcomer = first('newcomer');
    expect(near.get(newcomer.key)?.size).toBe(1);
    const [only] = pieces().filter(
      ({ present, start }) => present.includes(newcomer.key) && start <= day(asOf),
    );
    expect(part(newcomer, 'since', 'day').day).toBe(
      new Date((only?.start ?? 0) * 86_400_000).toISOString().slice(0, 10),
    );
  });

  it('9 how many are not reached yet', () => {
    expect(count(first('unreached'), 'count')).toBe(ids.filter((id) => !near.has(id)).length);
  });

  it('10 which ties are new', () => {
    const fresh = of('new-tie').filter(
      ({ key }) => !otherPairs().includes(pairOf(...(key.split(' ') as [string, string]))),
    );
    expect(fresh.length).toBeGreaterThan(2);
    const [was, is] = [weights(day(since)), weights(day(asOf))];
    for (const tie of fresh) {
      const pair = pairOf(...(tie.key.split(' ') as [string, string]));
      expect(was.get(pair) ?? 0).toBeLessThan(0.25);
      expect(tie.figure.value).toBeCloseTo((is.get(pair) ?? 0) - (was.get(pair) ?? 0), 9);
    }
  });

  it('11 who has become a bridge, and 12 that the counties work together more', () => {
    expect(of('new-broker').map(({ key }) => key)).toContain(named('Südharzer Tourismusverband e.V.'));
    expect(first('cooperation').sentence).toBe('up');
  });
});
