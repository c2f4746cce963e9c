import fc from 'fast-check';
import { expect, it } from 'vitest';
import { statementSizes } from '#app/search/index-store.server.ts';

it('takes every row once, few of them at once, in a few kinds of statement', () => {
  const kinds = new Set<number>();
  fc.assert(
    fc.property(fc.nat(20_000), (rows) => {
      const sizes = statementSizes(rows);
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(rows);
      for (const size of sizes) {
        expect(size).toBeGreaterThan(0);
        expect(size).toBeLessThanOrEqual(256);
        kinds.add(size);
      }
      // Beside the full ones no more than three halves of each other and a rest.
      expect(sizes.filter((size) => size < 256).length).toBeLessThanOrEqual(4);
    }),
  );
  expect(kinds.size).toBeLessThanOrEqual(35);
});

it('a saved meeting is one statement', () => {
  expect(statementSizes(32)).toEqual([32]);
  expect(statementSizes(0)).toEqual([]);
});
