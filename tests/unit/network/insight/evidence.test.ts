import fc from 'fast-check';
import { expect, it } from 'vitest';
import { derive } from '#app/network/derive.ts';
import { type EvidenceRows, noEvidence } from '#app/network/evidence/rows.ts';
import { insightsOf } from '#app/network/insight/compute.ts';
import { tiedEvidence, weightsOf } from '#app/network/insight/evidence.ts';
import { Snapshot } from '#app/network/insight/snapshot.ts';
import { whatIfOf } from '#app/network/insight/what-if.ts';
import { affiliation, meeting, project, relationship } from '../rows.ts';
import { actor, asOf, question } from './question.ts';

const ids = ['a', 'b', 'c', 'd', 'e'];
const someOf = fc.subarray(ids, { minLength: 2 });
const day = fc.integer({ min: 0, max: 1400 }).map((ago) => {
  const date = new Date(Date.parse(`${asOf}T00:00:00Z`) - ago * 86_400_000);
  return date.toISOString().slice(0, 10);
});

const anyRows: fc.Arbitrary<EvidenceRows> = fc
  .record({
    meetings: fc.array(fc.tuple(someOf, day), { maxLength: 6 }),
    relationships: fc.array(fc.tuple(someOf, day), { maxLength: 3 }),
    projects: fc.array(fc.tuple(someOf, day), { maxLength: 2 }),
    people: fc.array(fc.tuple(someOf, day), { maxLength: 3 }),
  })
  .map(({ meetings, relationships, projects, people }) => ({
    meetings: meetings.map(([present, on], at) => meeting(`m${at}`, on, present)),
    relationships: relationships.map(([[from = 'a', to = 'b'], since], at) =>
      relationship(`r${at}`, from, to, { since }),
    ),
    projects: projects.map(([partners, startsOn], at) => project(`p${at}`, partners, { startsOn })),
    affiliations: people.flatMap(([held, from], at) => held.map((id) => affiliation(`x${at}`, id, { from }))),
  }));

it('takes ties apart so that they add up to what derive gives, on both days', () => {
  fc.assert(
    fc.property(anyRows, day, (rows, since) => {
      const asked = {
        rows,
        actors: ids,
        level: 'organisation',
        asOf,
        since,
        halfLifeDays: 365,
        ahead: 90,
      } as const;
      const taken = tiedEvidence(asked);
      for (const [at, contributions] of [
        [asOf, taken.now],
        [since, taken.before],
      ] as const) {
        const ties = derive(rows, ids, { level: 'organisation', asOf: at, halfLifeDays: 365 });
        const whole = new Map(
          Array.from(ties.weight, (weight, tie) => [`${ties.a[tie]} ${ties.b[tie]}`, weight]),
        );
        for (const [tie, weight] of weightsOf(contributions, taken.a.length).entries()) {
          expect(weight).toBeCloseTo(whole.get(`${taken.a[tie]} ${taken.b[tie]}`) ?? 0, 9);
        }
        expect(whole.size).toBeLessThanOrEqual(taken.a.length);
      }
    }),
    { numRuns: 150 },
  );
});

const actors = ids.map((id, at) => actor(id, at < 3 ? '1' : '2'));

it('gives the same answer for the same question, whatever was dated or entered later', () => {
  fc.assert(
    fc.property(anyRows, (rows) => {
      const before = insightsOf(question(actors, rows));
      const later: EvidenceRows = {
        relationships: [...rows.relationships, relationship('later', 'a', 'e', { since: '2026-11-24' })],
        meetings: [...rows.meetings, meeting('later', '2026-11-24', ['a', 'e'])],
        projects: [...rows.projects, project('later', ['a', 'e'], { startsOn: '2027-01-01' })],
        affiliations: [...rows.affiliations, affiliation('x0', 'e', { from: '2027-01-01' })],
      };
      const everyone = [...actors, actor('later')];
      const inside = actors.map(({ id }) => id);
      expect(insightsOf(question(everyone, later, { inside }))).toEqual(before);
      const turned = {
        ...rows,
        meetings: rows.meetings.toReversed(),
        affiliations: rows.affiliations.toReversed(),
      };
      expect(insightsOf(question(actors.toReversed(), turned, { inside }))).toEqual(before);
    }),
    { numRuns: 40 },
  );
});

it('has nothing to say without ties, and does not fail', () => {
  const { insights, draws } = insightsOf(question(actors, noEvidence));
  expect(insights.map(({ kind }) => kind)).toEqual(['unreached']);
  expect(draws).toBe(0);
  expect(insightsOf(question([], noEvidence)).insights).toEqual([]);
});

