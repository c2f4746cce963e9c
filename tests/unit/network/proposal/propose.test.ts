import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ProposalQuestion, propose } from '#app/network/proposal/propose.ts';
import { fadedBelow, reasonWeights } from '#app/network/proposal/weights.ts';

type Tie = readonly [a: number, b: number, weight: number, last?: number];

const today = 20_000;

function question(actors: number, ties: readonly Tie[], more: Partial<ProposalQuestion> = {}) {
  return {
    actors,
    ties: {
      a: Uint32Array.from(ties, ([a]) => a),
      b: Uint32Array.from(ties, ([, b]) => b),
      weight: Float64Array.from(ties, ([, , weight]) => weight),
      last: Int32Array.from(ties, ([, , , last = today]) => last),
    },
    groups: new Int32Array(actors).fill(-1),
    fields: [],
    listings: [],
    excluded: [],
    today,
    most: 100,
    ...more,
  } satisfies ProposalQuestion;
}

const pairs = (asked: ProposalQuestion) => propose(asked).map(({ a, b }) => [a, b]);

describe('proposals', () => {
  it('are those who share an acquaintance, with 1 / ln of its ties for each (Adamic and Adar)', () => {
    const [first] = propose(
      question(4, [
        [0, 2, 1],
        [1, 2, 1],
        [0, 3, 1],
        [1, 3, 1],
        [2, 3, 1],
      ]),
    );
    expect(first).toMatchObject({ a: 0, b: 1, common: 2 });
    expect(first?.adamicAdar).toBeCloseTo(2 / Math.log(3), 12);
  });

  it('name as broker who knows both best and lately, and nobody whose ties are weak or old', () => {
    const ties: Tie[] = [
      [0, 2, 3],
      [1, 2, 2],
      [0, 3, 9],
      [1, 3, 0.6],
    ];
    const brokerOf = (asked: ProposalQuestion) =>
      propose(asked).find(({ a, b }) => a === 0 && b === 1)?.broker;
    expect(brokerOf(question(4, ties))).toBe(2);
    const old: Tie[] = ties.map(([a, b, weight]) => [a, b, weight, today - 400]);
    expect(brokerOf(question(4, old))).toBe(-1);
    expect(
      brokerOf(
        question(3, [
          [0, 2, 0.3],
          [1, 2, 9],
        ]),
      ),
    ).toBe(-1);
  });

  it('leave out who is tied, but not whose tie has faded, and say when it was', () => {
    expect(pairs(question(2, [[0, 1, fadedBelow]]))).toEqual([]);
    const [faded] = propose(question(2, [[0, 1, fadedBelow / 2, 19_000]]));
    expect(faded).toMatchObject({ a: 0, b: 1, faded: 19_000, score: reasonWeights.faded });
    // Lately, but among many: no tie yet, and none that has faded.
    expect(pairs(question(2, [[0, 1, fadedBelow / 2, today - 10]]))).toEqual([]);
  });

  it('leave out who is introduced already or set aside, whichever of them is named first', () => {
    const ties: Tie[] = [
      [0, 2, 1],
      [1, 2, 1],
    ];
    expect(pairs(question(3, ties))).toEqual([[0, 1]]);
    expect(pairs(question(3, ties, { excluded: [[1, 0]] }))).toEqual([]);
  });

  it('bring an offer and a need of one kind together that have a word in common, and no others', () => {
    const offer = { direction: 'OFFER', kind: 'ROOM', words: ['werkstatt'] } as const;
    const need = { ...offer, direction: 'NEED' } as const;
    const listings = [
      { ...offer, actor: 0 },
      { ...need, actor: 1 },
    ];
    const [found] = propose(question(2, [], { listings }));
    expect(found).toMatchObject({ match: { offer: 0, need: 1 }, score: reasonWeights.match });
    for (const other of [
      { ...need, kind: 'SERVICE', actor: 1 },
      { ...need, words: ['hoersaal'], actor: 1 },
      { ...offer, actor: 1 },
      { ...need, actor: 0 },
    ]) {
      expect(pairs(question(2, [], { listings: [{ ...offer, actor: 0 }, other] }))).toEqual([]);
    }
  });

  it('count ties between groups beside what chance would make', () => {
    // Two triangles and one tie between them: 7 ties, each group has 7 of their 14 ends.
    const ties: Tie[] = [
      [0, 1, 1],
      [0, 2, 1],
      [1, 2, 1],
      [3, 4, 1],
      [3, 5, 1],
      [4, 5, 1],
      [2, 3, 1],
    ];
    const groups = Int32Array.of(0, 0, 0, 1, 1, 1);
    const found = propose(question(6, ties, { groups }));
    expect(found[0]?.gap).toEqual({ observed: 1, expected: (7 * 7) / 14 });
    const within = propose(question(6, ties)).every(({ gap }) => gap === null);
    expect(within).toBe(true);
  });

  it('are the same pairs with the same scores however the actors are numbered', () => {
    const tie = fc.tuple(fc.nat(11), fc.nat(11), fc.double({ min: 0.3, max: 5, noNaN: true }));
    fc.assert(
      fc.property(fc.array(tie, { maxLength: 30 }), (found) => {
        const seen = new Map(
          found
            .filter(([a, b]) => a !== b)
            .map(([a, b, weight]) => [[a, b].sort().join(), [a, b, weight] as const]),
        );
        const ties = [...seen.values()];
        const turned = ties.map(([a, b, weight]) => [11 - a, 11 - b, weight] as const);
        const groups = Int32Array.from({ length: 12 }, (_, node) => node % 3);
        const keyed = (list: ReturnType<typeof propose>, number: (node: number) => number) =>
          list
            .map(({ a, b, score }) => `${[number(a), number(b)].sort((x, y) => x - y)} ${score.toFixed(9)}`)
            .sort();
        const one = propose(question(12, ties, { groups }));
        const other = propose(question(12, turned, { groups: groups.toReversed() }));
        expect(keyed(other, (node) => 11 - node)).toEqual(keyed(one, (node) => node));
        for (const { a, b } of one)
          expect(ties.some(([x, y]) => x + y === a + b && x * y === a * b)).toBe(false);
      }),
      { numRuns: 100 },
    );
  });
});
