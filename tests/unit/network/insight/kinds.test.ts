import { describe, expect, it } from 'vitest';
import { chanceOfAtMost, corrected } from '#app/network/insight/gap.ts';
import { affiliation, meeting, relationship } from '../rows.ts';
import { actor, asOf, found, values } from './question.ts';

/** Meetings of two: `pairs('ab', 'bc')`, all on one day. */
const pairs = (day: string, ...list: string[]) =>
  list.map((pair, place) => meeting(`m${place}-${pair}`, day, [...pair]));
const letters = (text: string) => [...text].map((id) => actor(id));

describe('broker', () => {
  it('is who stands between most pairs, in the role most frequent between the counties', () => {
    // b stands between a, c and d: three pairs. a is at home where b is, c and d are in two others.
    const actors = [actor('a', '1'), actor('b', '1'), actor('c', '2'), actor('d', '3')];
    const [first, ...others] = found('broker', actors, { meetings: pairs(asOf, 'ab', 'bc', 'bd') });
    expect(others).toEqual([]);
    // a–c and a–d lead from home to elsewhere, c–d from one other county to another.
    expect(first && values(first)).toEqual({ actor: 'b', pairs: 3, role: 'gatekeeper', times: 2 });
    expect(first?.certainty).toMatchObject({ by: 'rank', low: 1 });
  });

  it('counts those of no county as a group of their own', () => {
    const actors = [actor('a', null), actor('b', '1'), actor('c', '2')];
    const [first] = found('broker', actors, { meetings: pairs(asOf, 'ab', 'bc') });
    expect(first && values(first)).toMatchObject({ role: 'liaison', times: 1 });
  });
});

describe('cut', () => {
  it('names whom the smaller parts would lose, and not the largest', () => {
    // a–b–c–d–b is a ring with a; e and f hang on d.
    const meetings = pairs(asOf, 'ab', 'bc', 'ca', 'cd', 'de', 'df');
    const cuts = found('cut', letters('abcdef'), { meetings });
    expect(cuts.map((one) => [one.key, one.figure.value])).toEqual([
      ['c', 2],
      ['d', 2],
    ]);
    // Without d three parts are left: {a, b, c}, {e}, {f}. Without c: {a, b} and {d, e, f}; the larger one is the rest.
    expect(cuts.map(values).map(({ apart }) => apart)).toEqual([
      ['a', 'b'],
      ['e', 'f'],
    ]);
  });
});

describe('person', () => {
  const actors = letters('abcd');
  const affiliations = [affiliation('x', 'a'), affiliation('y', 'a'), affiliation('z', 'b')];

  it('carries the ties of which every piece of evidence needs them', () => {
    const people = found('person', actors, {
      affiliations,
      meetings: [
        // For a only x was there; for b only z.
        meeting('m1', asOf, [{ contactId: 'x' }, { contactId: 'z' }]),
        // With c both x and y: without x there would still be y.
        meeting('m2', asOf, [{ contactId: 'x' }, { contactId: 'y' }, 'c']),
        meeting('m3', asOf, [{ contactId: 'x', organisationId: 'a' }, 'd']),
      ],
    });
    expect(people.map((one) => [one.key, values(one).count, values(one).apart])).toEqual([
      // Without x a–b and a–d end, and of {a, b, c, d} only a–c is left.
      ['x', 2, ['b', 'd']],
      ['z', 1, ['b']],
    ]);
  });

  it('is not needed where the tie has evidence of another kind', () => {
    const people = found('person', actors, {
      affiliations,
      meetings: [meeting('m1', asOf, [{ contactId: 'x' }, { contactId: 'z' }])],
      relationships: [relationship('r', 'a', 'b')],
    });
    expect(people).toEqual([]);
  });

  it('whom the viewer does not see is nobody', () => {
    const people = found('person', actors, {
      meetings: [meeting('m1', asOf, [{ contactId: 'hidden', organisationId: 'a' }, 'b'])],
    });
    expect(people).toEqual([]);
  });
});

