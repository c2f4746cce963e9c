import { expect, test } from 'vitest';
import { fitInto } from '#app/ui/graph/fit.ts';

test('a picture as wide as the window less its edges fits as it is', () => {
  const { zoom, room, unit } = fitInto({ width: 1000 - 168, height: 100 }, { width: 1000, height: 800 });
  expect([zoom, unit]).toEqual([1, 1]);
  expect(room).toEqual({ x: 84, y: 40 });
});

test('marks keep their size on the screen however wide the network is', () => {
  const window = { width: 1200, height: 800 };
  for (const width of [500, 2_000, 50_000]) {
    const { zoom, unit } = fitInto({ width, height: width / 2 }, window);
    expect(zoom * unit).toBeCloseTo(1, 9);
  }
});

test('on a phone edges are narrower and marks half as large', () => {
  const { zoom, unit, room } = fitInto({ width: 2000, height: 1000 }, { width: 390, height: 590 });
  expect(room.x).toBe(39);
  expect(zoom * unit).toBe(0.5);
});

test.each([
  [
    { width: 0, height: 0 },
    { width: 800, height: 600 },
  ],
  [
    { width: 100, height: 0 },
    { width: 0, height: 0 },
  ],
])('something that has no size does no harm: %o in %o', (content, window) => {
  const { zoom, unit } = fitInto(content, window);
  expect(Number.isFinite(zoom) && Number.isFinite(unit) && zoom > 0).toBe(true);
});
