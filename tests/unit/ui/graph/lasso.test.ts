import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithin, type Spot } from '#app/ui/graph/lasso.ts';

const square: readonly Spot[] = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 10 },
  { x: 0, y: 10 },
];
const number = fc.double({ min: -50, max: 50, noNaN: true });

describe('a line drawn around spots', () => {
  it('holds what lies within, and nothing else', () => {
    expect(isWithin(square, { x: 5, y: 5 })).toBe(true);
    for (const spot of [
      { x: 11, y: 5 },
      { x: -1, y: 5 },
      { x: 5, y: 10.5 },
      { x: Number.NaN, y: 5 },
    ])
      expect(isWithin(square, spot)).toBe(false);
  });

  it('leaves out the hollow of a bent one', () => {
    const bent = [...square.slice(0, 3), { x: 5, y: 2 }, ...square.slice(3)];
    expect(isWithin(bent, { x: 5, y: 6 })).toBe(false);
    expect(isWithin(bent, { x: 1, y: 6 })).toBe(true);
  });

  it('is none with fewer than three spots', () => {
    expect(isWithin([], { x: 0, y: 0 })).toBe(false);
    expect(isWithin(square.slice(0, 2), { x: 5, y: 0 })).toBe(false);
  });

  it('is the same wherever it was begun', () => {
    fc.assert(
      fc.property(
        fc.array(fc.record({ x: number, y: number }), { minLength: 3, maxLength: 12 }),
        number,
        number,
        fc.nat(11),
        (line, x, y, turn) => {
          const turned = [...line.slice(turn % line.length), ...line.slice(0, turn % line.length)];
          expect(isWithin(turned, { x, y })).toBe(isWithin(line, { x, y }));
        },
      ),
    );
  });
});