it('says how sure it is by drawing the record anew', () => {
  // One meeting holds each tie: it is drawn from two in 1 − (1/2)² of the draws.
  const meetings = [meeting('m', asOf, ['a', 'b']), meeting('n', asOf, ['d', 'e'])];
  const { insights, draws } = insightsOf(question(actors, { meetings }));
  expect(draws).toBe(200);
  const fresh = insights.filter(({ kind }) => kind === 'new-tie');
  expect(fresh).toHaveLength(2);
  // Four standard deviations of 200 draws about 0.75.
  for (const { certainty } of fresh) expect(Math.abs((certainty.share ?? 0) - 0.75)).toBeLessThan(0.13);
  expect(fresh.map(({ certainty }) => certainty.word)).toEqual(['likely', 'likely']);
});

it('filters to the actors inside, with the weights that the whole gives', () => {
  const meetings = [meeting('m', asOf, ['a', 'b', 'c'])];
  const inside = ['a', 'b'];
  const [only] = insightsOf(question(actors, { meetings }, { inside })).insights.filter(
    ({ kind }) => kind === 'new-tie',
  );
  // A meeting of three gives each pair half, though one of the three is not looked at.
  expect(only?.figure.value).toBe(0.5);
});

it('lists the draws of large networks fewer', async () => {
  const { drawsFor } = await import('#app/network/insight/compute.ts');
  expect([drawsFor(0), drawsFor(3_000), drawsFor(15_000), drawsFor(1_000_000)]).toEqual([200, 200, 40, 40]);
});

it('what if: leaves out, joins, and changes nothing else', () => {
  const meetings = [meeting('m', asOf, ['a', 'b']), meeting('n', asOf, [{ contactId: 'x' }, 'c'])];
  const rows = { meetings, affiliations: [affiliation('x', 'b')] };
  const asked = question(actors, rows);
  const nothing = { withoutActor: null, withoutPerson: null, join: null };
  const same = whatIfOf({ question: asked, trial: nothing });
  expect(same.after).toEqual(same.before);
  expect([same.separated, same.gained, same.moved]).toEqual([[], [], []]);

  // a – b – c: without b nobody is left with a tie.
  const without = whatIfOf({ question: asked, trial: { ...nothing, withoutActor: 'b' } });
  expect(without.before).toMatchObject({ actors: 3, ties: 2, parts: 1, largest: 3 });
  expect(without.after).toMatchObject({ actors: 0, ties: 0, parts: 0, largest: 0 });
  expect(without.separated).toEqual(['a', 'c']);

  // x alone was there for b.
  const retired = whatIfOf({ question: asked, trial: { ...nothing, withoutPerson: 'x' } });
  expect(retired.after).toMatchObject({ actors: 2, ties: 1, parts: 1 });
  expect(retired.separated).toEqual(['c']);

  const joined = whatIfOf({ question: asked, trial: { ...nothing, join: ['c', 'd'] } });
  expect(joined.after).toMatchObject({ actors: 4, ties: 3, parts: 1, largest: 4 });
  expect(joined.gained).toEqual(['d']);
  // b stood between a and c; now between a and the other two, and c between d and the others.
  expect(joined.moved.map(({ id, before, after }) => [id, before.betweenness, after.betweenness])).toEqual([
    ['c', 0, 2],
    ['b', 1, 2],
  ]);
});

it('estimates bridging roles of a large network from drawn sources, close to the exact ones', () => {
  // A ring of rings: 40 hubs in a circle, each with 9 that know their two neighbours in it.
  const [a, b]: [number[], number[]] = [[], []];
  const tie = (x: number, y: number) => {
    a.push(x);
    b.push(y);
  };
  for (let hub = 0; hub < 40; hub += 1) {
    tie(hub * 10, ((hub + 1) % 40) * 10);
    for (let member = 0; member < 10; member += 1) tie(hub * 10 + member, hub * 10 + ((member + 1) % 10));
  }
  const homes = new Int32Array(400);
  const ground = { nodes: 400, a: Uint32Array.from(a), b: Uint32Array.from(b), counties: homes, homes };
  const weight = new Float64Array(a.length).fill(1);
  const exact = new Snapshot(ground, weight);
  const estimate = new Snapshot(ground, weight, { exactUpTo: 0, sources: 200 });
  expect([exact.exact, estimate.exact]).toEqual([true, false]);
  const hubs = Array.from({ length: 40 }, (_, hub) => hub * 10);
  const mean = (values: Float64Array) => hubs.reduce((sum, hub) => sum + (values[hub] ?? 0), 0) / 40;
  expect(Math.abs(mean(estimate.betweenness) / mean(exact.betweenness) - 1)).toBeLessThan(0.1);
  // The forty first are the forty hubs, by either.
  for (const { rank } of [exact, estimate]) expect(Math.max(...hubs.map((hub) => rank[hub] ?? 0))).toBe(40);
});
