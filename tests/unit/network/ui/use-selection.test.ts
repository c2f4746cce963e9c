import { describe, expect, it } from 'vitest';
import { focusIn, focusOn, withActor } from '#app/network/ui/use-selection.ts';
import { cleanedQuery, namedIn, withoutUnseen } from '#app/records/network-view/shown-query.server.ts';

const [a, b, c] = ['a', 'b', 'c'].map((letter) => `0158a394-fc80-776f-878a-${letter.repeat(12)}`) as [
  string,
  string,
  string,
];

describe('what an address picks out', () => {
  it.each([
    [
      { actor: a, tie: null },
      { kind: 'node', id: a },
    ],
    [
      { actor: `${a}.${b}`, tie: null },
      { kind: 'set', ids: [a, b] },
    ],
    [
      { actor: `${a}.${a}`, tie: null },
      { kind: 'node', id: a },
    ],
    [
      { actor: null, tie: `${a}.${b}` },
      { kind: 'tie', source: a, target: b },
    ],
    [{ actor: '', tie: null }, null],
    [{ actor: '..', tie: '.' }, null],
    [{ actor: null, tie: null }, null],
  ])('%o', (named, focus) => {
    expect(focusIn(named)).toEqual(focus);
  });

  it('is thirty actors at most', () => {
    const many = Array.from({ length: 50 }, (_, number) => `id-${number}`);
    expect(focusIn({ actor: many.join('.'), tie: null })).toEqual({ kind: 'set', ids: many.slice(0, 30) });
  });
});

describe('an actor more', () => {
  it('joins whoever is chosen, and leaves again', () => {
    const one = withActor(null, a);
    const two = withActor(one, b);
    const three = withActor(two, c);
    expect([one, two, three]).toEqual([
      { kind: 'node', id: a },
      { kind: 'set', ids: [a, b] },
      { kind: 'set', ids: [a, b, c] },
    ]);
    expect(withActor(three, b)).toEqual({ kind: 'set', ids: [a, c] });
    expect(withActor(one, a)).toBeNull();
    expect(focusOn([])).toBeNull();
  });
});

describe('a saved view', () => {
  it('keeps several chosen ones, and shows none of them to whom one is hidden', () => {
    const query = cleanedQuery(`actor=${a}.${b}&nonsense=1`);
    expect(namedIn(query)).toEqual([a, b]);
    expect(withoutUnseen(query, new Set([a, b]))).toBe(query);
    expect(withoutUnseen(query, new Set([a]))).toBe('');
  });
});