describe('group', () => {
  it('shares what most have and others have not', () => {
    const actors = [
      ...'abcd'.split('').map((id) => actor(id, '1', 'EDUCATION')),
      ...'wxyz'.split('').map((id) => actor(id, '2', 'BUSINESS')),
    ];
    const meetings = [
      ...pairs(asOf, 'ab', 'ac', 'ad', 'bc', 'bd', 'cd'),
      ...pairs(asOf, 'wx', 'wy', 'wz', 'xy', 'xz', 'yz'),
    ];
    const groups = found(
      'group',
      actors,
      { meetings },
      { fields: meetings.slice(0, 6).map(({ id }) => [id, 'f']) },
    );
    expect(groups.map((one) => values(one).traits)).toEqual([
      [
        { of: 'county', key: '1', share: 1 },
        { of: 'sector', key: 'EDUCATION', share: 1 },
        { of: 'field', key: 'f', share: 1 },
      ],
      [
        { of: 'county', key: '2', share: 1 },
        { of: 'sector', key: 'BUSINESS', share: 1 },
      ],
    ]);
  });
});

describe('gap', () => {
  it('is a pair with fewer ties than the configuration model lets expect', () => {
    // Two complete groups of five: 20 ties, 20 ends each, none between.
    const complete = (text: string) =>
      [...text].flatMap((a, at) => [...text.slice(at + 1)].map((b) => a + b));
    const actors = [...[...'abcde'].map((id) => actor(id, '1')), ...[...'vwxyz'].map((id) => actor(id, '2'))];
    const [only, ...others] = found('gap', actors, {
      meetings: pairs(asOf, ...complete('abcde'), ...complete('vwxyz')),
    });
    expect(others).toEqual([]);
    // 20 · 20 / (2 · 20 − 1) = 10.26; the one pair looked at: e^−10.26.
    expect(only && values(only)).toMatchObject({ observed: 0, expected: 400 / 39 });
    expect(only?.certainty).toMatchObject({ word: 'sure', by: 'test', p: Math.exp(-400 / 39) });
  });

  it('tests by Poisson from below', () => {
    // e^−2 (1 + 2 + 2)
    expect(chanceOfAtMost(2, 2)).toBeCloseTo(5 * Math.exp(-2), 12);
    expect(chanceOfAtMost(0, 0)).toBe(1);
  });

  it('corrects as Benjamini and Hochberg do', () => {
    // Their rule by hand: p · n ÷ rank, and none greater than that of a greater p.
    expect(corrected([0.01, 0.04, 0.03, 0.5])).toEqual([0.04, (0.04 * 4) / 3, (0.04 * 4) / 3, 0.5]);
    expect(corrected([])).toEqual([]);
  });
});

describe('quiet', () => {
  it('is who used to come and no longer does, by their own habit', () => {
    // Every 30 days four times, then 300 days of silence: e^(−300/30).
    const days = ['2025-10-29', '2025-11-28', '2025-12-28', '2026-01-27'];
    const meetings = days.map((day, place) => meeting(`m${place}`, day, ['a', 'b']));
    const [a, b] = found('quiet', letters('abc'), { meetings });
    expect(a && values(a)).toEqual({ actor: 'a', last: '2026-01-27', silent: 300, meetings: 4, every: 30 });
    expect(a?.certainty.p).toBeCloseTo(Math.exp(-10), 12);
    expect(b?.key).toBe('b');
    // Who comes once a year has not gone quiet after ten months, nor has who came three times.
    const seldom = ['2023-01-27', '2024-01-27', '2025-01-27', '2026-01-27'];
    expect(
      found('quiet', letters('ab'), { meetings: seldom.map((day) => meeting(day, day, ['a', 'b'])) }),
    ).toEqual([]);
    expect(found('quiet', letters('ab'), { meetings: meetings.slice(1) })).toEqual([]);
  });
});

