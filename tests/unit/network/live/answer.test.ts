import { describe, expect, it } from 'vitest';
import { wayBetween } from '#app/network/live/answer.ts';
import { TieColumns } from '#app/network/ties.ts';

const ids = ['a', 'b', 'c', 'd'];

/** a and c know each other a little, and both know b well; d knows nobody. */
function ties() {
  const columns = new TieColumns(ids.length);
  for (const [a, b, weight] of [
    [0, 1, 4],
    [1, 2, 4],
    [0, 2, 1],
  ] as const) {
    columns.add({ id: 'meeting', layer: 'observed' }, 0, a, b, weight, 0);
  }
  return columns.finish();
}

describe('the way between two actors', () => {
  it('goes over the fewest ties, unless the strongest are asked for: 1/4 + 1/4 is shorter than 1', () => {
    expect(wayBetween(ids, ties(), 0, ['a', 'c'])?.steps).toEqual(['a', 'c']);
    const strongest = wayBetween(ids, ties(), 0, ['a', 'c'], 'strongest');
    expect(strongest?.steps).toEqual(['a', 'b', 'c']);
    expect(strongest?.ties.map(({ source, target, weight }) => [source, target, weight])).toEqual([
      ['a', 'b', 4],
      ['b', 'c', 4],
    ]);
  });

  it('leaves out ties that are weaker than asked for', () => {
    expect(wayBetween(ids, ties(), 2, ['a', 'c'])?.steps).toEqual(['a', 'b', 'c']);
  });

  it.each(['fewest', 'strongest'] as const)('is empty where none leads (%s)', (by) => {
    expect(wayBetween(ids, ties(), 0, ['a', 'd'], by)).toEqual({ steps: [], ties: [] });
    expect(wayBetween(ids, ties(), 0, ['a', 'nobody'], by)).toBeNull();
  });
});
