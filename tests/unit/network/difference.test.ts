import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { differenceOf } from '#app/network/difference.ts';
import { changeOf, worthATie } from '#app/network/tie-change.ts';
import { smallPicture } from './small-picture.ts';

const before = smallPicture(
  '2025-01-01',
  ['a', 'b', 'c', 'd'],
  [
    ['a', 'b', 1],
    ['b', 'c', 1],
    ['c', 'd', 1],
    ['a', 'd', 0.2],
  ],
);
/** Other actors, in another order. */
const now = smallPicture(
  '2026-01-01',
  ['e', 'c', 'b', 'a', 'd'],
  [
    ['b', 'a', 2],
    ['c', 'b', 1.1],
    ['e', 'a', 0.5],
    ['d', 'c', 0.1],
  ],
);

const pairs = (rows: ReadonlyArray<{ a: { id: string }; b: { id: string } }>) =>
  rows.map(({ a, b }) => `${a.id}${b.id}`);

describe('the difference of two pictures', () => {
  test('tells what has become of each tie, whatever the order of actors and ends', () => {
    const { ties } = differenceOf(before, now);
    expect(pairs(ties.new)).toEqual(['ae']);
    expect(pairs(ties.lost)).toEqual(['cd']);
    expect(pairs(ties.stronger)).toEqual(['ab']);
    expect(ties.stronger[0]).toMatchObject({ was: 1, is: 2, a: { name: 'A' } });
    expect(ties.weaker).toEqual([]);
  });

  test('who has come and gone hangs on ties worth one', () => {
    const { come, gone } = differenceOf(before, now);
    expect(come).toEqual([{ id: 'e', name: 'E' }]);
    // D is still there, but by a tie that is none any more.
    expect(gone).toEqual([{ id: 'd', name: 'D' }]);
  });

  test('there is none between a picture and itself', () => {
    const { ties, come, gone } = differenceOf(now, now);
    expect(Object.values(ties).flat()).toEqual([]);
    expect([...come, ...gone]).toEqual([]);
  });

  test('the other way round what was new is lost', () => {
    const [there, back] = [differenceOf(before, now), differenceOf(now, before)];
    expect(pairs(back.ties.lost)).toEqual(pairs(there.ties.new));
    expect(pairs(back.ties.new)).toEqual(pairs(there.ties.lost));
    expect(back.come).toEqual(there.gone);
    expect(back.gone).toEqual(there.come);
  });
});

test('a tie has one fate at most, and none below the threshold on both days', () => {
  const weight = fc.double({ min: 0, max: 5, noNaN: true });
  fc.assert(
    fc.property(weight, weight, (was, is) => {
      const change = changeOf(was, is);
      if (was < worthATie && is < worthATie) expect(change).toBeNull();
      if (change === 'new') expect(changeOf(is, was)).toBe('lost');
      if (change === 'stronger') expect(is).toBeGreaterThan(was);
      if (change === 'weaker') expect(is).toBeLessThan(was);
    }),
  );
});