describe('fading', () => {
  it('weighs enough today and will not in ninety days', () => {
    // 700 days: 2^(−700/365) = 0.265; in ninety days 0.223. A declared tie does not age.
    const meetings = [meeting('m', '2024-12-23', ['a', 'b']), meeting('n', '2026-11-01', ['b', 'c'])];
    const relationships = [relationship('r', 'c', 'd', { strength: 1 })];
    const [only, ...others] = found('fading', letters('abcd'), { meetings, relationships });
    expect(others).toEqual([]);
    expect(only?.key).toBe('a b');
    expect(only && values(only)).toMatchObject({
      now: 2 ** (-700 / 365),
      soon: 2 ** (-790 / 365),
      pieces: 1,
    });
  });

  it('ages what ends within these days from its end', () => {
    // Strength 1 until in ten days: 80 days later 2^(−80/365) = 0.859, which is no fading.
    const relationships = [relationship('r', 'a', 'b', { strength: 1, until: '2026-12-03' })];
    expect(found('fading', letters('ab'), { relationships })).toEqual([]);
  });
});

describe('newcomer', () => {
  it('came within a year and knows one other only', () => {
    const meetings = [...pairs('2024-01-10', 'ab'), ...pairs('2026-06-01', 'bc', 'ad', 'bd')];
    const newcomers = found('newcomer', letters('abcde'), { meetings });
    // c is new with one tie; d with two; a has been there for long; e has none.
    expect(newcomers.map((one) => [one.key, values(one).other, values(one).since])).toEqual([
      ['c', 'b', '2026-06-01'],
    ]);
    const [all] = found('unreached', letters('abcde'), { meetings });
    expect(all && values(all)).toEqual({ count: 1, all: 5, share: 0.2 });
  });
});

describe('change', () => {
  const meetings = [
    // 0.35 on the day compared with, 0.17 now.
    meeting('lost', '2024-05-23', ['a', 'b']),
    meeting('new', '2026-11-23', ['c', 'd']),
    meeting('old', '2025-11-23', ['e', 'f']),
    meeting('more', '2026-11-23', ['e', 'f']),
    meeting('less', '2025-11-23', ['g', 'h']),
  ];
  const actors = letters('abcdefgh');

  it('tells new, lost, stronger and weaker ties apart', () => {
    const keys = (kind: string) => found(kind, actors, { meetings }).map(({ key }) => key);
    expect(keys('new-tie')).toEqual(['c d']);
    expect(keys('lost-tie')).toEqual(['a b']);
    // From 1 to 0.5 + 1.
    expect(keys('stronger-tie')).toEqual(['e f']);
    expect(keys('weaker-tie')).toEqual(['g h']);
    const [balance] = found('balance', actors, { meetings });
    expect(balance && values(balance)).toMatchObject({ fresh: 1, lost: 1, stronger: 1, weaker: 1 });
  });

  it('measures how the counties work together, and how that has moved', () => {
    const four = [actor('a', '1'), actor('b', '1'), actor('c', '2'), actor('d', '2')];
    const rows = {
      meetings: [
        ...pairs('2025-11-23', 'ab', 'cd').map((one) => ({ ...one, id: `old-${one.id}` })),
        ...pairs(asOf, 'ab', 'cd', 'ac'),
      ],
    };
    const [index] = found('cooperation', four, rows);
    // Then nothing across: 0. Now 1 of 4 of the weight across, each county half of all ends: (1/4) ÷ (1/2).
    expect(index?.sentence).toBe('up');
    expect(index && values(index)).toMatchObject({ now: 0.5, was: 0 });
  });

  it('finds who has become a bridge', () => {
    const rest = pairs('2025-06-01', 'ab', 'bc');
    const [only, ...others] = found('new-broker', letters('abcde'), {
      meetings: [...rest, ...pairs(asOf, 'cd', 'de').map((one) => ({ ...one, id: `n${one.id}` }))],
    });
    // c had nobody to stand between before, and d was not there.
    expect([only?.key, ...others.map(({ key }) => key)].sort()).toEqual(['c', 'd']);
    expect(only?.sentence).toBe('fresh');
  });
});
