import fc from 'fast-check';
import { expect, test } from 'vitest';
import { most, type StageQuestion, stageOf } from '#app/network/stage.ts';

interface Draft {
  readonly count: number;
  readonly ties: ReadonlyArray<readonly [number, number, number]>;
  readonly groups: number | null;
}

function questionOf({ count, ties, groups }: Draft): StageQuestion {
  const pairs = ties
    .map(
      ([a, b, weight]) => [Math.min(a % count, b % count), Math.max(a % count, b % count), weight] as const,
    )
    .filter(([a, b]) => a !== b);
  return {
    x: Float64Array.from({ length: count }, (_, node) => node % 40),
    y: Float64Array.from({ length: count }, (_, node) => Math.floor(node / 40)),
    order: Array.from({ length: count }, (_, node) => node),
    a: Uint32Array.from(pairs, ([a]) => a),
    b: Uint32Array.from(pairs, ([, b]) => b),
    weight: Float64Array.from(pairs, ([, , weight]) => weight),
    groups: groups === null ? null : Int32Array.from({ length: count }, (_, node) => node % groups),
    open: new Set<number>(),
    wanted: [],
    view: null,
  };
}

const drafts = fc.record({
  count: fc.integer({ min: 1, max: 3000 }),
  ties: fc.array(fc.tuple(fc.nat(2999), fc.nat(2999), fc.integer({ min: 1, max: 9 })), { maxLength: 400 }),
  groups: fc.option(fc.integer({ min: 1, max: 200 })),
});

const size = ({ nodes, ties, bubbles, spans }: ReturnType<typeof stageOf>) =>
  nodes.length + ties.length + bubbles.length + spans.length;

test('at first sight there are at most 1,000 elements, at most 3,000 whatever is opened and chosen', () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      const question = questionOf(draft);
      expect(size(stageOf(question))).toBeLessThanOrEqual(1000);
      const open = new Set(Array.from({ length: 200 }, (_, group) => group));
      const wanted = Array.from({ length: draft.count }, (_, node) => node);
      expect(size(stageOf({ ...question, open, wanted }))).toBeLessThanOrEqual(3000);
    }),
    { numRuns: 40 },
  );
});

test('bubbles carry all their members and their lines all the ties between, no more and no less', () => {
  fc.assert(
    fc.property(drafts, (draft) => {
      const question = questionOf({
        ...draft,
        groups: draft.groups === null ? 3 : Math.min(draft.groups, 20),
      });
      const { bubbles, spans, ties } = stageOf(question);
      const { a, b, weight, groups } = question;
      const held = new Set(bubbles.flatMap(({ members }) => members));
      expect(held.size).toBe(bubbles.reduce((sum, { members }) => sum + members.length, 0));
      if (spans.length === most.spans) return;
      let [between, count] = [0, 0];
      a.forEach((end, tie) => {
        const other = b[tie] ?? 0;
        if (!held.has(end) || !held.has(other) || groups?.[end] === groups?.[other]) return;
        between += weight[tie] ?? 0;
        count += 1;
      });
      expect(spans.reduce((sum, span) => sum + span.weight, 0)).toBeCloseTo(between, 6);
      expect(spans.reduce((sum, span) => sum + span.ties, 0)).toBe(count);
      expect(ties).toEqual([]);
    }),
    { numRuns: 40 },
  );
});

test('of a small network everything stands there, and nobody that the layout does not show', () => {
  const question = questionOf({
    count: 5,
    ties: [
      [0, 1, 1],
      [1, 2, 1],
    ],
    groups: null,
  });
  expect(stageOf(question)).toMatchObject({ nodes: [0, 1, 2, 3, 4], ties: [0, 1], whole: true });
  const x = question.x.slice();
  x[2] = Number.NaN;
  expect(stageOf({ ...question, x })).toMatchObject({ nodes: [0, 1, 3, 4], ties: [0] });
});

test('of a large one the most important in sight, and whoever is chosen wherever that is', () => {
  const question = questionOf({ count: 3000, ties: [[5, 2999, 1]], groups: null });
  const view = { left: 0, top: 0, right: 39, bottom: 3 };
  const { nodes, ties } = stageOf({ ...question, view, wanted: [2999] });
  expect(nodes.slice(0, 4)).toEqual([2999, 0, 1, 2]);
  expect(nodes).toHaveLength(161);
  expect(ties).toEqual([0]);
});

test('an opened group gives way to its members; a group of two is never a bubble', () => {
  const question = questionOf({
    count: 100,
    ties: [
      [0, 3, 2],
      [0, 1, 4],
    ],
    groups: 3,
  });
  const { bubbles, nodes, ties, spans } = stageOf({ ...question, open: new Set([0]) });
  expect(bubbles.map(({ group }) => group)).toEqual([1, 2]);
  expect(nodes).toHaveLength(34);
  expect(ties).toEqual([0]);
  expect(spans).toEqual([{ from: 0, to: 101, weight: 4, ties: 1 }]);
  expect(stageOf(questionOf({ count: 4, ties: [], groups: 2 })).bubbles).toEqual([]);
});
