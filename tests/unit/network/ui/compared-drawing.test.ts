import { expect, test } from 'vitest';
import { coloured } from '#app/network/colour-classes.ts';
import { type Picture, rankedBy } from '#app/network/picture.ts';
import { comparedDrawing, extentOfBoth, weightsOf } from '#app/network/ui/compared-drawing.ts';
import { smallPicture } from '../small-picture.ts';

const before = smallPicture(
  '2025-01-01',
  ['a', 'b', 'c'],
  [
    ['a', 'b', 1],
    ['b', 'c', 1],
  ],
);
const now = smallPicture(
  '2026-01-01',
  ['b', 'a', 'z'],
  [
    ['b', 'a', 1],
    ['a', 'z', 2],
  ],
);

function drawn(picture: Picture, earlier: boolean) {
  return comparedDrawing({
    picture,
    earlier,
    was: weightsOf(before),
    is: weightsOf(now),
    extent: extentOfBoth(before, now),
    coloured: coloured(picture, 'sector'),
    order: rankedBy(picture.nodes, 'strength'),
    words: { signs: [], groupName: () => '', count: String, sum: String },
  });
}

const changes = ({ ties }: ReturnType<typeof drawn>) =>
  Object.fromEntries(ties.map(({ source, target, change }) => [`${source}${target}`, change]));

test('what is there on one day alone stands out on that day', () => {
  expect(changes(drawn(before, true))).toEqual({ ab: 'same', bc: 'lost' });
  expect(changes(drawn(now, false))).toEqual({ ba: 'same', az: 'new' });
});

test('both take up the room of both, and an actor has the same place in each', () => {
  const [left, right] = [drawn(before, true), drawn(now, false)];
  expect(left.extent).toEqual(right.extent);
  expect(left.extent).toMatchObject({ left: 970, right: 1220 });
  const placeOf = ({ nodes }: typeof left, id: string) => nodes.find((node) => node.id === id)?.x;
  expect(placeOf(left, 'a')).toBe(placeOf(right, 'a'));
});
