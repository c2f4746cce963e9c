import { describe, expect, it } from 'vitest';
import { chosenSetOf } from '#app/network/chosen-set.ts';
import { compareActors } from '#app/network/compared-actors.ts';
import { type SpanEnd, tiesOfSpan } from '#app/network/span-ties.ts';
import { smallPicture } from './small-picture.ts';

const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
// a and b know each other, both know c and d; e is tied to a alone, f to nobody of them.
const ties = [
  ['a', 'b', 2],
  ['a', 'c', 1],
  ['a', 'd', 5],
  ['a', 'e', 3],
  ['b', 'c', 4],
  ['b', 'd', 0.5],
  ['e', 'f', 7],
] as const;
const picture = smallPicture('2026-12-01', ids, ties);
const named = (nodes: readonly number[]) => nodes.map((node) => ids[node]);

describe('two actors compared', () => {
  it('have common acquaintances, the one first whose weaker tie is strongest, and some alone', () => {
    const { tie, common, onlyA, onlyB } = compareActors(picture.ties, 0, 1);
    expect(tie).toBe(0);
    expect(common).toEqual([
      { node: 2, a: 1, b: 4 },
      { node: 3, a: 5, b: 0.5 },
    ]);
    expect(named(onlyA)).toEqual(['e']);
    expect(onlyB).toEqual([]);
  });

  it('are the other way round the same, mirrored', () => {
    const [one, other] = [compareActors(picture.ties, 0, 1), compareActors(picture.ties, 1, 0)];
    expect(other.onlyA).toEqual(one.onlyB);
    expect(other.onlyB).toEqual(one.onlyA);
    expect(other.common).toEqual(one.common.map(({ node, a, b }) => ({ node, a: b, b: a })));
  });

  it('may not be tied', () => {
    expect(compareActors(picture.ties, 1, 5)).toMatchObject({ tie: -1, common: [], onlyB: [4] });
  });
});

describe('several chosen actors', () => {
  it('have ties among them and to others, sectors and counties', () => {
    const counties = [
      { key: 'k1', name: 'Nordhausen' },
      { key: 'k2', name: 'Artern' },
    ];
    const nodes = {
      ...picture.nodes,
      counties: Int32Array.of(0, 1, 0, -1, 1, 1),
      sectors: ['EDUCATION', 'BUSINESS', 'BUSINESS', 'STATE', 'STATE', 'STATE'],
    };
    const set = chosenSetOf({ ...picture, counties, nodes }, [0, 1, 2, 3]);
    // a–d 5, b–c 4, a–b 2, a–c 1, b–d 0.5; to others a–e alone.
    expect(set.within).toEqual([2, 4, 0, 1, 5]);
    expect(set.outside).toBe(1);
    expect(set.sectors).toEqual([
      { kind: 'BUSINESS', count: 2 },
      { kind: 'EDUCATION', count: 1 },
      { kind: 'STATE', count: 1 },
    ]);
    expect(set.counties).toEqual([
      { kind: 'Nordhausen', count: 2 },
      { kind: 'Artern', count: 1 },
    ]);
  });

  it('are nothing where nobody is chosen', () => {
    expect(chosenSetOf(picture, [])).toEqual({ within: [], outside: 0, sectors: [], counties: [] });
  });
});

describe('a line between bubbles', () => {
  const groups = Int32Array.of(0, 0, 1, 1, -1, -1);
  const between = (from: SpanEnd, to: SpanEnd, alone: readonly string[] = []) =>
    tiesOfSpan({ ties: picture.ties, groups, alone: (node) => alone.includes(ids[node] ?? '') }, from, to);

  it('stands for all ties from one group to the other, the heaviest first', () => {
    expect(between({ group: 0 }, { group: 1 })).toEqual([2, 4, 1, 5]);
    expect(between({ group: 1 }, { group: 0 })).toEqual([2, 4, 1, 5]);
  });

  it('leaves out whoever stands beside its bubble, who has a line of its own', () => {
    expect(between({ group: 0 }, { group: 1 }, ['a'])).toEqual([4, 5]);
    expect(between({ node: 0 }, { group: 1 }, ['a'])).toEqual([2, 1]);
  });
});
