import { describe, expect, it } from 'vitest';
import { type GraphActor, pathBetween } from '#app/network/graph.ts';
import { TieColumns } from '#app/network/ties.ts';

const actors = ['a', 'b', 'c', 'd'].map(
  (id): GraphActor => ({
    id,
    label: id,
    sector: null,
    territory: null,
    territoryName: null,
    countyKey: null,
  }),
);

/** a and c know each other a little, and both know b well; d knows nobody. */
function question() {
  const columns = new TieColumns(actors.length);
  for (const [a, b, weight] of [
    [0, 1, 4],
    [1, 2, 4],
    [0, 2, 1],
  ] as const) {
    columns.add('meeting', 'observed', a, b, weight, 0);
  }
  return { actors, ties: columns.finish(), passes: () => true, minWeight: 0 };
}

describe('the way between two actors', () => {
  it('goes over the fewest ties, unless the strongest are asked for: 1/4 + 1/4 is shorter than 1', () => {
    expect(pathBetween(question(), 'a', 'c').steps).toEqual(['a', 'c']);
    const strongest = pathBetween(question(), 'a', 'c', 'strongest');
    expect(strongest.steps).toEqual(['a', 'b', 'c']);
    expect(strongest.ties.map(({ source, target, weight }) => [source, target, weight])).toEqual([
      ['a', 'b', 4],
      ['b', 'c', 4],
    ]);
  });

  it.each(['fewest', 'strongest'] as const)('is empty where none leads (%s)', (by) => {
    expect(pathBetween(question(), 'a', 'd', by)).toEqual({ steps: [], ties: [] });
    expect(pathBetween(question(), 'a', 'nobody', by)).toEqual({ steps: [], ties: [] });
  });
});
