import { expect, it } from 'vitest';
import type { Picture } from '#app/network/picture.ts';
import { openedGroups, stateOf } from '#app/network/ui/kept-state.ts';

const nodes = { ids: ['a', 'b', 'c'], x: Float64Array.from([0, 10, 20]), y: Float64Array.from([0, 0, 0]) };
// Only the columns that are looked at.
const picture = { nodes } as unknown as Picture;

it('keeps places other than the layout’s, and the most important actor of each open group', () => {
  const state = stateOf({
    picture,
    places: new Map([
      ['a', [0.4, 0.4]],
      ['b', [90.2, -3]],
      ['nobody', [1, 1]],
    ]),
    order: [2, 1, 0],
    groups: Int32Array.from([0, 0, 1]),
    open: new Set([0]),
  });
  expect(state).toEqual({ places: [['b', 90, -3]], opened: ['b'] });
});

it('keeps no places where nobody can be moved', () => {
  const state = stateOf({ picture, places: null, order: [0], groups: null, open: new Set() });
  expect(state).toEqual({ places: [], opened: [] });
});

it('opens the groups of the actors that are there', () => {
  const groups = Int32Array.from([4, 4, 7]);
  expect([...openedGroups(picture, groups, ['c', 'gone'])]).toEqual([7]);
  expect([...openedGroups(picture, null, ['c'])]).toEqual([]);
});
