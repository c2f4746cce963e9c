import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { extremesOf } from '#app/network/extremes.ts';
import type { Picture } from '#app/network/picture.ts';

type Shown = Pick<Picture, 'nodes' | 'ties'>;

function shown(
  degree: readonly number[],
  ties: ReadonlyArray<readonly [a: number, b: number, weight: number]>,
): Shown {
  return {
    nodes: {
      names: degree.map((_, node) => `Amt ${node}`),
      shortNames: degree.map((_, node) => (node === 1 ? 'Kurz' : '')),
      measures: { degree: Float64Array.from(degree) },
    },
    ties: {
      a: Uint32Array.from(ties, ([a]) => a),
      b: Uint32Array.from(ties, ([, b]) => b),
      weight: Float64Array.from(ties, ([, , weight]) => weight),
    },
  } as unknown as Shown;
}

describe('who and what stand out in a picture', () => {
  test('the first three by the measure, by their short names where they have one', () => {
    const { first, greatest } = extremesOf(shown([1, 5, 3, 5, 2], []), 'degree');
    expect(first).toEqual(['Kurz', 'Amt 3', 'Amt 2']);
    expect(greatest).toBe(5);
  });

  test('the weakest tie that counts: one that is disputed weighs nothing', () => {
    const { weakest } = extremesOf(
      shown(
        [1, 1, 1, 1],
        [
          [0, 1, 2],
          [1, 2, 0],
          [0, 3, 0.25],
        ],
      ),
      'degree',
    );
    expect(weakest).toEqual({ between: ['Amt 0', 'Amt 3'], weight: 0.25 });
  });

  test('nobody stands out where nobody is, and nobody who is at nothing', () => {
    expect(extremesOf(shown([], []), 'degree')).toEqual({ greatest: 0, first: [], weakest: null });
    expect(extremesOf(shown([0, 0], []), 'degree').first).toEqual([]);
  });

  test('as sorting would have it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 40 }), (degree) => {
        const sorted = degree
          .map((value, node) => [value, node] as const)
          .sort((x, y) => y[0] - x[0] || x[1] - y[1]);
        const expected = sorted.slice(0, 3).map(([, node]) => (node === 1 ? 'Kurz' : `Amt ${node}`));
        expect(extremesOf(shown(degree, []), 'degree').first).toEqual(expected);
      }),
    );
  });
});
